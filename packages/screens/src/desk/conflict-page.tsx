import { ButtonLink, Buttons } from '../parts/button.tsx'
import { StatusTag, type Tone } from '../parts/light.tsx'
import { Notice } from '../parts/notice.tsx'
import { useTexts } from '../text.ts'

export type ConflictPageProps = {
  service: string
  number: string
  /** Who was faster, when, and what they did: already texts. */
  who: string
  when: string
  what: string
  status: { label: string; tone: Tone }
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
      <h1>{words.title({ who: props.who })}</h1>
      <p className="row">
        <span>
          {props.service} · <span className="number">{props.number}</span>
        </span>
        <StatusTag {...props.status} />
      </p>
      <Notice tone="amber">
        <p>
          {props.when} · {props.what}
        </p>
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
                <dd>{row.value}</dd>
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
