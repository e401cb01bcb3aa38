/** The arithmetic operators over every kind of value (DMN 1.5, 10.3.2.14, tables 56–60). Null where an operator has no meaning for its operands. */
import { monthDuration, timeDuration } from './duration.ts'
import {
  addNumbers,
  compareNumbers,
  Decimal,
  decimal,
  divideNumbers,
  isNumber,
  multiplyNumbers,
  type Num,
  negateNumber,
  raiseNumber,
  subtractNumbers,
  truncated,
} from './number.ts'
import { shift, until } from './shift.ts'
import { type Duration, kindOf, type Temporal, type Value } from './value.ts'

export type Operator = '+' | '-' | '*' | '/' | '**'

const isDuration = (value: Value): value is Duration => kindOf(value).endsWith('duration')

function isTemporal(value: Value): value is Temporal {
  const kind = kindOf(value)
  return kind === 'date' || kind === 'time' || kind === 'date and time'
}

export function add(a: Value, b: Value): Value {
  if (isNumber(a) && isNumber(b)) return addNumbers(a, b)
  if (typeof a === 'string' && typeof b === 'string') return a + b
  if (isDuration(a) && isDuration(b)) return addDurations(a, b, 1)
  if (isTemporal(a) && isDuration(b)) return shift(a, b, 1)
  return isDuration(a) && isTemporal(b) ? shift(b, a, 1) : null
}

export function subtract(a: Value, b: Value): Value {
  if (isNumber(a) && isNumber(b)) return subtractNumbers(a, b)
  if (isDuration(a) && isDuration(b)) return addDurations(a, b, -1)
  if (isTemporal(a) && isDuration(b)) return shift(a, b, -1)
  return isTemporal(a) && isTemporal(b) ? until(b, a) : null
}

export function multiply(a: Value, b: Value): Value {
  if (isNumber(a) && isNumber(b)) return multiplyNumbers(a, b)
  if (isDuration(a) && isNumber(b)) return scale(a, b)
  return isNumber(a) && isDuration(b) ? scale(b, a) : null
}

export function divide(a: Value, b: Value): Value {
  if (isNumber(a) && isNumber(b)) return divideNumbers(a, b)
  if (isDuration(a) && isNumber(b)) return compareNumbers(b, 0) === 0 ? null : scale(a, b, true)
  if (!isDuration(a) || !isDuration(b) || a.kind !== b.kind) return null
  return divideNumbers(lengthOf(a), lengthOf(b))
}

export const power = (a: Value, b: Value): Value => (isNumber(a) && isNumber(b) ? raiseNumber(a, b) : null)

export function negate(value: Value): Value {
  if (isNumber(value)) return negateNumber(value)
  return isDuration(value) ? scale(value, -1) : null
}

export const operators: Record<Operator, (a: Value, b: Value) => Value> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '**': power,
}

function addDurations(a: Duration, b: Duration, sign: 1 | -1): Value {
  if (a.kind === 'years and months duration') {
    return b.kind === a.kind ? monthDuration(a.months + sign * b.months) : null
  }
  return b.kind === a.kind ? timeDuration(a.nanos + BigInt(sign) * b.nanos) : null
}

const lengthOf = (duration: Duration): Num =>
  duration.kind === 'years and months duration' ? duration.months : new Decimal(String(duration.nanos))

/** Whole months or nanoseconds remain; what is less is cut off. */
function scale(duration: Duration, factor: Num, inverse = false): Value {
  const length = decimal(lengthOf(duration))
  const scaled = inverse ? length.div(decimal(factor)) : length.times(decimal(factor))
  if (!scaled.isFinite() || scaled.e > 40) return null
  if (duration.kind === 'days and time duration') return timeDuration(BigInt(scaled.trunc().toFixed()))
  const months = truncated(scaled)
  return months === null ? null : monthDuration(months)
}
