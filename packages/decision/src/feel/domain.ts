/** What an iterator runs over: the items of a list, whole numbers or days from one to the other, upwards or downwards. */
import { isNumber, toInteger } from '../value/number.ts'
import { dateOfDay, dayNumber } from '../value/temporal.ts'
import { kindOf, type Range, type Value } from '../value/value.ts'

/** A value that is no list is a list of one; null and open ranges cannot be iterated over. */
export function domainOf(value: Value): Iterable<Value> | null {
  if (Array.isArray(value)) return value
  if (value === null) return null
  return kindOf(value) === 'range' ? rangeDomain(value as Range) : [value]
}

/** `from..until` (DMN 1.5, 10.3.1.2, rule 46): both ends included. */
export function sequence(from: Value, until: Value): Iterable<Value> | null {
  if (isNumber(from) && isNumber(until)) {
    const [first, last] = [toInteger(from), toInteger(until)]
    return first === null || last === null ? null : count(first, last)
  }
  if (kindOf(from) !== 'date' || kindOf(until) !== 'date') return null
  return days(dayNumber(from as Day), dayNumber(until as Day))
}

type Day = { year: number; month: number; day: number }

function rangeDomain(range: Range): Iterable<Value> | null {
  const items = sequence(range.start, range.end)
  if (!items || range.op) return null
  return within(items, range)
}

function* within(items: Iterable<Value>, range: Range): Iterable<Value> {
  let held: Value | undefined
  let first = true
  for (const item of items) {
    if (held !== undefined) yield held
    held = first && !range.startIncluded ? undefined : item
    first = false
  }
  if (held !== undefined && range.endIncluded) yield held
}

function* count(first: number, last: number): Iterable<number> {
  const step = first <= last ? 1 : -1
  for (let at = first; step > 0 ? at <= last : at >= last; at += step) yield at
}

function* days(first: number, last: number): Iterable<Value> {
  for (const day of count(first, last)) yield dateOfDay(day)
}
