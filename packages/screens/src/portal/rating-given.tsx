import { type Level, Stars } from '../parts/level-choice.tsx'
import { Notice } from '../parts/notice.tsx'
import { SummaryList, type SummaryRow } from '../parts/summary-list.tsx'
import { Timeline, type TimelineEvent } from '../parts/timeline.tsx'
import { useTexts } from '../text.ts'

export type RatingGivenProps = {
  service: string
  number: string
  level: Level
  /** How it stands, one sentence. */
  standing: string
  rows: SummaryRow[]
  /** What came of it, newest first. */
  events: TimelineEvent[]
  caseHref: string
}

/** One's own rating and what the department and the supervisor did about it. */
export function RatingGiven({ service, number, level, standing, rows, events, caseHref }: RatingGivenProps) {
  const { rating } = useTexts()
  const words = rating.given
  return (
    <div className="text">
      <h1 className="page-head">{words.title}</h1>
      <p>
        {service} ·{' '}
        <a href={caseHref}>
          <span className="number">{number}</span>
        </a>
      </p>
      <Notice title={rating.levels[level]}>
        <p>
          <Stars level={level} />
        </p>
        <p>{standing}</p>
      </Notice>
      <SummaryList rows={rows} />
      {events.length > 0 && (
        <section className="section">
          <h2 className="gap-below">{words.follows}</h2>
          <Timeline events={events} />
        </section>
      )}
    </div>
  )
}
