/** The relations between points and ranges (DMN 1.5, 10.3.4.9, table 79). A point counts where a range has that end and includes it. */
import { compare } from '../value/compare.ts'
import { inRange } from '../value/range.ts'
import type { Range, Value } from '../value/value.ts'
import { define, overload } from './define.ts'

/** One comparison that cannot be made leaves the whole relation without an answer. */
class Incomparable extends Error {}

function order(a: Value, b: Value): number {
  const answer = compare(a, b)
  if (answer === null) throw new Incomparable()
  return answer
}

const same = (a: Value, b: Value): boolean => order(a, b) === 0
const isIn = (point: Value, range: Range): boolean => {
  const answer = inRange(point, range)
  if (answer === null) throw new Incomparable()
  return answer
}

type Relation = (a: Range, b: Range) => boolean
type PointIn = (point: Value, range: Range) => boolean

const before: Relation = (a, b) =>
  order(a.end, b.start) < 0 || ((!a.endIncluded || !b.startIncluded) && same(a.end, b.start))
const meets: Relation = (a, b) => a.endIncluded && b.startIncluded && same(a.end, b.start)
const overlaps: Relation = (a, b) => !before(a, b) && !before(b, a)
const startsEarlier: Relation = (a, b) =>
  order(a.start, b.start) < 0 || (same(a.start, b.start) && a.startIncluded && !b.startIncluded)
const endsLater: Relation = (a, b) =>
  order(a.end, b.end) > 0 || (same(a.end, b.end) && a.endIncluded && !b.endIncluded)
const overlapsBefore: Relation = (a, b) => overlaps(a, b) && startsEarlier(a, b) && !endsLater(a, b)
const sameStart: Relation = (a, b) => same(a.start, b.start) && a.startIncluded === b.startIncluded
const sameEnd: Relation = (a, b) => same(a.end, b.end) && a.endIncluded === b.endIncluded
const within: Relation = (a, b) => !startsEarlier(a, b) && !endsLater(a, b)
const starts: Relation = (a, b) => sameStart(a, b) && !endsLater(a, b)
const finishes: Relation = (a, b) => sameEnd(a, b) && !startsEarlier(a, b)
const coincides: Relation = (a, b) => sameStart(a, b) && sameEnd(a, b)

const isStart: PointIn = (point, range) => range.startIncluded && same(point, range.start)
const isEnd: PointIn = (point, range) => range.endIncluded && same(point, range.end)
const isBefore: PointIn = (point, range) =>
  order(point, range.start) < 0 || (!range.startIncluded && same(point, range.start))
const isAfter: PointIn = (point, range) =>
  order(point, range.end) > 0 || (!range.endIncluded && same(point, range.end))

const answer = (relation: () => boolean): boolean | undefined => {
  try {
    return relation()
  } catch (error) {
    if (error instanceof Incomparable) return undefined
    throw error
  }
}

const ranges = (relation: Relation) =>
  overload(['range1: range', 'range2: range'], (_, a, b) => answer(() => relation(a, b)))
const pointRange = (relation: PointIn) =>
  overload(['point: any', 'range: range'], (_, point, range) => answer(() => relation(point, range)))
const rangePoint = (relation: PointIn) =>
  overload(['range: range', 'point: any'], (_, range, point) => answer(() => relation(point, range)))
const points = (relation: (order: number) => boolean) =>
  overload(['point1: any', 'point2: any'], (_, a, b) => answer(() => relation(order(a, b))))

const flipped =
  (relation: Relation): Relation =>
  (a, b) =>
    relation(b, a)

export const rangeFunctions = {
  before: define(
    'before',
    ranges(before),
    pointRange(isBefore),
    rangePoint(isAfter),
    points(sign => sign < 0),
  ),
  after: define(
    'after',
    ranges(flipped(before)),
    pointRange(isAfter),
    rangePoint(isBefore),
    points(sign => sign > 0),
  ),
  meets: define('meets', ranges(meets)),
  'met by': define('met by', ranges(flipped(meets))),
  overlaps: define('overlaps', ranges(overlaps)),
  'overlaps before': define('overlaps before', ranges(overlapsBefore)),
  'overlaps after': define('overlaps after', ranges(flipped(overlapsBefore))),
  finishes: define('finishes', ranges(finishes), pointRange(isEnd)),
  'finished by': define('finished by', ranges(flipped(finishes)), rangePoint(isEnd)),
  includes: define('includes', ranges(flipped(within)), rangePoint(isIn)),
  during: define('during', ranges(within), pointRange(isIn)),
  starts: define('starts', ranges(starts), pointRange(isStart)),
  'started by': define('started by', ranges(flipped(starts)), rangePoint(isStart)),
  coincides: define(
    'coincides',
    ranges(coincides),
    points(sign => sign === 0),
  ),
}
