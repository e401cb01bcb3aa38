import { cityDay, cityZone } from './city-day.ts'
import { type CountedDay, type DueDay, dueDay } from './due-day.ts'
import { assertLimit, type Limit } from './limit.ts'
import { closingTime } from './office-hours.ts'
import { openStretches, withoutPause } from './open-time.ts'
import type { WorkingCalendar } from './working-calendar.ts'
import { isWorkingDay, nextWorkingDay } from './working-day.ts'

/** A stretch in which the clock stands still, from one moment to another; `until: null` still lasts. */
export type PauseMoment = { from: Temporal.Instant; until: Temporal.Instant | null }

export type DueMoment = Omit<DueDay, 'due'> & {
  due: Temporal.Instant
  /** The city has not given its office hours: the platform's assumption was used. */
  hoursAssumed: boolean
}

/**
 * The moment at which a limit ends. Limits in days end at the close of business of their due day (民法典 §203); limits in hours run
 * from the trigger itself (§201) to the millisecond. A pause that still lasts is taken to last until `now` when it is given.
 */
export function dueMoment(
  calendar: WorkingCalendar,
  from: Temporal.Instant,
  limit: Limit,
  pauses: PauseMoment[] = [],
  now?: Temporal.Instant,
): DueMoment {
  assertLimit(limit)
  const hours = limit.unit === 'hour' || limit.unit === 'working-hour'
  return hours ? inHours(calendar, from, limit, pauses, now) : inDays(calendar, from, limit, pauses, now)
}

function inDays(
  calendar: WorkingCalendar,
  from: Temporal.Instant,
  limit: Limit,
  pauses: PauseMoment[],
  now: Temporal.Instant | undefined,
): DueMoment {
  const byDay = pauses.map(it => ({ from: cityDay(it.from), until: it.until && cityDay(it.until) }))
  const answer = dueDay(calendar, cityDay(from), limit, byDay, now && cityDay(now))
  let due = closeOfBusiness(calendar, answer.due)
  // What is due at once but asked for after closing time can be done on the next working day only.
  if (Temporal.Instant.compare(due, from) < 0)
    due = closeOfBusiness(calendar, nextWorkingDay(calendar, answer.due.add({ days: 1 })))
  return { ...answer, due, hoursAssumed: calendar.hours.assumed }
}

function inHours(
  calendar: WorkingCalendar,
  from: Temporal.Instant,
  limit: Limit,
  pauses: PauseMoment[],
  now: Temporal.Instant | undefined,
): DueMoment {
  const stops = pauses.map(it => [it.from.epochMilliseconds, pauseEnd(it, now)] as const)
  const days: CountedDay[] = []
  let left = Math.round(limit.amount * 3_600_000)
  let due = from.epochMilliseconds
  for (let day = cityDay(from); left > 0; day = day.add({ days: 1 })) {
    const { why, source, reason, provisional } = isWorkingDay(calendar, day)
    const open = openStretches(calendar, day, limit.unit === 'hour', from.epochMilliseconds)
    const before = left
    for (const [start, end] of stops.reduce(withoutPause, open)) {
      if (left <= 0) break
      due = Math.min(start + left, end)
      left -= due - start
    }
    const counted = left < before
    const count = (days.at(-1)?.count ?? 0) + (counted ? 1 : 0)
    const paused = !counted && open.length > 0
    days.push({ day, counted, count, why: paused ? 'paused' : why, source, reason, provisional })
  }
  const paused = pauses.some(it => it.until === null && it.from.epochMilliseconds <= due)
  const unsure = limit.unit === 'hour' ? [] : days.filter(it => it.provisional)
  const missingYears = [
    ...new Set(unsure.map(it => (calendar.years.has(it.day.year) ? it.day.year + 1 : it.day.year))),
  ]
  return {
    due: Temporal.Instant.fromEpochMilliseconds(due),
    provisional: paused || unsure.length > 0,
    missingYears,
    paused,
    days,
    hoursAssumed: limit.unit === 'working-hour' && calendar.hours.assumed,
  }
}

function pauseEnd(pause: PauseMoment, now: Temporal.Instant | undefined): number {
  return Math.max(pause.from.epochMilliseconds, (pause.until ?? now ?? pause.from).epochMilliseconds)
}

function closeOfBusiness(calendar: WorkingCalendar, day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: cityZone, plainTime: closingTime(calendar.hours) }).toInstant()
}
