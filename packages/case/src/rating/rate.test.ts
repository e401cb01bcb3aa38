import { nationalCalendar } from '@baotu/calendar'
import { describe, expect, it } from 'vitest'
import { ratingWindow, type Satisfaction } from '../../index.ts'
import { asked, rated, raterOf, refusedWith, taken } from '../../test/rated.ts'
import { applicant, ask, catalog, done, draft, played, stranger, who } from '../../test/town.ts'

const refused = played('refused-sight').case
const windowOf = (of: typeof refused) => ratingWindow(of, catalog.site, nationalCalendar)
const levels: Satisfaction[] = ['1', '2', '3', '4', '5']

describe('R1 rating', () => {
  it('R1.1 given any way in which a submitted case ends, then its party may rate it, and nobody else', () => {
    const atIntake = played('granted-screen', 0).case
    const withdrawn = done(ask(atIntake, { type: 'withdraw', reason: '' }, applicant))
    const ends = [
      'refused-sight',
      'not-accepted-signboard',
      'not-ours-highway',
      'lapsed',
      'granted-screen',
      'filed-factory',
    ]
    for (const of of [withdrawn, ...ends.map(id => played(id).case)]) {
      expect(refusedWith(asked(of, { level: '2' }))).toEqual([])
      for (const actor of [stranger, who('zheng-shijue'), who('wei-shidu'), { kind: 'anonymous' } as const])
        expect(refusedWith(asked(of, { level: '2' }, { actor }))).toEqual(['not-yours'])
    }
  })

  it('R1.1 given a case under way, or a draft that was given up, then there is nothing to rate', () => {
    const now = '2026-09-29T10:00:00+08:00'
    expect(refusedWith(asked(played('granted-screen', 1).case, { level: '2' }, { now }))).toEqual([
      'nothing-to-rate',
    ])
    const givenUp = done(ask(draft(), { type: 'withdraw', reason: '' }, applicant))
    expect(refusedWith(asked(givenUp, { level: '2' }, { now }))).toEqual(['nothing-to-rate'])
  })

  it('R1.2 the clock counts five working days after the end, past the holidays of the calendar', () => {
    const eve = { ...refused, closedAt: '2026-09-30T16:00:00+08:00' }
    const end = windowOf(eve)?.end
    // 1 to 7 October are off, 10 October is worked instead.
    expect(end?.due.toString()).toBe('2026-10-13')
    expect(end?.days.filter(({ counted }) => counted).map(({ day }) => day.day)).toEqual([8, 9, 10, 12, 13])
    expect(refusedWith(asked(eve, { level: '3' }, { now: '2026-10-13T23:59:00+08:00' }))).toEqual([])
    const late = asked(eve, { level: '3' }, { now: '2026-10-14T00:00:00+08:00' })
    expect(late).toEqual({
      ok: false,
      problems: [{ code: 'rating-too-late', params: { due: '2026-10-13' } }],
    })
  })

  it('R1.2 given a result that is on its way, then it may be rated and the clock has not begun', () => {
    const onItsWay = { ...played('granted-screen').case, status: 'granted' as const, closedAt: null }
    expect(windowOf(onItsWay)).toEqual({ clock: null, end: null })
    expect(refusedWith(asked(onItsWay, { level: '1' }, { now: '2027-01-01T10:00:00+08:00' }))).toEqual([])
  })

  it('R1.3 given it was rated, then a second rating is refused, even a better one', () => {
    expect(refusedWith(asked(refused, { level: '1' }, { before: rated(refused, '5') }))).toEqual([
      'rated-before',
    ])
  })

  it('R1.4 the level must be chosen; words and indicators may be left out, and the channel is kept', () => {
    expect(refusedWith(asked(refused, {}))).toEqual(['level: choose'])
    expect(refusedWith(asked(refused, { words: '𠮷'.repeat(1001) }))).toEqual([
      'level: choose',
      'words: too-long',
    ])
    const rating = taken(
      asked(refused, {
        level: '2',
        indicators: { guide: '4' },
        words: ' 指南写得不清楚 ',
        channel: 'mobile',
      }),
    )
    expect(rating).toMatchObject({
      level: '2',
      indicatorSet: 'online-1',
      indicators: { guide: '4' },
      words: '指南写得不清楚',
      channel: 'mobile',
      department: 'approval',
    })
  })

  it('R1.6 and R2.1 a rating names neither case nor rater nor hour; only the two lowest open a rectification', () => {
    for (const level of levels) {
      const decided = asked(refused, { level })
      const told = JSON.stringify(taken(decided))
      const { id, name, party } = raterOf(refused)
      for (const secret of [refused.id, refused.number ?? '', id, name, party.id, party.name])
        expect(told).not.toContain(`"${secret}"`)
      expect(told).not.toContain('T')
      expect(taken(decided).rectification !== null).toBe(level === '4' || level === '5')
    }
  })
})
