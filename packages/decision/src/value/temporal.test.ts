import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate, parseDateTime, parseDuration, parseTime } from './parse-temporal.ts'
import { shift } from './shift.ts'
import { dateOfDay, dayNumber } from './temporal.ts'
import { textOf } from './text.ts'

test('given any day, when it is counted, then the calendar of the platform agrees', () => {
  const holds = (day: number) => {
    const date = dateOfDay(day)
    const expected = new Temporal.PlainDate(1970, 1, 1).add({ days: day })
    expect(date).toEqual({ kind: 'date', year: expected.year, month: expected.month, day: expected.day })
    expect(date && dayNumber(date)).toBe(day)
  }
  fc.assert(fc.property(fc.integer({ min: -90_000_000, max: 90_000_000 }), holds), { seed: 6, numRuns: 1000 })
})

test.each([
  ['2026-02-29', null],
  ['2024-02-29', '2024-02-29'],
  ['-2024-02-29', '-2024-02-29'],
  ['999999999-12-31', '999999999-12-31'],
  ['1000000000-01-01', null],
  ['02026-01-01', null],
])('given the date %s, when it is read, then %j follows', (text, expected) => {
  const date = parseDate(text)
  expect(date && textOf(date)).toBe(expected)
})

test.each([
  ['10:30:00', '10:30:00'],
  ['10:30:00.500+08:00', '10:30:00.5+08:00'],
  ['10:30:00+00:00', '10:30:00Z'],
  ['10:30:00@Asia/Shanghai', '10:30:00@Asia/Shanghai'],
  ['10:30:00@Nowhere/Land', null],
  ['24:00:00', null],
  ['10:30', null],
])('given the time %s, when it is read, then %j follows', (text, expected) => {
  const time = parseTime(text)
  expect(time && textOf(time)).toBe(expected)
})

test.each([
  ['P14M', 'P1Y2M'],
  ['-P1Y', '-P1Y'],
  ['PT36H', 'P1DT12H'],
  ['PT0.0010S', 'PT0.001S'],
  ['P0M', 'P0M'],
  ['P1Y1D', null],
  ['P', null],
  ['P1DT', null],
])('given the duration %s, when it is read, then %j follows', (text, expected) => {
  const duration = parseDuration(text)
  expect(duration && textOf(duration)).toBe(expected)
})

test('given a zone with summer time, when hours pass over its change, then they are elapsed hours', () => {
  const before = parseDateTime('2026-03-29T01:30:00@Europe/Paris')
  const hour = parseDuration('PT1H')
  const after = before && hour && shift(before, hour, 1)
  expect(after && textOf(after)).toBe('2026-03-29T03:30:00@Europe/Paris')
})
