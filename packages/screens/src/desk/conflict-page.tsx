import { ButtonLink, Buttons } from '../parts/button.tsx'
import { StatusTag, type Tone } from '../parts/light.tsx'
import { Notice } from '../parts/notice.tsx'
import { useTexts } from '../text.ts'

export type ConflictPageProps = {
  /** "孙示收先办了一步": who was faster, or what stands in the way. */
  title: string
  service: string
  number: string
  status: { label: string; tone: Tone }
  /** When, who did what; or the law, in words. */
  said: string[]
  /** What the slower one had written, so that nothing typed is lost. */
  written?: { label: string; value: string }[]
  caseHref: string
  queueHref: string
}

/** The loser of a race is told who was faster and what to do now; nothing typed is lost. */
export function ConflictPage(props: ConflictPageProps) {
  const { desk } = useTexts()
  const words = desk.conflict
  return (
    <div className="text stack">
      <h1>{props.title}</h1>
      <p className="row">
        <span>
          {props.service} · <span className="number">{props.number}</span>
        </span>
        <StatusTag {...props.status} />
      </p>
      <Notice tone="amber">
        {props.said.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>{words.safe}</p>
      </Notice>
      <p>{words.next}</p>
      {props.written && props.written.length > 0 && (
        <section>
          <h2>{words.written}</h2>
          <dl className="list">
            {props.written.map(row => (
              <div key={row.label}>
                <dt>{row.label}</dt>
                <dd className="note">{row.value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <Buttons>
        <ButtonLink href={props.caseHref}>{words.see}</ButtonLink>
        <ButtonLink href={props.queueHref} look="secondary">
          {words.queue}
        </ButtonLink>
      </Buttons>
    </div>
  )
}
