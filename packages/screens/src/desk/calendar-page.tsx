import type { ReactNode } from 'react'
import { Button } from '../parts/button.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { useTexts } from '../text.ts'

export type CalendarPageProps = {
  years: { year: number; count: number; origin: 'built' | 'imported'; source: string; href?: string }[]
  /** Years that are wanted and not there. */
  missing: number[]
  overrides: { iso: string; day: string; worked: boolean; reason: string; liftAction?: string }[]
  changes: { id: number; when: string; who: string; what: string; progress: string }[]
  csrf: string
  /** The forms, for those who keep the calendar. */
  children?: ReactNode
}

/** By which days the limits of the site are counted, and what was changed of it. */
export function CalendarPage(props: CalendarPageProps) {
  const { calendar: words } = useTexts()
  return (
    <>
      <h1>{words.title}</h1>
      <p className="soft">{words.hint}</p>
      {props.missing.map(year => (
        <Notice key={year} tone="amber" title={words.missing({ year })}>
          {words.missingText}
        </Notice>
      ))}
      <Years years={props.years} />
      <Overrides {...props} />
      {props.children}
      <Changes changes={props.changes} />
    </>
  )
}

function Years({ years }: Pick<CalendarPageProps, 'years'>) {
  const { calendar: words } = useTexts()
  return (
    <section className="section">
      <h2 className="gap-below">{words.years}</h2>
      <ul className="plain stack">
        {years.map(({ year, count, origin, source, href }) => (
          <li key={year}>
            <p className="row">
              <b>{words.year({ year })}</b>
              <span>{words.workingDays({ n: count })}</span>
              <span className="soft">{words.origin[origin]}</span>
            </p>
            <p className="small soft">
              {href ? (
                <a className="lone" href={href}>
                  {source}
                </a>
              ) : (
                source
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Overrides({ overrides, csrf }: CalendarPageProps) {
  const { calendar: words } = useTexts()
  return (
    <section className="section">
      <h2 className="gap-below">{words.overrides}</h2>
      {overrides.length === 0 && <p className="soft">{words.noOverrides}</p>}
      <ul className="plain stack">
        {overrides.map(({ iso, day, worked, reason, liftAction }) => (
          <li key={iso} className="row">
            <time dateTime={iso}>{day}</time>
            <b>{worked ? words.worked : words.closed}</b>
            <span>{reason}</span>
            {liftAction && (
              <Form action={liftAction} csrf={csrf} className="inline">
                <Button look="secondary">
                  {words.lift} <span className="hidden-visually">{words.liftOf({ day })}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Changes({ changes }: Pick<CalendarPageProps, 'changes'>) {
  const { calendar: words } = useTexts()
  return (
    <section className="section">
      <h2 className="gap-below">{words.changes}</h2>
      {changes.length === 0 && <p className="soft">{words.noChanges}</p>}
      <ol className="plain stack">
        {changes.map(({ id, when, who, what, progress }) => (
          <li key={id}>
            <p>{what}</p>
            <p className="small soft">
              {when} · {who} · {progress}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
