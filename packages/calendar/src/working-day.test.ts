import { describe, expect, it } from 'vitest'
import { nationalCalendar, nationalYears } from './national-calendar.ts'
import { workingCalendar } from './working-calendar.ts'
import { isWorkingDay, nextWorkingDay, workingDaysBetween } from './working-day.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const ask = (text: string) => isWorkingDay(nationalCalendar, day(text))

describe('a day', () => {
  it('C1: is worked from Monday to Friday only', () => {
    expect(ask('2026-03-13')).toEqual({ working: true, why: 'weekday', provisional: false })
    expect(ask('2026-03-14')).toEqual({ working: false, why: 'weekend', provisional: false })
    expect(ask('2026-03-15').working).toBe(false)
  })

  it('C2: that the notice frees is a holiday and carries the notice', () => {
    expect(ask('2026-02-17')).toMatchObject({ working: false, why: 'holiday', provisional: false })
    expect(ask('2026-02-17').source).toContain('国办发明电〔2025〕7号')
    expect(ask('2025-10-08').source).toContain('国办发明电〔2024〕12号')
    expect(ask('2024-02-12').source).toContain('国办发明电〔2023〕7号')
  })

  it('C2: that the notice names as worked is a make-up day', () => {
    for (const date of ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
      expect(ask(date)).toMatchObject({ working: true, why: 'make-up' })
  })

  it('C2: of the New Year’s Eve of 2024 was only recommended, so it was worked', () => {
    expect(ask('2024-02-09')).toMatchObject({ working: true, why: 'weekday' })
    expect(ask('2025-01-28')).toMatchObject({ working: false, why: 'holiday' })
  })

  it('C3: closed by the city is not worked, one made up by it is', () => {
    const reason = { zh: '暴雪停办', en: 'Closed for heavy snow' }
    const calendar = workingCalendar({
      years: nationalYears,
      closures: [
        { date: '2026-01-20', reason },
        { date: '2026-02-17', reason },
      ],
      makeUps: [{ date: '2026-01-24', reason }],
    })
    expect(isWorkingDay(calendar, day('2026-01-20'))).toEqual({
      working: false,
      why: 'closure',
      reason,
      provisional: false,
    })
    expect(isWorkingDay(calendar, day('2026-02-17')).why).toBe('holiday')
    expect(isWorkingDay(calendar, day('2026-01-24'))).toMatchObject({ working: true, why: 'make-up', reason })
  })

  it('C4: of a year without a notice is provisional', () => {
    expect(ask('2027-03-01')).toEqual({ working: true, why: 'weekday', provisional: true })
    expect(ask('2023-12-30')).toEqual({ working: false, why: 'weekend', provisional: true })
  })

  it('C4: from 25 December on is provisional until the next year is loaded', () => {
    expect(ask('2026-12-24').provisional).toBe(false)
    expect(ask('2026-12-25').provisional).toBe(true)
    expect(ask('2025-12-31').provisional).toBe(false)
  })

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('C6: of %i is one of %i working days', (year, count) => {
    expect(workingDaysBetween(nationalCalendar, day(`${year - 1}-12-31`), day(`${year}-12-31`))).toBe(count)
  })

  it('C6: counts backwards as a negative number, and the next working day of a working day is itself', () => {
    expect(workingDaysBetween(nationalCalendar, day('2026-02-25'), day('2026-02-11'))).toBe(-5)
    expect(workingDaysBetween(nationalCalendar, day('2026-02-25'), day('2026-02-25'))).toBe(0)
    expect(nextWorkingDay(nationalCalendar, day('2026-10-01')).toString()).toBe('2026-10-08')
    expect(nextWorkingDay(nationalCalendar, day('2026-10-08')).toString()).toBe('2026-10-08')
  })
})
