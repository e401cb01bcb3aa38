import { useTexts } from '../text.ts'

/** One limit of a clock: by law, or as the city promised. */
export type ExplainedLimit = {
  label: string
  limit: string
  due: string
  /** "暂定": no notice decides this day yet, or the clock stands still. */
  provisional?: string
  /** Which kind of days is counted, and how it ends. */
  counted: string
  /** The article that sets it, with its words; or that it is a demonstration's own value. */
  law: string
  words?: string
}

export type ExplainedDay = {
  iso: string
  day: string
  /** "第 3 天"; none for a day that does not count. */
  count?: string
  why: string
  /** The number of the notice in `sources`. */
  source?: number
  /** The city's reason, or which procedure stopped the clock. */
  detail?: string
  /** "今天", "法定期限到期". */
  marks: string[]
}

export type ClockExplainedProps = {
  title: string
  about: string
  limits: ExplainedLimit[]
  /** How it began, stood still, was extended, moved, stopped. */
  sentences: string[]
  /** How many days counted and how many did not, by reason. */
  tally: { label: string; value: string }[]
  tables: { caption: string; days: ExplainedDay[] }[]
  sources: { text: string; href?: string }[]
  others: { label: string; href: string }[]
}

/** A deadline counted day by day, with the law and the notices it stands on. */
export function ClockExplained(props: ClockExplainedProps) {
  const { clocks } = useTexts()
  const words = clocks.explained
  return (
    <>
      <div className="page-head stack">
        <p>{props.about}</p>
        <h1>{props.title}</h1>
      </div>
      <Limits limits={props.limits} />
      <section className="section text">
        <ul>
          {props.sentences.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      {props.tables.map(table => (
        <section className="section" key={table.caption}>
          <h2 className="gap-below">{table.caption}</h2>
          <Days {...table} />
        </section>
      ))}
      <section className="section" hidden={props.tally.length === 0}>
        <h2 className="gap-below">{words.tally}</h2>
        <dl className="row small">
          {props.tally.map(({ label, value }) => (
            <div key={label} className="row">
              <dt className="soft">{label}</dt>
              <dd className="number">{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Sources sources={props.sources} />
      {props.others.length > 0 && (
        <section className="section">
          <h2 className="gap-below">{words.others}</h2>
          <ul className="plain stack">
            {props.others.map(({ label, href }) => (
              <li key={href}>
                <a className="lone" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Limits({ limits }: Pick<ClockExplainedProps, 'limits'>) {
  return (
    <div className="section limits">
      {limits.map(limit => (
        <section key={limit.label} className="limit">
          <h2>{limit.label}</h2>
          <p className="big-number">
            {limit.due} {limit.provisional && <span className="small soft">{limit.provisional}</span>}
          </p>
          <p>{limit.limit}</p>
          <p className="small">{limit.counted}</p>
          <p className="small">{limit.law}</p>
          {limit.words && <blockquote className="small soft">{limit.words}</blockquote>}
        </section>
      ))}
    </div>
  )
}

function Days({ caption, days }: ClockExplainedProps['tables'][number]) {
  const words = useTexts().clocks.explained
  return (
    <table className="counted">
      <caption className="hidden-visually">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.count}</th>
          <th scope="col">{words.why}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(day => (
          <tr key={day.iso} className={day.count ? undefined : 'soft'}>
            <th scope="row">
              <time dateTime={day.iso}>{day.day}</time>
            </th>
            <td className="number">{day.count ?? words.not}</td>
            <td>
              {day.why}
              {day.source !== undefined && (
                <>
                  {' '}
                  <a href={`#source-${day.source}`}>{words.source({ n: day.source })}</a>
                </>
              )}
              {day.detail && <span className="detail">{day.detail}</span>}
              {day.marks.map(mark => (
                <b key={mark} className="detail">
                  {mark}
                </b>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Sources({ sources }: Pick<ClockExplainedProps, 'sources'>) {
  const words = useTexts().clocks.explained
  if (sources.length === 0) return null
  return (
    <section className="section text">
      <h2 className="gap-below">{words.sources}</h2>
      <ol>
        {sources.map(({ text, href }, at) => (
          <li key={text} id={`source-${at + 1}`}>
            {href ? <a href={href}>{text}</a> : text}
          </li>
        ))}
      </ol>
    </section>
  )
}
