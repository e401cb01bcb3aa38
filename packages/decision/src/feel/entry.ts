/** Entries of contexts and properties of values: what stands after the dot (DMN 1.5, 10.3.2.5, table 65). */
import { partsOf } from '../value/duration.ts'
import { toNumber } from '../value/number.ts'
import { dayNumber } from '../value/temporal.ts'
import type { Context, Duration, Range, Temporal, Value } from '../value/value.ts'
import { offsetOf } from '../value/zone.ts'
import { spelled } from './name.ts'

const irregular = /[^\p{L}\p{N}_?]/u

/** Undefined where there is none. A key counts in any spelling of the name. */
export function entryOf(context: Context, name: string): Value | undefined {
  const entry = context.get(name)
  if (entry !== undefined || !irregular.test(name)) return entry
  for (const [key, value] of context) if (spelled(key) === name) return value
  return undefined
}

/** Undefined where the value has no such property. */
export function propertyOf(value: Value, name: string): Value | undefined {
  if (value instanceof Map) return entryOf(value, name)
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('kind' in value))
    return undefined
  switch (value.kind) {
    case 'range':
      return rangeProperty(value, name)
    case 'function':
      return undefined
    case 'years and months duration':
    case 'days and time duration':
      return durationProperty(value, name)
    default:
      return temporalProperty(value, name)
  }
}

function rangeProperty(range: Range, name: string): Value | undefined {
  switch (name) {
    case 'start':
      return range.start
    case 'end':
      return range.end
    case 'start included':
      return range.startIncluded
    case 'end included':
      return range.endIncluded
    default:
      return undefined
  }
}

function durationProperty(duration: Duration, name: string): Value | undefined {
  if (duration.kind === 'years and months duration') {
    if (name === 'years') return Math.trunc(duration.months / 12) + 0
    return name === 'months' ? (duration.months % 12) + 0 : undefined
  }
  const parts = partsOf(duration)
  switch (name) {
    case 'days':
      return toNumber(String(parts.days))
    case 'hours':
    case 'minutes':
    case 'seconds':
      return parts[name]
    default:
      return undefined
  }
}

/** Monday is 1 (ISO 8601). */
export const weekday = (date: { year: number; month: number; day: number }): number =>
  ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

function temporalProperty(value: Temporal, name: string): Value | undefined {
  if (value.kind !== 'time') {
    if (name === 'year' || name === 'month' || name === 'day') return value[name]
    if (name === 'weekday') return weekday(value)
  }
  if (value.kind === 'date') return undefined
  switch (name) {
    case 'hour':
    case 'minute':
    case 'second':
      return value[name]
    case 'time offset': {
      const offset = offsetOf(value)
      return offset === null
        ? null
        : { kind: 'days and time duration', nanos: BigInt(offset) * 1_000_000_000n }
    }
    case 'timezone':
      return value.zone?.id ?? null
    default:
      return undefined
  }
}
