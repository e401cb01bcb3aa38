import type { WorkingCalendar } from './working-calendar.ts'
import { isWorkingDay } from './working-day.ts'

/** A stretch of days, both ends in it. */
export type DaySpan = { first: Temporal.PlainDate; last: Temporal.PlainDate }

/**
 * The stretch in which two calendars tell a day differently: worked or not, why, or whether it is decided at all. Null: nowhere.
 * A limit that ends before it is the same by both.
 */
export function changedDays(before: WorkingCalendar, after: WorkingCalendar): DaySpan | null {
  const edges = [before, after].flatMap(({ years, closures, makeUps }) => [
    ...[...years].flatMap(year => [`${year - 1}-12-01`, `${year}-12-31`]),
    ...closures.keys(),
    ...makeUps.keys(),
  ])
  const [start, end] = [edges.toSorted()[0], edges.toSorted().at(-1)]
  if (start === undefined || end === undefined) return null
  const differ: Temporal.PlainDate[] = []
  const until = Temporal.PlainDate.from(end)
  for (
    let day = Temporal.PlainDate.from(start);
    Temporal.PlainDate.compare(day, until) <= 0;
    day = day.add({ days: 1 })
  )
    if (tells(before, day) !== tells(after, day)) differ.push(day)
  const [first, last] = [differ[0], differ.at(-1)]
  return first === undefined || last === undefined ? null : { first, last }
}

function tells(calendar: WorkingCalendar, day: Temporal.PlainDate): string {
  const { working, why, source, reason, provisional } = isWorkingDay(calendar, day)
  return JSON.stringify([working, why, source, reason?.zh, reason?.en, provisional])
}
