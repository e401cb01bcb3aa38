import { describe, expect, it } from 'vitest'
import { readCalendarYear } from './calendar-year.ts'
import { nationalYears } from './national-calendar.ts'
import { workingCalendar } from './working-calendar.ts'

describe('a year', () => {
  it('C5: is read when it is right, and may free December days of the year before', () => {
    const given = { year: 2027, source: '通知', off: ['2026-12-31', '2027-01-01'], work: ['2027-01-03'] }
    expect(readCalendarYear(given)).toEqual({ ok: true, year: given })
  })

  it('C5: is refused with everything that is wrong', () => {
    const read = readCalendarYear({
      year: 2027,
      source: ' ',
      off: ['2027-02-30', '2028-01-01', '2026-11-30', '2027-01-01', '2027-01-01', '2027-01-02'],
      work: ['2027-01-02', '2027-01-04', 20270109],
    })
    expect(read.ok ? [] : read.problems.map(it => `${it.path} ${it.code}`)).toEqual([
      'source calendar-source-missing',
      'off.0 calendar-day-unreadable',
      'off.1 calendar-day-outside-year',
      'off.2 calendar-day-outside-year',
      'off.4 calendar-day-twice',
      'work.2 calendar-day-unreadable',
      'work.0 calendar-day-off-and-work',
      'work.1 calendar-work-not-weekend',
    ])
  })

  it.each([undefined, null, 'x', 7, {}, { year: '2027' }])(
    'C5: is refused when it is no year at all: %j',
    value => {
      expect(readCalendarYear(value)).toEqual({
        ok: false,
        problems: [{ code: 'calendar-year-missing', path: 'year' }],
      })
    },
  )

  it('C5: is refused without its days', () => {
    expect(readCalendarYear({ year: 2027, source: '通知' })).toMatchObject({
      problems: [{ path: 'off' }, { path: 'work' }],
    })
  })

  it('C5: a faulty calendar does not build and lists all faults', () => {
    const reason = { zh: '', en: 'x' }
    const build = () =>
      workingCalendar({
        years: [
          ...nationalYears,
          { year: 2026, source: 's', off: [], work: [] },
          { year: 2027, source: '', off: [], work: [] },
        ],
        closures: [
          { date: 'soon', reason },
          { date: '2026-01-20', reason },
        ],
        hours: {
          ranges: [
            { opens: '9', closes: '12:00' },
            { opens: '17:00', closes: '13:00' },
          ],
        },
      })
    expect(build).toThrow(
      /2026: loaded twice[^]*source-missing[^]*closure soon[^]*both languages[^]*HH:MM[^]*run forward/,
    )
    expect(() => workingCalendar({ years: [], hours: { ranges: [] } })).toThrow(/at least one/)
    const both = [{ date: '2026-01-20', reason: { zh: '雪', en: 'Snow' } }]
    expect(() => workingCalendar({ years: [], closures: both, makeUps: both })).toThrow(/at once/)
    expect(() => workingCalendar({ years: [], closures: [...both, ...both] })).toThrow(/given twice/)
  })
})
