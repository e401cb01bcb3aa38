/** List functions (DMN 1.5, 10.3.4.4, table 75). Positions count from 1, or from the end where negative. */
import { type Run, spend } from '../feel/run.ts'
import { equal, same } from '../value/compare.ts'
import { type Num, toInteger, truncated } from '../value/number.ts'
import type { FeelFunction, Value } from '../value/value.ts'
import { define, overload } from './define.ts'

/** The index in the array of a position, or null outside of `0..limit`. */
function indexOf(position: Num, length: number): number | null {
  const at = truncated(position)
  if (at === null || at === 0 || Math.abs(at) > length) return null
  return at > 0 ? at - 1 : length + at
}

function distinct(run: Run, items: Value[]): Value[] {
  const seen = new Set<Value>()
  const found: Value[] = []
  for (const item of items) {
    const simple = typeof item === 'string' || typeof item === 'boolean' || typeof item === 'number'
    if (simple ? seen.has(item) : found.some(other => same(other, item) || (other === null && item === null)))
      continue
    spend(run, simple ? 1 : found.length + 1)
    seen.add(item)
    found.push(item)
  }
  return found
}

function flatten(run: Run, items: Value[], into: Value[]): Value[] {
  for (const item of items) {
    spend(run, 1)
    if (Array.isArray(item)) flatten(run, item, into)
    else into.push(item)
  }
  return into
}

const joined = (run: Run, lists: Value[]): Value[] => {
  const items = lists.flatMap(list => (Array.isArray(list) ? list : [list]))
  spend(run, items.length)
  return items
}

/** A list must be a list: null among the lists has no result. */
const allLists = (lists: Value[]): boolean => lists.length > 0 && lists.every(list => list !== null)

function replaced(run: Run, list: Value[], match: FeelFunction, item: Value): Value[] | undefined {
  if (match.parameters.length !== 2) return undefined
  const result: Value[] = []
  for (const each of list) {
    const matches = match.call([each, item], run)
    if (typeof matches !== 'boolean') return undefined
    result.push(matches ? item : each)
  }
  return result
}

function sorted(run: Run, list: Value[], precedes: FeelFunction): Value[] | undefined {
  if (precedes.parameters.length !== 2) return undefined
  const before = (a: Value, b: Value): boolean => precedes.call([a, b], run) === true
  return list.slice().sort((a, b) => (before(a, b) ? -1 : before(b, a) ? 1 : 0))
}

export const listFunctions = {
  'list contains': define(
    'list contains',
    overload(['list: list', 'element: any'], (run, list, element) => {
      spend(run, list.length)
      return list.some(item => same(item, element))
    }),
  ),
  count: define(
    'count',
    overload(['list: list'], (_, list) => list.length),
  ),
  sublist: define(
    'sublist',
    overload(['list: list', 'start position: number', 'length?: number'], (run, list, position, length) => {
      const from = indexOf(position, list.length)
      const count = length === undefined ? list.length : toInteger(length)
      if (from === null || count === null) return undefined
      if (length !== undefined && (count < 1 || from + count > list.length)) return undefined
      spend(run, count)
      return list.slice(from, from + count)
    }),
  ),
  append: define(
    'append',
    overload(['list: list', '...item: any'], (run, list, items) => joined(run, [list, items])),
  ),
  concatenate: define(
    'concatenate',
    overload(['...list: list'], (run, lists) => (allLists(lists) ? joined(run, lists) : undefined)),
  ),
  'insert before': define(
    'insert before',
    overload(['list: list', 'position: number', 'newItem: any'], (run, list, position, item) => {
      const at = indexOf(position, list.length)
      if (at === null) return undefined
      spend(run, list.length)
      return list.toSpliced(at, 0, item)
    }),
  ),
  remove: define(
    'remove',
    overload(['list: list', 'position: number'], (run, list, position) => {
      const at = indexOf(position, list.length)
      spend(run, list.length)
      return at === null ? undefined : list.toSpliced(at, 1)
    }),
  ),
  'list replace': define(
    'list replace',
    overload(['list: list', 'position: number', 'newItem: any'], (run, list, position, item) => {
      const at = indexOf(position, list.length)
      spend(run, list.length)
      return at === null ? undefined : list.with(at, item)
    }),
    overload(['list: list', 'match: function', 'newItem: any'], replaced),
  ),
  reverse: define(
    'reverse',
    overload(['list: list'], (run, list) => joined(run, [list]).toReversed()),
  ),
  'index of': define(
    'index of',
    overload(['list: list', 'match: any'], (run, list, match) => {
      spend(run, list.length)
      return list.flatMap((item, at) => (equal(item, match) === true ? [at + 1] : []))
    }),
  ),
  union: define(
    'union',
    overload(['...list: list'], (run, lists) =>
      allLists(lists) ? distinct(run, joined(run, lists)) : undefined,
    ),
  ),
  'distinct values': define('distinct values', overload(['list: list'], distinct)),
  flatten: define(
    'flatten',
    overload(['list: list'], (run, list) => flatten(run, list, [])),
  ),
  sort: define('sort', overload(['list: list', 'precedes: function'], sorted)),
}
