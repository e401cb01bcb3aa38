import type { ReactNode } from 'react'
import { type Level, Stars } from '../parts/level-choice.tsx'
import { Light, type LightKind, StatusTag, type Tone } from '../parts/light.tsx'
import { SummaryList, type SummaryRow } from '../parts/summary-list.tsx'
import { Timeline, type TimelineEvent } from '../parts/timeline.tsx'
import { useTexts } from '../text.ts'

export type RatingViewProps = {
  level: Level
  state: { label: string; tone: Tone }
  /** Until when it must be put right, as sentences; while it is open. */
  due?: { light: LightKind; sentences: string[] }
  rows: SummaryRow[]
  events: TimelineEvent[]
  /** For supervisors alone. */
  rater?: { rows: SummaryRow[]; caseHref: string }
  /** The forms of what this reader may do now. */
  children?: ReactNode
}

/** One rating with all that was done about it. The department's page names nobody. */
export function RatingView({ level, state, due, rows, events, rater, children }: RatingViewProps) {
  const { rating } = useTexts()
  const words = rating.desk
  return (
    <div className="stack-wide">
      <div className="stack">
        <h1>
          {rating.levels[level]} <Stars level={level} />
        </h1>
        <p className="row">
          <StatusTag {...state} />
          {due && <Light kind={due.light} />}
        </p>
        {due?.sentences.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <SummaryList rows={rows} />
      {rater && (
        <section className="stack">
          <h2>{words.rater}</h2>
          <p className="soft">{words.raterHint}</p>
          <SummaryList rows={rater.rows} />
          <p>
            <a href={rater.caseHref}>{words.seeCase}</a>
          </p>
        </section>
      )}
      <section className="stack">
        <h2>{rating.given.follows}</h2>
        <Timeline events={events} />
      </section>
      {children && <div className="rating-steps stack-wide">{children}</div>}
    </div>
  )
}
