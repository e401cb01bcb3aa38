import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from './hash-chain.ts'

test('given any JSON, then its canonical text is what JSON.stringify writes of it with sorted keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      expect(canonical(value)).toBe(sorted(value))
    }),
    { seed: 8, numRuns: 2_000 },
  )
})

test('given numbers as keys, then the order in which they were put in does not matter', () => {
  const there = { 10: 'a', 9: 'b', x: [{ b: 1, a: undefined }], '01': null }
  const back = { '01': null, x: [{ a: undefined, b: 1 }], 9: 'b', 10: 'a' }
  expect(canonical(there)).toBe(canonical(back))
  expect(canonical(there)).toBe(sorted(there))
})

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
