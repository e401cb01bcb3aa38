/** Ranges (DMN 1.5, 10.3.2.7) and the unary tests written with them. */
import { compare, equal } from './compare.ts'
import type { Range, Value } from './value.ts'

/** `< 10` and its kin as a range value; `=` and `!=` keep their operator. */
export function rangeOf(op: NonNullable<Range['op']>, operand: Value): Range {
  const below = op === '<' || op === '<='
  const exact = op === '=' || op === '!='
  return {
    kind: 'range',
    op,
    start: below ? null : operand,
    startIncluded: op === '>=' || exact,
    end: below || exact ? operand : null,
    endIncluded: op === '<=' || exact,
  }
}

/** Three-valued: null where an end is null or cannot be compared with the value. */
export function inRange(value: Value, range: Range): boolean | null {
  if (range.op) return inUnary(value, range.op, range.op.startsWith('<') ? range.end : range.start)
  const from = below(range.start, value, range.startIncluded)
  const until = below(value, range.end, range.endIncluded)
  return from === null || until === null ? null : from && until
}

/** `value < operand` and its kin; three-valued like `inRange`. */
export function inUnary(value: Value, op: NonNullable<Range['op']>, operand: Value): boolean | null {
  switch (op) {
    case '=':
      return equal(value, operand)
    case '!=': {
      const answer = equal(value, operand)
      return answer === null ? null : !answer
    }
    case '<':
    case '<=':
      return below(value, operand, op === '<=')
    case '>':
    case '>=':
      return below(operand, value, op === '>=')
  }
}

function below(a: Value, b: Value, orEqual: boolean): boolean | null {
  const order = compare(a, b)
  return order === null ? null : orEqual ? order <= 0 : order < 0
}

const isRange = (value: Value): value is Range =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'range'

/**
 * `value in test` (10.3.2.8, table 55): equal to it, inside it where it is a range, or so with one of its items where it is a list.
 */
export function passes(value: Value, test: Value): boolean | null {
  if (isRange(test)) return equal(value, test) === true || inRange(value, test)
  if (!Array.isArray(test)) return equal(value, test) === true
  if (equal(value, test) === true) return true
  let unknown = false
  for (const item of test) {
    const answer = isRange(item) ? passes(value, item) : equal(value, item) === true
    if (answer === true) return true
    if (answer === null) unknown = true
  }
  return unknown ? null : false
}
