import type { WorkingCalendar } from './working-calendar.ts'

/**
 * The first day, not before `from`, that no notice decides yet. A due day before it stands; one on or after it may still move.
 * The last week of December belongs to the year after it, whose notice may move it.
 */
export function firstUndecidedDay(calendar: WorkingCalendar, from: Temporal.PlainDate): Temporal.PlainDate {
  let year = from.year
  if (!calendar.years.has(year)) return from
  while (calendar.years.has(year + 1)) year += 1
  const edge = Temporal.PlainDate.from({ year, month: 12, day: 25 })
  return Temporal.PlainDate.compare(from, edge) > 0 ? from : edge
}

/**
 * Years whose arrangement is wanted on this day and is not there: the present one always, the next from 1 November on, since the
 * State Council's office publishes it in that month.
 */
export function wantedYears(calendar: WorkingCalendar, today: Temporal.PlainDate): number[] {
  const wanted = today.month >= 11 ? [today.year, today.year + 1] : [today.year]
  return wanted.filter(year => !calendar.years.has(year))
}
