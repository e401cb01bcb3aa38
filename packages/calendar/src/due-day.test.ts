import { describe, expect, it } from 'vitest'
import { dueDay, type Pause } from './due-day.ts'
import type { Limit, Unit } from './limit.ts'
import { nationalCalendar, nationalYears } from './national-calendar.ts'
import { workingCalendar } from './working-calendar.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const limit = (amount: number, unit: Unit = 'working-day'): Limit => ({ amount, unit })
const ask = (from: string, given: Limit, pauses: [string, string | null][] = [], today?: string) =>
  dueDay(
    nationalCalendar,
    day(from),
    given,
    pauses.map(toPause),
    today === undefined ? undefined : day(today),
  )
const due = (...given: Parameters<typeof ask>) => ask(...given).due.toString()
const toPause = ([from, until]: [string, string | null]): Pause => ({
  from: day(from),
  until: until ? day(until) : null,
})

describe('a limit in working days', () => {
  it.each([
    ['2026-02-11', 5, '2026-02-25'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-04-30', 1, '2026-05-06'],
    ['2026-09-18', 3, '2026-09-22'],
    ['2026-09-28', 10, '2026-10-16'],
    ['2025-12-31', 3, '2026-01-06'],
    ['2026-01-15', 20, '2026-02-12'],
    ['2026-06-18', 20, '2026-07-17'],
    ['2026-10-09', 1, '2026-10-10'],
    ['2026-11-20', 20, '2026-12-18'],
  ])('D1 D2 (行政许可法 §82): accepted %s, +%i, is due %s', (from, amount, expected) => {
    const answer = ask(from, limit(amount))
    expect(answer.due.toString()).toBe(expected)
    expect(answer).toMatchObject({ provisional: false, paused: false, missingYears: [] })
  })

  it('D2: through the spring festivals of 2024 and 2025', () => {
    expect(due('2024-02-08', limit(2))).toBe('2024-02-18')
    expect(due('2025-01-24', limit(5))).toBe('2025-02-07')
  })

  it('D2: a local closure moves it', () => {
    const reason = { zh: '雪', en: 'Snow' }
    const calendar = workingCalendar({ years: nationalYears, closures: [{ date: '2026-01-20', reason }] })
    expect(dueDay(calendar, day('2026-01-19'), limit(1)).due.toString()).toBe('2026-01-21')
  })

  it('D7: is explained day by day', () => {
    const told = ask('2026-02-11', limit(5)).days.map(
      it => `${it.day.toString().slice(5)} ${it.why} ${it.count}`,
    )
    expect(told).toEqual([
      '02-11 trigger 0',
      '02-12 weekday 1',
      '02-13 weekday 2',
      '02-14 make-up 3',
      ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map(it => `02-${it} holiday 3`),
      '02-24 weekday 4',
      '02-25 weekday 5',
    ])
  })

  it('D6 (行政许可法 §45): days of a hearing do not count, the day on which it runs again does', () => {
    expect(due('2026-03-02', limit(5), [['2026-03-04', '2026-03-06']])).toBe('2026-03-11')
    expect(due('2026-03-02', limit(5), [['2026-03-04', '2026-03-04']])).toBe('2026-03-09')
    const told = ask('2026-03-02', limit(2), [['2026-03-03', '2026-03-05']])
    expect(told.days.map(it => it.why)).toEqual(['trigger', 'paused', 'paused', 'weekday', 'weekday'])
  })

  it('D6: a pause on the last day keeps it open, one after the end changes nothing', () => {
    expect(due('2026-03-02', limit(2), [['2026-03-04', '2026-03-10']])).toBe('2026-03-10')
    expect(due('2026-03-02', limit(2), [['2026-03-05', '2026-03-10']])).toBe('2026-03-04')
  })

  it('D6: a pause that still lasts gives the earliest due day and says so', () => {
    expect(ask('2026-03-02', limit(2), [['2026-03-03', null]])).toMatchObject({
      paused: true,
      provisional: true,
    })
    expect(due('2026-03-02', limit(2), [['2026-03-03', null]])).toBe('2026-03-05')
    expect(due('2026-03-02', limit(2), [['2026-03-03', null]], '2026-03-10')).toBe('2026-03-12')
  })

  it('D8: that reaches beyond the loaded years is provisional and names them', () => {
    expect(ask('2026-12-18', limit(20))).toMatchObject({ provisional: true, missingYears: [2027] })
    expect(ask('2027-01-04', limit(300)).missingYears).toEqual([2027, 2028])
  })
})

describe('a limit in natural days', () => {
  it('D3 (民法典 §203): counts days off, and moves past them at the end only', () => {
    expect(due('2026-03-02', limit(10, 'day'))).toBe('2026-03-12')
    const answer = ask('2026-02-03', limit(15, 'day'))
    expect(answer.due.toString()).toBe('2026-02-24')
    expect(answer.days.at(15)).toMatchObject({ count: 15, counted: true, why: 'holiday' })
    expect(answer.days.at(16)).toMatchObject({ count: 15, counted: false, why: 'holiday' })
    expect(answer.days.at(-1)).toMatchObject({ count: 15, counted: false, why: 'moved-to' })
  })

  it('D3: may end on a worked Saturday', () => {
    expect(due('2026-10-07', limit(3, 'day'))).toBe('2026-10-10')
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-28'],
    ['2026-01-30', 3, '2026-04-30'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2026-07-01', 3, '2026-10-08'],
  ])('D4 (民法典 §202): from %s, %i months end %s', (from, amount, expected) => {
    expect(due(from, limit(amount, 'month'))).toBe(expected)
  })

  it('D6: a pause takes natural days out, and an end is never inside a pause', () => {
    expect(due('2026-03-02', limit(10, 'day'), [['2026-03-05', '2026-03-07']])).toBe('2026-03-16')
    expect(due('2026-03-02', limit(5, 'day'), [['2026-03-08', '2026-03-11']])).toBe('2026-03-11')
    expect(due('2026-03-02', limit(1, 'month'), [['2026-03-05', '2026-03-06']])).toBe('2026-04-03')
  })

  it('D8: is provisional only if its end is', () => {
    expect(ask('2023-12-20', limit(20, 'day')).provisional).toBe(false)
    expect(ask('2026-12-20', limit(20, 'day'))).toMatchObject({ provisional: true, missingYears: [2027] })
  })
})

describe('other limits as days', () => {
  it('D5: at once is the same day, or the next working day', () => {
    expect(due('2026-03-03', limit(0, 'at-once'))).toBe('2026-03-03')
    expect(due('2026-10-01', limit(1, 'at-once'))).toBe('2026-10-08')
    expect(due('2026-10-03', limit(0))).toBe('2026-10-08')
    expect(ask('2027-03-03', limit(0, 'at-once'))).toMatchObject({ provisional: true, missingYears: [2027] })
  })

  it('D9: hours end on the latest day possible', () => {
    expect(due('2026-03-06', limit(24, 'hour'))).toBe('2026-03-07')
    expect(due('2026-03-06', limit(25, 'hour'))).toBe('2026-03-08')
    expect(due('2026-03-06', limit(2, 'working-hour'))).toBe('2026-03-09')
    expect(due('2026-03-06', limit(8, 'working-hour'))).toBe('2026-03-10')
  })

  it.each([limit(-1), limit(1.5), limit(Number.NaN, 'hour'), limit(0.5, 'month')])(
    'a limit of %j is a fault',
    broken => {
      expect(() => ask('2026-03-06', broken)).toThrow(RangeError)
    },
  )
})
