import { describe, expect, it } from 'vitest'
import { readCalendarFile } from './read-calendar-file.ts'

const papers = ['https://www.gov.cn/zhengce/zhengceku/202611/content_1.htm']
const dated = (year: unknown, days: unknown, given: unknown = papers) =>
  readCalendarFile(JSON.stringify({ year, papers: given, days }))
const day = (date: unknown, isOffDay: unknown = true) => ({ name: '元旦', date, isOffDay })
const told = (read: ReturnType<typeof readCalendarFile>) =>
  read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`)

describe('a file of a year', () => {
  it('C5: is read in the shape of the public files, December of the year before included', () => {
    expect(dated(2027, [day('2026-12-31'), day('2027-01-01'), day('2027-01-03', false)])).toEqual({
      ok: true,
      year: { year: 2027, source: papers[0], off: ['2026-12-31', '2027-01-01'], work: ['2027-01-03'] },
    })
  })

  it('C5: is read in our own shape', () => {
    const year = { year: 2027, source: '通知', off: ['2027-01-01'], work: [] }
    expect(readCalendarFile(JSON.stringify(year))).toEqual({ ok: true, year })
  })

  it('C5: is refused with every fault at its place in the file', () => {
    const days = [
      day('2027-01-01'),
      day('2027-01-01'),
      day('2028-01-01'),
      day('2026-11-30'),
      day('2027-01-04', false),
      day('2027-01-02'),
      day('2027-01-02', false),
      day('2027-02-30'),
      { name: '春节', date: '2027-02-06' },
      'x',
    ]
    expect(told(dated(2027, days, []))).toEqual([
      'days.8 calendar-day-kind-missing',
      'days.9 calendar-day-kind-missing',
      'papers calendar-source-missing',
      'days.1.date calendar-day-twice',
      'days.2.date calendar-day-outside-year',
      'days.3.date calendar-day-outside-year',
      'days.7.date calendar-day-unreadable',
      'days.4.date calendar-work-not-weekend',
      'days.6.date calendar-day-off-and-work',
    ])
  })

  it('C5: is refused when it is no JSON, no year, or has no list of days', () => {
    expect(told(readCalendarFile('{'))).toEqual([' calendar-file-unreadable'])
    expect(told(readCalendarFile('null'))).toEqual(['year calendar-year-missing'])
    expect(told(dated('2027', []))).toEqual(['year calendar-year-missing'])
    expect(told(dated(2027, 'none'))).toEqual(['days calendar-days-missing'])
  })
})
