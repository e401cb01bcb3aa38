import { Mark } from '../mark.tsx'
import { ButtonLink, Buttons } from '../parts/button.tsx'
import { useTexts } from '../text.ts'

/** A paper that is still being made: the page asks again by itself. */
export function PaperWaiting({ title, caseHref }: { title: string; caseHref: string }) {
  const words = useTexts().portal.paper
  return (
    <div className="empty" role="status">
      <Mark />
      <h1>{words.making({ title })}</h1>
      <p>{words.makingHint}</p>
      <Buttons>
        <ButtonLink href={caseHref} look="secondary">
          {words.back}
        </ButtonLink>
      </Buttons>
    </div>
  )
}
