import { expect, test } from 'vitest'
import { cronOf, nextCron } from './cron.ts'
import { scheduleOf } from './due.ts'

const next = (line: string, now: string) => {
  const cron = cronOf(line)
  return cron && nextCron(cron, now, 'Asia/Shanghai')
}

test.each([
  ['0 0 9 * * MON-FRI', '2026-03-06T01:00:00Z', '2026-03-09T01:00:00Z'],
  ['0 0 9 * * MON-FRI', '2026-03-06T00:59:59Z', '2026-03-06T01:00:00Z'],
  ['*/15 * * * * *', '2026-03-06T00:00:01Z', '2026-03-06T00:00:15Z'],
  ['0 30 8,17 1 1-6/2 ?', '2026-03-02T00:00:00Z', '2026-05-01T00:30:00Z'],
  ['@monthly', '2026-03-02T00:00:00Z', '2026-03-31T16:00:00Z'],
  ['0 0 0 29 2 *', '2026-03-02T00:00:00Z', '2028-02-28T16:00:00Z'],
  ['0 0 0 * * 7', '2026-03-02T00:00:00Z', '2026-03-07T16:00:00Z'],
  ['0 0 0 31 2 *', '2026-03-02T00:00:00Z', undefined],
  ['0 0 9 * *', '2026-03-02T00:00:00Z', undefined],
  ['0 0 25 * * *', '2026-03-02T00:00:00Z', undefined],
  ['0 0 9 * * FOO', '2026-03-02T00:00:00Z', undefined],
])('8.2 the cron line %s after %s is due at %s', (line, now, due) => {
  expect(next(line, now)).toBe(due)
})

test('8.2 a cycle may begin at a given moment', () => {
  expect(scheduleOf('cycle', 'R3/2026-05-01T00:00:00Z/P1D', '2026-03-02T00:00:00Z')).toEqual({
    due: '2026-05-01T00:00:00Z',
    every: 'P1D',
    repeat: 2,
  })
  expect(scheduleOf('cycle', 'R0/P1D', '2026-03-02T00:00:00Z')).toBeUndefined()
})

test.each([
  ['2026-03-05', '2026-03-04T16:00:00Z'],
  ['2026-03-05T09:00', '2026-03-05T01:00:00Z'],
  ['2026-03-05T09:00:00Z', '2026-03-05T09:00:00Z'],
  ['2026-03-05T09:00:00+09', '2026-03-05T00:00:00Z'],
  ['2026-03-05T09:00:00-01:30', '2026-03-05T10:30:00Z'],
  ['2026-03-05T09:00:00@Europe/Paris', '2026-03-05T08:00:00Z'],
  ['2026-03-05T09:00:00[Asia/Tokyo]', '2026-03-05T00:00:00Z'],
  ['2026-02-30', undefined],
  ['tomorrow', undefined],
])('8.7 the date %s is %s', (text, due) => {
  expect(scheduleOf('date', text, '2026-03-02T00:00:00Z')?.due).toBe(due)
})
