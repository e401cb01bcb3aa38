/**
 * The border to plain JSON. In: numbers become exact decimals (0.1 is one tenth), objects become contexts of their own
 * entries, `Temporal` values become FEEL's, strings stay strings. Out: numbers become JS numbers, dates, times, durations and
 * ranges become their ISO or FEEL text, functions become null.
 */

import { monthDuration, timeDuration } from './duration.ts'
import { LimitReached } from './limit.ts'
import { Decimal, isNumber, settle, toNumber } from './number.ts'
import { parseDate, parseDateTime, parseDuration, parseTime } from './parse-temporal.ts'
import type { FeelDateTime } from './temporal.ts'
import { textOf } from './text.ts'
import type { Value } from './value.ts'

export type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain }

const deepest = 200

export function fromPlain(value: unknown, depth = 0): Value {
  if (depth > deepest)
    throw new LimitReached('too-deep', `the data are nested more than ${deepest} levels deep`)
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      return toNumber(value)
    case 'bigint':
      return toNumber(String(value))
    case 'object':
      return value === null ? null : fromObject(value, depth + 1)
    default:
      return null
  }
}

function fromObject(value: object, depth: number): Value {
  if (Array.isArray(value)) return value.map(item => fromPlain(item, depth))
  if (value instanceof Decimal) return settle(value)
  const temporal = fromTemporal(value)
  if (temporal !== undefined) return temporal
  return new Map(Object.entries(value).map(([key, entry]) => [key, fromPlain(entry, depth)]))
}

/** Undefined for anything that is no `Temporal` value. */
function fromTemporal(value: object): Value | undefined {
  if (value instanceof Temporal.PlainDate) return parseDate(value.toString())
  if (value instanceof Temporal.PlainTime) return parseTime(fullTime(value.toString()))
  if (value instanceof Temporal.PlainDateTime) return parseDateTime(value.toString())
  if (value instanceof Temporal.Instant) return fromZoned(value.toZonedDateTimeISO('UTC'))
  if (value instanceof Temporal.ZonedDateTime) return fromZoned(value)
  if (value instanceof Temporal.Duration) return fromDuration(value)
  return undefined
}

const fullTime = (text: string): string => (text.length === 5 ? `${text}:00` : text)

export function fromZoned(moment: Temporal.ZonedDateTime): FeelDateTime | null {
  const wall = moment.toPlainDateTime().toString({ smallestUnit: 'nanosecond' })
  const zone = moment.timeZoneId
  return parseDateTime(`${wall}${zone === 'UTC' ? 'Z' : /^[+-]/.test(zone) ? zone : `@${zone}`}`)
}

function fromDuration(duration: Temporal.Duration): Value {
  if (duration.years || duration.months) return monthDuration(duration.years * 12 + duration.months)
  if (duration.weeks) return timeDuration(BigInt(duration.weeks * 7 + duration.days) * 86_400_000_000_000n)
  return parseDuration(duration.toString())
}

/** The parts a result may have. Lists that share their items would otherwise unfold without end. */
const mostParts = 1_000_000

/** Throws `LimitReached` where the value has too many parts. */
export function toPlain(value: Value, means = { left: mostParts }): Plain {
  if (value === null || typeof value !== 'object') return value
  means.left -= 1
  if (means.left < 0) throw new LimitReached('too-large', `the result has more than ${mostParts} parts`)
  if (isNumber(value)) return finite(value.toNumber())
  if (Array.isArray(value)) {
    means.left -= value.length
    return value.map(item => toPlain(item, means))
  }
  // `fromEntries` defines own entries, so a key `__proto__` stays a key.
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, entry]) => [key, toPlain(entry, means)]))
  }
  return value.kind === 'function' ? null : textOf(value)
}

function finite(number: number): number {
  if (Number.isFinite(number)) return number
  throw new LimitReached('too-large', 'the result is beyond the numbers of JSON')
}
