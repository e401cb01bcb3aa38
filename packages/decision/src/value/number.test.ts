import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addNumbers,
  compareNumbers,
  Decimal,
  decimal,
  divideNumbers,
  multiplyNumbers,
  numberText,
  settle,
  subtractNumbers,
  toNumber,
} from './number.ts'

const read = (text: string) => toNumber(text) ?? raise()
function raise(): never {
  throw new Error('no number')
}
const numbers = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, scale]) => read(`${digits}e-${scale}`))

test('given 34 digits, when they are computed with, then none is lost, and the 35th is rounded half even', () => {
  expect(numberText(read('1234567890123456789012345678901234'))).toBe('1234567890123456789012345678901234')
  expect(numberText(read('0.12345678901234567890123456789012345'))).toBe(
    '0.1234567890123456789012345678901234',
  )
  expect(numberText(divideNumbers(1, 3) ?? raise())).toBe('0.3333333333333333333333333333333333')
})

test('given any two numbers, when they are added and subtracted again, then nothing has changed', () => {
  const holds = (a: typeof numbers extends fc.Arbitrary<infer N> ? N : never, b: typeof a) => {
    const sum = addNumbers(a, b) ?? raise()
    expect(compareNumbers(subtractNumbers(sum, b) ?? raise(), a)).toBe(0)
    expect(compareNumbers(addNumbers(b, a) ?? raise(), sum)).toBe(0)
    expect(compareNumbers(a, b)).toBe(decimal(a).comparedTo(decimal(b)))
    expect(compareNumbers(multiplyNumbers(a, b) ?? raise(), multiplyNumbers(b, a) ?? raise())).toBe(0)
  }
  fc.assert(fc.property(numbers, numbers, holds), { seed: 5, numRuns: 1000 })
})

test('given what is no finite number, when it is read, then null follows', () => {
  expect([
    toNumber(Number.NaN),
    toNumber(Number.POSITIVE_INFINITY),
    toNumber('1e7000'),
    divideNumbers(1, 0),
  ]).toEqual([null, null, null, null])
})

test('given any decimal, when it is settled, then it is a JS number if and only if it is a safe integer', () => {
  const holds = (digits: bigint, scale: number, zeros: number) => {
    const value = new Decimal(`${digits}${'0'.repeat(zeros)}e-${scale}`)
    const settled = settle(value)
    expect(typeof settled === 'number').toBe(value.isInteger() && value.abs().lte(Number.MAX_SAFE_INTEGER))
    expect(decimal(settled ?? raise()).eq(value)).toBe(true)
    expect(Object.is(settled, -0)).toBe(false)
  }
  const digits = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n })
  const few = fc.bigInt({ min: -20_000_000n, max: 20_000_000n })
  const places = fc.integer({ min: 0, max: 9 })
  fc.assert(fc.property(fc.oneof(digits, few), places, places, holds), { seed: 7, numRuns: 5000 })
})
