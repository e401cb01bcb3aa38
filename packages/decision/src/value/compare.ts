/** Equality and order (DMN 1.5, 10.3.2.13, tables 53 and 54). `null` means: these two cannot be compared. */
import { LimitReached } from './limit.ts'
import { compareNumbers, isNumber } from './number.ts'
import type { FeelDateTime, FeelTime } from './temporal.ts'
import { dayNumber } from './temporal.ts'
import { kindOf, type Range, type Value } from './value.ts'
import { instantOf } from './zone.ts'

/** Two values of different kinds are neither equal nor unequal: null. A value against null is false. */
export function equal(a: Value, b: Value): boolean | null {
  if (a === b) return true
  if (a === null || b === null) return false
  if (typeof a === 'string' && typeof b === 'string') return false
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b) === 0
  return equalInside(a, b, { left: mostParts })
}

/** Whether two values are known to be equal. */
export const same = (a: Value, b: Value): boolean => equal(a, b) === true

/** Lists that share their items can be small in memory and endless to walk. */
const mostParts = 1_000_000

function equalInside(a: Value, b: Value, means: { left: number }): boolean | null {
  if (a === b) return true
  if (a === null || b === null) return false
  means.left -= 1
  if (means.left < 0)
    throw new LimitReached('too-large', `values of more than ${mostParts} parts are not compared`)
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b) === 0
  const kind = kindOf(a)
  if (kind !== kindOf(b)) return null
  const alike = (left: Value | undefined, right: Value | undefined) =>
    equalInside(left ?? null, right ?? null, means) === true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, at) => alike(item, b[at]))
  if (a instanceof Map && b instanceof Map) {
    return a.size === b.size && [...a].every(([key, item]) => b.has(key) && alike(item, b.get(key)))
  }
  if (kind === 'range') return sameRange(a as Range, b as Range)
  if (kind === 'boolean' || kind === 'function' || kind === 'string') return false
  if (isClock(a) && isClock(b) && (a.zone === null) !== (b.zone === null)) return null
  const order = compare(a, b)
  return order === null ? null : order === 0
}

const isClock = (value: Value): value is FeelTime | FeelDateTime => {
  const kind = kindOf(value)
  return kind === 'time' || kind === 'date and time'
}

const sameRange = (a: Range, b: Range): boolean =>
  a.op === b.op &&
  a.startIncluded === b.startIncluded &&
  a.endIncluded === b.endIncluded &&
  same(a.start, b.start) &&
  same(a.end, b.end)

/** Negative, zero or positive; null where there is no order between the two. */
export function compare(a: Value, b: Value): number | null {
  if (isNumber(a)) return isNumber(b) ? compareNumbers(a, b) : null
  if (typeof a === 'string') return typeof b === 'string' ? compareText(a, b) : null
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return null
  if (!('kind' in a) || !('kind' in b)) return null
  if (a.kind === 'date' && b.kind === 'date') return dayNumber(a) - dayNumber(b)
  if (a.kind === 'time' && b.kind === 'time') return compareInstants(a, b)
  if (a.kind === 'date and time' && b.kind === 'date and time') return compareInstants(a, b)
  if (a.kind === 'years and months duration' && b.kind === a.kind) return a.months - b.months
  if (a.kind === 'days and time duration' && b.kind === a.kind)
    return a.nanos < b.nanos ? -1 : a.nanos > b.nanos ? 1 : 0
  return null
}

/** Local time is taken to be in the other's zone (table 54). Fractions below a millisecond do not count. */
function compareInstants(a: FeelTime | FeelDateTime, b: FeelTime | FeelDateTime): number | null {
  const [left, right] = [instantOf(a, b.zone), instantOf(b, a.zone)]
  return left.day - right.day || Math.floor(left.nanos / 1e6) - Math.floor(right.nanos / 1e6)
}

/** By code points, so that characters beyond the basic plane sort after it. */
function compareText(a: string, b: string): number {
  if (a === b) return 0
  for (let at = 0; at < a.length && at < b.length; at++) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (left === right) continue
    const surrogates = Number(left >= 0xd800 && left <= 0xdfff) - Number(right >= 0xd800 && right <= 0xdfff)
    return surrogates || left - right
  }
  return a.length - b.length
}
