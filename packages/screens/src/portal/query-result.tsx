import { inGroups } from '../numbers.ts'
import { ButtonLink, Buttons } from '../parts/button.tsx'
import { Clauses } from '../parts/clauses.tsx'
import { Light, type LightKind, StatusTag, type Tone } from '../parts/light.tsx'
import { Timeline, type TimelineEvent } from '../parts/timeline.tsx'
import { useTexts } from '../text.ts'

export type QueryResultProps = {
  service: string
  number: string
  sentence: string
  status: { label: string; tone: Tone }
  light?: { kind: LightKind; label?: string }
  /** Public events only: no names, no papers. */
  timeline: TimelineEvent[]
  againHref: string
  signInHref: string
}

export function QueryResult(props: QueryResultProps) {
  const { portal } = useTexts()
  return (
    <>
      <div className="page-head stack">
        <p className="soft">
          {props.service} · <span className="number">{inGroups(props.number)}</span>
        </p>
        <h1>
          <Clauses sentence={props.sentence} />
        </h1>
        <p className="row">
          <StatusTag {...props.status} />
          {props.light && <Light {...props.light} />}
        </p>
      </div>
      <h2 className="gap-below">{portal.casePage.timeline}</h2>
      <Timeline events={props.timeline} />
      <Buttons>
        <ButtonLink href={props.signInHref}>{portal.query.more}</ButtonLink>
        <ButtonLink href={props.againHref} look="secondary">
          {portal.query.again}
        </ButtonLink>
      </Buttons>
    </>
  )
}
