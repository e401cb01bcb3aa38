// The page of the calendar, out of what is stored: pure.
import { nationalYears, type WorkingCalendar, wantedYears, workingDaysBetween } from '@baotu/calendar'
import { type CalendarPageProps, dayText, momentText, t } from '@baotu/screens'
import type { Locale } from '@baotu/service'
import type { CalendarChange, StoredCalendar } from '@baotu/store'

export type CalendarSeen = {
  stored: StoredCalendar
  calendar: WorkingCalendar
  changes: CalendarChange[]
  today: Temporal.PlainDate
  locale: Locale
  /** This reader may take local days back. */
  lifts: boolean
}

export function calendarProps(seen: CalendarSeen): Omit<CalendarPageProps, 'csrf' | 'children'> {
  const { stored, calendar, changes, today, locale, lifts } = seen
  return {
    years: [...calendar.years].toSorted((one, other) => other - one).map(year => yearOf(seen, year)),
    missing: wantedYears(calendar, today),
    overrides: stored.overrides.map(({ day, worked, reason }) => ({
      iso: day,
      day: fullDay(locale, day),
      worked,
      reason: reason[locale],
      liftAction: lifts ? `/desk/calendar/overrides/${day}/lift` : undefined,
    })),
    changes: changes.map(change => ({
      id: change.version,
      when: momentText(locale, Temporal.Instant.from(change.at), { year: true }),
      who: 'name' in change.actor ? change.actor.name : t(locale).calendar.byCommand,
      what: whatOf(change, locale),
      progress: progressOf(change, locale),
    })),
  }
}

function yearOf({ stored, calendar }: CalendarSeen, year: number): CalendarPageProps['years'][number] {
  const imported = stored.years.find(one => one.year === year)
  const source = (imported ?? nationalYears.find(one => one.year === year))?.source ?? ''
  const [eve, last] = [Temporal.PlainDate.from(`${year - 1}-12-31`), Temporal.PlainDate.from(`${year}-12-31`)]
  return {
    year,
    count: workingDaysBetween(calendar, eve, last),
    origin: imported ? 'imported' : 'built',
    source,
    href: /^https?:\/\/\S+$/u.test(source) ? source : undefined,
  }
}

function whatOf(change: CalendarChange, locale: Locale): string {
  const words = t(locale).calendar.what
  if (change.what === 'year') return words.year({ year: change.after.year })
  const told = change.after ?? change.before
  const day = fullDay(locale, told?.day ?? '')
  if (change.after === null) return words.lifted({ day })
  const reason = change.after.reason[locale]
  return change.after.worked ? words.worked({ day, reason }) : words.closed({ day, reason })
}

function progressOf({ settledAt, casesSeen, casesMoved }: CalendarChange, locale: Locale): string {
  const words = t(locale).calendar.progress
  const numbers = { seen: casesSeen, moved: casesMoved }
  return settledAt === null ? words.going(numbers) : words.done(numbers)
}

function fullDay(locale: Locale, day: string): string {
  return dayText(locale, Temporal.PlainDate.from(day), { year: true })
}
