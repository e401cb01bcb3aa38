import { Icon } from '../icon.tsx'

export type Paper = { label: string; href: string; note?: string }

export type TimelineEvent = {
  when: string
  /** ISO 8601, for machines. */
  dateTime?: string
  title: string
  body?: string
  who?: string
  papers?: Paper[]
}

/** What has happened, newest first (the caller's order is kept), papers beside their event. */
export function Timeline({ events }: { events: TimelineEvent[] }) {
  return (
    <ol className="timeline">
      {events.map((event, at) => (
        <li key={`${event.when}-${event.title}`} className={at === 0 ? 'now' : undefined}>
          <p className="what">{event.title}</p>
          <p className="when">
            <time dateTime={event.dateTime}>{event.when}</time>
            {event.who && ` · ${event.who}`}
          </p>
          {event.body && <p className="text">{event.body}</p>}
          {event.papers && <Papers papers={event.papers} />}
        </li>
      ))}
    </ol>
  )
}

export function Papers({ papers }: { papers: Paper[] }) {
  return (
    <ul className="papers">
      {papers.map(paper => (
        <li key={paper.href}>
          <a className="paper" href={paper.href}>
            <Icon name="file-text" />
            <span>
              {paper.label} {paper.note && <small>{paper.note}</small>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
