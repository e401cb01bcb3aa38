import { describe, expect, it } from 'vitest'
import { changedDays } from './changed-days.ts'
import { dueDay } from './due-day.ts'
import { nationalCalendar, nationalYears } from './national-calendar.ts'
import { firstUndecidedDay, wantedYears } from './undecided.ts'
import { workingCalendar } from './working-calendar.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const next = { year: 2027, source: '通知', off: ['2026-12-31', '2027-01-01'], work: ['2027-01-03'] }
const withNext = workingCalendar({ years: [...nationalYears, next] })

describe('what no notice decides', () => {
  it('C4: begins on 25 December of the last year that is loaded', () => {
    expect(firstUndecidedDay(nationalCalendar, day('2026-03-01')).toString()).toBe('2026-12-25')
    expect(firstUndecidedDay(withNext, day('2026-03-01')).toString()).toBe('2027-12-25')
    expect(firstUndecidedDay(nationalCalendar, day('2026-12-28')).toString()).toBe('2026-12-28')
    expect(firstUndecidedDay(nationalCalendar, day('2029-01-01')).toString()).toBe('2029-01-01')
  })

  it('D8: makes exactly those due days provisional that lie on or after it', () => {
    for (let amount = 1; amount <= 60; amount++) {
      const { due, provisional } = dueDay(nationalCalendar, day('2026-11-20'), {
        amount,
        unit: 'working-day',
      })
      const edge = firstUndecidedDay(nationalCalendar, day('2026-11-20'))
      expect(provisional).toBe(Temporal.PlainDate.compare(due, edge) >= 0)
    }
  })

  it('C7: is wanted from 1 November of the year before', () => {
    expect(wantedYears(nationalCalendar, day('2026-10-31'))).toEqual([])
    expect(wantedYears(nationalCalendar, day('2026-11-01'))).toEqual([2027])
    expect(wantedYears(withNext, day('2026-12-31'))).toEqual([])
    expect(wantedYears(nationalCalendar, day('2027-01-01'))).toEqual([2027])
    expect(wantedYears(nationalCalendar, day('2027-11-01'))).toEqual([2027, 2028])
  })
})

describe('a changed calendar', () => {
  it('C8: differs where the new year decides, from the last week of December on', () => {
    const span = changedDays(nationalCalendar, withNext)
    expect([span?.first.toString(), span?.last.toString()]).toEqual(['2026-12-25', '2027-12-24'])
  })

  it('C8: differs on the days that the city closed or worked, and nowhere else', () => {
    const reason = { zh: '雪', en: 'Snow' }
    const closed = workingCalendar({ years: nationalYears, closures: [{ date: '2026-01-20', reason }] })
    const span = changedDays(nationalCalendar, closed)
    expect([span?.first.toString(), span?.last.toString()]).toEqual(['2026-01-20', '2026-01-20'])
    expect(changedDays(closed, closed)).toBeNull()
    expect(changedDays(workingCalendar({ years: [] }), workingCalendar({ years: [] }))).toBeNull()
  })
})
