/**
 * FEEL numbers (DMN 1.5, 10.3.2.3.1): decimals of 34 significant digits, rounded half even, never binary floats.
 * A safe integer is held as a JS number (exact and quick), everything else as a Decimal; `settle` keeps it so,
 * and so two equal numbers may be compared by `compareNumbers` only.
 */
import { Decimal as Base } from 'decimal.js'

export const Decimal = Base.clone({
  precision: 34,
  rounding: Base.ROUND_HALF_EVEN,
  maxE: 6144,
  minE: -6176,
  toExpNeg: -7000,
  toExpPos: 7000,
  defaults: true,
})
export type Num = number | Base

export const isNumber = (value: unknown): value is Num => typeof value === 'number' || value instanceof Base

/** The one form of a result: a safe integer as number, `null` for what is not finite. */
export function settle(value: Base): Num | null {
  if (!value.isFinite()) return null
  // Decimals are kept in words of seven digits: below ten million a whole number is one word, and the usual case.
  if (value.e >= 0 && value.e < 7) return value.d.length === 1 ? value.s * (value.d[0] ?? 0) + 0 : value
  if (value.e <= 15 && value.isInteger()) {
    const plain = value.toNumber()
    if (Number.isSafeInteger(plain)) return plain === 0 ? 0 : plain
  }
  return value
}

/** From a JS number or the text of a literal; null when it is not a finite number. */
export function toNumber(value: number | string): Num | null {
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return value === 0 ? 0 : value
    return Number.isFinite(value) ? settle(fromDouble(value)) : null
  }
  const exact = new Decimal(value)
  return settle(exact.precision() > 34 ? exact.toSignificantDigits(34) : exact)
}

/** The decimal of a double's shortest notation knows its double from the start. */
function fromDouble(value: number): Base {
  const made: Near = new Decimal(value)
  made.nearest = value
  return made
}

export const decimal = (value: Num): Base => (typeof value === 'number' ? new Decimal(value) : value)

export function addNumbers(a: Num, b: Num): Num | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (Number.isSafeInteger(sum)) return sum
  }
  return settle(decimal(a).plus(b))
}

export function subtractNumbers(a: Num, b: Num): Num | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b
    if (Number.isSafeInteger(difference)) return difference
  }
  return settle(decimal(a).minus(b))
}

export function multiplyNumbers(a: Num, b: Num): Num | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b
    if (Number.isSafeInteger(product)) return product === 0 ? 0 : product
  }
  return settle(decimal(a).times(b))
}

/** Null for a division by zero (10.3.2.5). */
export function divideNumbers(a: Num, b: Num): Num | null {
  if (b === 0) return null
  if (typeof a === 'number' && typeof b === 'number') {
    const quotient = a / b
    if (Number.isSafeInteger(quotient) && quotient * b === a) return quotient === 0 ? 0 : quotient
  }
  return settle(decimal(a).dividedBy(b))
}

export function raiseNumber(base: Num, exponent: Num): Num | null {
  return settle(decimal(base).pow(exponent))
}

export const negateNumber = (value: Num): Num =>
  typeof value === 'number' ? (value === 0 ? 0 : -value) : value.negated()

export function compareNumbers(a: Num, b: Num): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0
  // Rounding to a double keeps the order, so only equal doubles need the exact comparison.
  const [near, other] = [nearest(a), nearest(b)]
  return near < other ? -1 : near > other ? 1 : decimal(a).comparedTo(b)
}

type Near = Base & { nearest?: number }

/** Kept on the decimal itself: a table compares one value many times. */
function nearest(value: Num): number {
  if (typeof value === 'number') return value
  const kept: Near = value
  kept.nearest ??= kept.toNumber()
  return kept.nearest
}

/** A whole number as JS number, or null when it has a fraction or is beyond ±2^53. */
export const toInteger = (value: Num): number | null => (typeof value === 'number' ? value : null)

/** Cuts the fraction off: 3.7 becomes 3; beyond ±2^53 null. */
export function truncated(value: Num): number | null {
  if (typeof value === 'number') return value
  const whole = settle(value.trunc())
  return typeof whole === 'number' ? whole : null
}

/** The shortest plain decimal notation, without an exponent. */
export const numberText = (value: Num): string =>
  typeof value === 'number' ? String(value) : value.toFixed()
