/** Numeric functions (DMN 1.5, 10.3.4.5, table 76). A scale says how many digits follow the point. */

import { multiply } from '../value/arithmetic.ts'
import { Decimal, decimal, type Num, settle, toInteger, truncated } from '../value/number.ts'
import type { Value } from '../value/value.ts'
import { define, overload } from './define.ts'

/** The scales of a 34-digit decimal. */
function scaled(value: Num, scale: Num, rounding: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8): Num | undefined {
  const digits = truncated(scale)
  if (digits === null || digits < -6111 || digits > 6176) return undefined
  const exact = decimal(value)
  if (digits >= 0) return settle(exact.toDecimalPlaces(digits, rounding)) ?? undefined
  const unit = new Decimal(10).pow(-digits)
  return settle(exact.div(unit).toDecimalPlaces(0, rounding).times(unit)) ?? undefined
}

const rounding = (name: string, mode: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8) =>
  define(
    name,
    overload(['n: number', 'scale: number'], (_, n, scale) => scaled(n, scale, mode)),
  )

const whole = (name: string, mode: 2 | 3) =>
  define(
    name,
    overload(['n: number', 'scale?: number'], (_, n, scale) => scaled(n, scale ?? 0, mode)),
  )

const finite = (value: InstanceType<typeof Decimal>): Value | undefined => settle(value) ?? undefined

const isMultipleOfTwo = (n: Num): boolean | undefined => {
  const integer = toInteger(n)
  return integer === null ? decimal(n).mod(2).isZero() : integer % 2 === 0
}

export const numberFunctions = {
  decimal: rounding('decimal', Decimal.ROUND_HALF_EVEN),
  'round up': rounding('round up', Decimal.ROUND_UP),
  'round down': rounding('round down', Decimal.ROUND_DOWN),
  'round half up': rounding('round half up', Decimal.ROUND_HALF_UP),
  'round half down': rounding('round half down', Decimal.ROUND_HALF_DOWN),
  floor: whole('floor', Decimal.ROUND_FLOOR),
  ceiling: whole('ceiling', Decimal.ROUND_CEIL),
  abs: define(
    'abs',
    overload(['n: number'], (_, n) => settle(decimal(n).abs())),
    overload(['n: years and months duration'], (_, n) => (n.months < 0 ? multiply(n, -1) : n)),
    overload(['n: days and time duration'], (_, n) => (n.nanos < 0n ? multiply(n, -1) : n)),
  ),
  modulo: define(
    'modulo',
    overload(['dividend: number', 'divisor: number'], (_, dividend, divisor) => {
      const by = decimal(divisor)
      if (by.isZero()) return undefined
      const rest = decimal(dividend).mod(by)
      return finite(!rest.isZero() && rest.isNegative() !== by.isNegative() ? rest.plus(by) : rest)
    }),
  ),
  sqrt: define(
    'sqrt',
    overload(['number: number'], (_, number) => finite(decimal(number).sqrt())),
  ),
  log: define(
    'log',
    overload(['number: number'], (_, number) => finite(decimal(number).ln())),
  ),
  exp: define(
    'exp',
    overload(['number: number'], (_, number) => finite(decimal(number).exp())),
  ),
  odd: define(
    'odd',
    overload(['number: number'], (_, number) => decimal(number).isInteger() && !isMultipleOfTwo(number)),
  ),
  even: define(
    'even',
    overload(['number: number'], (_, number) => isMultipleOfTwo(number)),
  ),
}
