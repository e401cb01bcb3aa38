import { expect, test } from 'vitest'
import { listed } from './calendar.ts'

const nothing = { version: 0, years: [], overrides: [] }
const next = { year: 2027, source: '通知', off: ['2026-12-31', '2027-01-01'], work: ['2027-01-03'] }
const day = (text: string) => Temporal.PlainDate.from(text)

test('given nothing was added, when the calendar is listed in October, then it tells the built-in years and nothing is wanted', () => {
  expect(listed(nothing, day('2026-10-31'))).toEqual([
    expect.stringMatching(/^2024 {2}251 working days {2}built in {2}国务院办公厅/),
    expect.stringMatching(/^2025 {2}248 working days {2}built in {2}国务院办公厅/),
    expect.stringMatching(/^2026 {2}248 working days {2}built in {2}国务院办公厅/),
  ])
})

test('given November has come, then the next year is asked for until it is imported', () => {
  expect(listed(nothing, day('2026-11-01')).at(-1)).toMatch(/^2027 is missing/)
  const snow = { day: '2026-01-20', worked: false, reason: { zh: '暴雪', en: 'Heavy snow' } }
  const lines = listed({ version: 2, years: [next], overrides: [snow] }, day('2026-11-01'))
  expect(lines).toContain('2026-01-20  closed  暴雪 / Heavy snow')
  // 暴雪 and 31 December are taken from 2026.
  expect(lines[2]).toMatch(/^2026 {2}246 working days/)
  expect(lines[3]).toMatch(/^2027 {2}261 working days {2}imported {2}通知/)
  expect(lines).toHaveLength(5)
})
