import { ButtonLink } from '../parts/button.tsx'

/** On the page of a case: that it can be rated, or how one's rating stands. */
export type RatingLineProps = { title: string; text: string; link: { label: string; href: string } }

export function RatingLine({ title, text, link }: RatingLineProps) {
  return (
    <section className="section">
      <h2 className="gap-below">{title}</h2>
      <div className="stack">
        <p>{text}</p>
        <p>
          <ButtonLink href={link.href} look="secondary">
            {link.label}
          </ButtonLink>
        </p>
      </div>
    </section>
  )
}
