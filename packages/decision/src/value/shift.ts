/** Temporal values moved by a duration, and the duration between two of them (DMN 1.5, 10.3.2.14, tables 57 and 58). */
import { timeDuration } from './duration.ts'
import {
  atTime,
  dateOf,
  dateOfDay,
  dayNumber,
  daysInMonth,
  type FeelDate,
  type FeelDateTime,
  makeDate,
  midnight,
  nanosOfDay,
  nanosPerDay,
  timeOf,
  timeOfNanos,
} from './temporal.ts'
import type { Duration, Temporal, TimeDuration } from './value.ts'
import { instantOf, offsetOf } from './zone.ts'

/** Null where the result leaves the years FEEL knows, and for a time moved by months. */
export function shift(value: Temporal, duration: Duration, sign: 1 | -1): Temporal | null {
  if (duration.kind === 'years and months duration') {
    if (value.kind === 'time') return null
    const date = addMonths(value, sign * duration.months)
    if (!date || value.kind === 'date') return date
    return atTime(date, timeOf(value))
  }
  const nanos = BigInt(sign) * duration.nanos
  if (value.kind === 'time')
    return timeOfNanos(Number(modulo(BigInt(nanosOfDay(value)) + nanos, BigInt(nanosPerDay))), value.zone)
  // A date is midnight of its day: the hours of the duration count, and then the day is what remains.
  if (value.kind === 'date') {
    const moved = addNanos({ ...midnight(value), zone: null }, nanos)
    return moved && dateOf(moved)
  }
  return addNanos(value, nanos)
}

const modulo = (value: bigint, by: bigint): bigint => ((value % by) + by) % by

function addNanos(value: FeelDateTime, nanos: bigint): FeelDateTime | null {
  const total = BigInt(nanosOfDay(value)) + nanos
  const rest = modulo(total, BigInt(nanosPerDay))
  const date = dateOfDay(dayNumber(value) + Number((total - rest) / BigInt(nanosPerDay)))
  if (!date) return null
  const moved = atTime(date, timeOfNanos(Number(rest), value.zone))
  if (value.zone?.id === undefined) return moved
  // In a zone with summer time a duration is elapsed time, so the wall clock follows a change of offset.
  const drift = (offsetOf(moved) ?? 0) - (offsetOf(value) ?? 0)
  const shifted = drift && addNanos({ ...moved, zone: null }, BigInt(drift) * 1_000_000_000n)
  return shifted ? { ...shifted, zone: value.zone } : moved
}

/** The day stays, unless the month is too short for it: then the month's last day. */
function addMonths(date: Omit<FeelDate, 'kind'>, months: number): FeelDate | null {
  const total = date.year * 12 + date.month - 1 + months
  const year = Math.floor(total / 12)
  const month = total - year * 12 + 1
  return makeDate(year, month, Math.min(date.day, daysInMonth(year, month)))
}

/** From the first to the second. A date beside a date and time is midnight UTC. Null between local time and time in a zone. */
export function until(from: Temporal, to: Temporal): TimeDuration | null {
  if (from.kind === 'date' && to.kind === 'date') return between(dayNumber(from), 0, dayNumber(to), 0)
  if ((from.kind === 'time') !== (to.kind === 'time')) return null
  const start = from.kind === 'date' ? midnight(from) : from
  const end = to.kind === 'date' ? midnight(to) : to
  if ((start.zone === null) !== (end.zone === null)) return null
  const [left, right] = [instantOf(start), instantOf(end)]
  return between(left.day, left.nanos, right.day, right.nanos)
}

const between = (fromDay: number, fromNanos: number, toDay: number, toNanos: number): TimeDuration | null =>
  timeDuration(BigInt(toDay - fromDay) * BigInt(nanosPerDay) + BigInt(toNanos - fromNanos))
