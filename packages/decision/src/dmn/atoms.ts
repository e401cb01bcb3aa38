/**
 * The values of one column of a table, cut where any cell makes a difference: each mentioned value is an atom, and so is each
 * open stretch between two of them. All values of one atom pass the same cells, so one sample stands for all.
 */
import { compare, same } from '../value/compare.ts'
import { decimal, isNumber, settle } from '../value/number.ts'
import { shift } from '../value/shift.ts'
import { dateOfDay, dayNumber, type FeelDate } from '../value/temporal.ts'
import { textOf } from '../value/text.ts'
import { kindOf, type Value } from '../value/value.ts'

/** `from` and `to` are the ends of an open stretch, null for endless; for a single value both are that value. */
export type Atom = { sample: Value; from: Value; to: Value; point: boolean }

/** Null where the values have no common kind that can be cut. `only`: whether a value belongs to the domain at all. */
export function atomsOf(mentioned: Value[], kind: string, only: (value: Value) => boolean): Atom[] | null {
  if (kind === 'boolean') return [true, false].map(point).filter(atom => only(atom.sample))
  if (!mentioned.every(value => kindOf(value) === kind)) return null
  if (kind === 'string') return stringAtoms(mentioned, only)
  const ordered = inOrder(mentioned)
  const atoms: Atom[] = []
  for (const [at, value] of ordered.entries()) {
    const before = ordered[at - 1]
    const sample = before === undefined ? beyond(value, -1) : between(before, value)
    if (sample !== null) atoms.push({ sample, from: before ?? null, to: value, point: false })
    atoms.push(point(value))
  }
  const last = ordered.at(-1)
  if (last === undefined) return null
  const sample = beyond(last, 1)
  if (sample !== null) atoms.push({ sample, from: last, to: null, point: false })
  return atoms.filter(atom => only(atom.sample))
}

const point = (value: Value): Atom => ({ sample: value, from: value, to: value, point: true })

/** What nobody would write: stands for every text that no cell mentions. */
const anyOther = '\u{10ffff}'

const stringAtoms = (mentioned: Value[], only: (value: Value) => boolean): Atom[] => {
  const distinct = mentioned.filter((value, at) => mentioned.indexOf(value) === at)
  return [...distinct.map(point), { sample: anyOther, from: null, to: null, point: false }].filter(atom =>
    only(atom.sample),
  )
}

function inOrder(values: Value[]): Value[] {
  const sorted = values.slice().sort((a, b) => compare(a, b) ?? 0)
  return sorted.filter((value, at) => at === 0 || !same(value, sorted[at - 1] ?? null))
}

/** Some value strictly between the two; null where there is none, as between one day and the next. */
function between(low: Value, high: Value): Value {
  if (isNumber(low) && isNumber(high)) return settle(decimal(low).plus(decimal(high)).div(2))
  switch (kindOf(low)) {
    case 'date': {
      const [from, to] = [dayNumber(low as FeelDate), dayNumber(high as FeelDate)]
      return to - from > 1 ? dateOfDay(from + 1) : null
    }
    case 'years and months duration':
    case 'days and time duration':
    case 'time':
    case 'date and time': {
      const sample = beyond(low, 1)
      return sample !== null && (compare(sample, high) ?? 0) < 0 ? sample : null
    }
    default:
      return null
  }
}

/** A value just outside; null at the end of the kind. */
function beyond(value: Value, sign: 1 | -1): Value {
  if (isNumber(value)) return settle(decimal(value).plus(sign))
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null
  switch (value.kind) {
    case 'date':
      return dateOfDay(dayNumber(value) + sign)
    case 'time':
    case 'date and time': {
      const moved = shift(value, { kind: 'days and time duration', nanos: 1_000_000n }, sign)
      return moved && (compare(moved, value) ?? 0) * sign > 0 ? moved : null
    }
    case 'years and months duration':
      return { ...value, months: value.months + sign }
    case 'days and time duration':
      return { ...value, nanos: value.nanos + BigInt(sign) }
    default:
      return null
  }
}

/** How neighbouring atoms read in a message: `< 10`, `[10..20)`, `"a"`, `anything else`. */
export function describe(atoms: Atom[]): string {
  const runs: Atom[][] = []
  for (const atom of atoms) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const joins =
      last !== undefined && last.point !== atom.point && last.to !== null && same(last.to, atom.from)
    if (run && joins) run.push(atom)
    else runs.push([atom])
  }
  return runs.map(describeRun).join(' or ')
}

function describeRun(run: Atom[]): string {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return ''
  const text = (value: Value) => textOf(value, true)
  if (first === last && first.point) return text(first.sample)
  if (first.from === null && last.to === null) return first.point ? 'anything' : 'anything else'
  if (first.from === null) return `${last.point ? '<=' : '<'} ${text(last.to)}`
  if (last.to === null) return `${first.point ? '>=' : '>'} ${text(first.from)}`
  return `${first.point ? '[' : '('}${text(first.from)}..${text(last.to)}${last.point ? ']' : ')'}`
}
