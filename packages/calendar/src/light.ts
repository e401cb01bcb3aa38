import { cityDay } from './city-day.ts'
import type { Limit } from './limit.ts'
import { openTimeBetween } from './open-time.ts'
import type { WorkingCalendar } from './working-calendar.ts'
import { workingDaysBetween } from './working-day.ts'

/** green: time enough; yellow: soon due; red: overdue; blue: the clock stands still; grey: nothing runs any more. */
export type Light = 'green' | 'yellow' | 'red' | 'blue' | 'grey'

export type ClockState = 'running' | 'paused' | 'closed'

/** A limit with its end. */
export type Clock<Due> = { due: Due; limit: Limit; state?: ClockState }

/** Yellow when this share of the limit or less is left, or this many working days or fewer. A city sets its own. */
export type LightThresholds = { yellowShare: number; yellowWorkingDays: number }

/** No law fixes these; they only seed a city's own. */
export const standardThresholds: LightThresholds = { yellowShare: 1 / 3, yellowWorkingDays: 1 }

/** Days left after today, in the kind of days that the unit counts: 0 on the due day itself, negative when overdue. */
export function daysLeft(
  calendar: WorkingCalendar,
  due: Temporal.PlainDate,
  today: Temporal.PlainDate,
  unit: Limit['unit'] = 'working-day',
): number {
  const natural = unit === 'day' || unit === 'month' || unit === 'hour'
  if (natural) return today.until(due, { largestUnit: 'day' }).days
  // Overdue since a Friday is overdue on the Saturday, although no working day has passed.
  const left = workingDaysBetween(calendar, today, due)
  return left === 0 && Temporal.PlainDate.compare(today, due) > 0 ? -1 : left
}

/** The light of a limit that is counted in days, on a day. */
export function light(
  calendar: WorkingCalendar,
  clock: Clock<Temporal.PlainDate>,
  today: Temporal.PlainDate,
  thresholds: LightThresholds,
): Light {
  const still = standing[clock.state ?? 'running']
  if (still) return still
  if (Temporal.PlainDate.compare(today, clock.due) > 0) return 'red'
  if (workingDaysBetween(calendar, today, clock.due) <= thresholds.yellowWorkingDays) return 'yellow'
  const left = daysLeft(calendar, clock.due, today, clock.limit.unit)
  return left > thresholds.yellowShare * clock.limit.amount * daysIn[clock.limit.unit] ? 'green' : 'yellow'
}

/** The light of any limit at a moment: red from the moment it ends; limits in hours go by the share of time left alone. */
export function lightAt(
  calendar: WorkingCalendar,
  clock: Clock<Temporal.Instant>,
  now: Temporal.Instant,
  thresholds: LightThresholds,
): Light {
  const still = standing[clock.state ?? 'running']
  if (still) return still
  if (Temporal.Instant.compare(now, clock.due) > 0) return 'red'
  const { unit, amount } = clock.limit
  if (unit !== 'hour' && unit !== 'working-hour')
    return light(calendar, { ...clock, due: cityDay(clock.due) }, cityDay(now), thresholds)
  const left =
    unit === 'hour'
      ? clock.due.epochMilliseconds - now.epochMilliseconds
      : openTimeBetween(calendar, now, clock.due)
  return left > thresholds.yellowShare * amount * 3_600_000 ? 'green' : 'yellow'
}

const standing: Record<ClockState, Light | null> = { running: null, paused: 'blue', closed: 'grey' }

// A month counts as 30 days here only: it decides a colour, never a due day.
const daysIn: Record<Limit['unit'], number> = {
  'working-day': 1,
  day: 1,
  month: 30,
  hour: 1 / 24,
  'working-hour': 0,
  'at-once': 0,
}
