/** Functions that make one value of many, given as one list or one by one (DMN 1.5, 10.3.4.4, table 75). */
import { add } from '../value/arithmetic.ts'
import { compare, same } from '../value/compare.ts'
import { compareNumbers, Decimal, decimal, isNumber, type Num, settle } from '../value/number.ts'
import type { Value } from '../value/value.ts'
import { define, overload } from './define.ts'

/** `name(list)` and `name(a, b, …)`. */
const aggregate = (name: string, over: (items: Value[]) => Value | undefined) =>
  define(
    name,
    overload(['list: list'], (_, list) => over(list)),
    overload(['...list: any'], (_, items) =>
      items.length && !(items.length === 1 && items[0] === null) ? over(items) : undefined,
    ),
  )

const numbers = (items: Value[]): Num[] | null => (items.length && items.every(isNumber) ? items : null)

const overNumbers = (name: string, over: (items: Num[]) => Num | null | undefined) =>
  aggregate(name, items => {
    const found = numbers(items)
    return found ? (over(found) ?? undefined) : undefined
  })

const sum = (items: Num[]): InstanceType<typeof Decimal> =>
  items.reduce<InstanceType<typeof Decimal>>((a, b) => a.plus(decimal(b)), zero)
const zero = new Decimal(0)

function extreme(items: Value[], sign: 1 | -1): Value | undefined {
  let best = items[0] ?? null
  if (best !== null && compare(best, best) === null) return undefined
  for (const item of items) {
    const order = compare(item, best)
    if (order === null) return undefined
    if (order * sign > 0) best = item
  }
  return best ?? undefined
}

/** Three-valued: `decisive` settles it, what is not a boolean leaves it open. */
function overBooleans(items: Value[], decisive: boolean): Value {
  if (items.includes(decisive)) return decisive
  return items.every(item => typeof item === 'boolean') ? !decisive : null
}

const inOrder = (items: Num[]): Num[] => items.slice().sort(compareNumbers)

function middle(items: Num[]): Num | null {
  const sorted = inOrder(items)
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)] ?? 0,
    sorted[Math.floor(sorted.length / 2)] ?? 0,
  ]
  return settle(decimal(low).plus(decimal(high)).div(2))
}

function deviation(items: Num[]): Num | null {
  if (items.length < 2) return null
  const mean = sum(items).div(items.length)
  const squares = items.reduce<InstanceType<typeof Decimal>>(
    (total, item) => total.plus(decimal(item).minus(mean).pow(2)),
    zero,
  )
  return settle(squares.div(items.length - 1).sqrt())
}

/** All values that occur most often, in ascending order. */
function mode(items: Value[]): Value | undefined {
  if (!items.length) return []
  const found = numbers(items)
  if (!found) return undefined
  const counts: { value: Num; count: number }[] = []
  for (const value of inOrder(found)) {
    const last = counts.at(-1)
    if (last && same(last.value, value)) last.count += 1
    else counts.push({ value, count: 1 })
  }
  const most = counts.reduce((high, each) => Math.max(high, each.count), 0)
  return counts.filter(each => each.count === most).map(each => each.value)
}

export const aggregateFunctions = {
  min: aggregate('min', items => extreme(items, -1)),
  max: aggregate('max', items => extreme(items, 1)),
  sum: aggregate('sum', items => {
    const [first, ...rest] = items
    const isSummable = first !== undefined && items.every(item => isNumber(item) || isDuration(item))
    return isSummable
      ? (rest.reduce<Value>((total, item) => add(total, item), first) ?? undefined)
      : undefined
  }),
  mean: overNumbers('mean', items => settle(sum(items).div(items.length))),
  product: overNumbers('product', items =>
    settle(items.reduce<InstanceType<typeof Decimal>>((a, b) => a.times(decimal(b)), new Decimal(1))),
  ),
  median: overNumbers('median', middle),
  stddev: overNumbers('stddev', deviation),
  mode: aggregate('mode', mode),
  all: aggregate('all', items => overBooleans(items, false)),
  any: aggregate('any', items => overBooleans(items, true)),
}

const isDuration = (value: Value): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind.endsWith('duration')
