import { nationalCalendar } from '@baotu/calendar'
import { describe, expect, it } from 'vitest'
import { type Actor, counts, decideRating, type RatingCommand, ratingDue, stageOf } from '../../index.ts'
import { after, rated, refusedWith } from '../../test/rated.ts'
import { applicant, played, who } from '../../test/town.ts'

const head = who('zheng-shijue')
const supervisor = who('wei-shidu')
const of = { ...played('refused-sight').case, closedAt: '2026-09-21T16:00:00+08:00' }
const bad = rated(of, '5')
const monday = '2026-09-21T17:00:00+08:00'

const call: RatingCommand = { type: 'call-back', reached: true, words: '请说说哪里没有办好。' }
const answer: RatingCommand = { type: 'answer', outcome: 'at-once', words: '已经改正。' }
const appeal: RatingCommand = { type: 'appeal', ground: 'mistaken', reason: '评价说的是另一件事。' }
const decide = (upheld: boolean): RatingCommand => ({ type: 'decide-appeal', upheld, reason: '已经核对。' })
const codes = (rating: typeof bad, command: RatingCommand, actor: Actor = head) =>
  refusedWith(decideRating(rating, command, actor, monday))
const due = (rating: typeof bad, today?: string) =>
  rating.rectification && ratingDue(rating.rectification.clock, nationalCalendar, today).due.toString()

describe('R2 rectification', () => {
  it('R2.1 given a bad rating on a Monday before the holidays, then its limit ends five working days later', () => {
    expect(due(bad)).toBe('2026-09-29')
    expect(stageOf(bad)).toBe('rectification')
    expect(stageOf(rated(of, '3'))).toBe('settled')
  })

  it('R2.2 only who may rule in that department answers; the supervisor calls back and decides, and answers nothing', () => {
    const all = [call, answer, appeal, decide(true)]
    const may = (actor: Actor) => all.filter(command => codes(bad, command, actor)[0] !== 'not-yours')
    expect(may(head)).toEqual([call, answer, appeal])
    expect(may(supervisor)).toEqual([call, decide(true)])
    for (const actor of [
      who('zhou-shishen'),
      who('chu-shibei'),
      who('chen-shicha'),
      applicant,
      { kind: 'system' } as const,
    ])
      expect(may(actor)).toEqual([])
  })

  it('R2.3 given nobody called the rater back, then it is not ended; then it is, and the rater is told', () => {
    expect(codes(bad, answer)).toEqual(['no-call-back'])
    const called = decideRating(bad, call, head, monday)
    expect(called).toMatchObject({ ok: true, jobs: [{ type: 'send-mail', mail: 'rating-called-back' }] })
    const ended = decideRating(after(bad, head, monday, call), answer, head, monday)
    expect(ended).toMatchObject({
      ok: true,
      rating: { rectification: { clock: { stoppedOn: '2026-09-21' }, done: { outcome: 'at-once' } } },
      jobs: [{ mail: 'rating-answered' }],
    })
  })

  it('R2.3 the supervisor calls by telephone, reached or not; the department by the platform, which always reaches', () => {
    const missed: RatingCommand = { type: 'call-back', reached: false, words: '无人接听。' }
    const [first, second] = [after(bad, supervisor, monday, missed), after(bad, head, monday, missed)]
    expect(first.rectification?.callBacks).toMatchObject([{ way: 'telephone', reached: false }])
    expect(second.rectification?.callBacks).toMatchObject([{ way: 'platform', reached: true }])
    expect(codes(first, answer)).toEqual([])
  })

  it('R2.4 given it ended, or was never bad, then nothing more is done to it', () => {
    const ended = after(bad, head, monday, call, answer)
    for (const rating of [ended, rated(of, '1')])
      for (const command of [call, answer, appeal]) expect(codes(rating, command)).toEqual(['rating-settled'])
    expect(codes(ended, decide(true), supervisor)).toEqual(['no-appeal'])
  })

  it('R2.4 what is empty or too long is named by its field', () => {
    expect(codes(bad, { ...call, words: ' ' })).toEqual(['words: required'])
    const called = after(bad, head, monday, call)
    expect(codes(called, { type: 'answer', outcome: null, words: '' })).toEqual([
      'outcome: choose',
      'words: required',
    ])
    expect(codes(called, { ...answer, words: '字'.repeat(1001) })).toEqual(['words: too-long'])
    expect(codes(called, { type: 'appeal', ground: null, reason: '' })).toEqual([
      'ground: choose',
      'reason: required',
    ])
  })
})

describe('R3 appeal', () => {
  const open = after(bad, head, monday, appeal)

  it('R3.1 and R3.2 while it is open the clock stands still, the department waits, the supervisor may still call', () => {
    expect(stageOf(open)).toBe('appeal')
    expect(due(open, '2026-09-28')).toBe(
      due(after(open, supervisor, '2026-09-29T09:00:00+08:00', decide(false))),
    )
    expect(codes(open, answer)).toEqual(['appeal-open'])
    expect(codes(open, appeal)).toEqual(['appeal-open'])
    expect(codes(open, call, supervisor)).toEqual([])
  })

  it('R3.3 upheld, the rating counts no more and nothing is left to do', () => {
    const decided = decideRating(open, decide(true), supervisor, '2026-09-23T09:00:00+08:00')
    expect(decided).toMatchObject({ ok: true, jobs: [{ mail: 'rating-appeal-decided' }] })
    const rating = after(open, supervisor, '2026-09-23T09:00:00+08:00', decide(true))
    expect([counts(open), counts(rating)]).toEqual([true, false])
    expect(stageOf(rating)).toBe('settled')
    expect(rating.rectification?.clock.pauses).toMatchObject([{ from: '2026-09-21', until: '2026-09-23' }])
  })

  it('R3.3 refused, the clock goes on by what it stood still, and there is no second appeal', () => {
    const rating = after(open, supervisor, '2026-09-23T09:00:00+08:00', decide(false))
    expect(counts(rating)).toBe(true)
    // 22 September did not count; 25 to 27 September are off, and so is the week from 1 October.
    expect(due(rating)).toBe('2026-09-30')
    expect(codes(rating, appeal)).toEqual(['appealed-before'])
    expect(codes(rating, decide(true), supervisor)).toEqual(['no-appeal'])
    expect(stageOf(after(rating, head, monday, call, answer))).toBe('settled')
  })

  it('R3.3 a decision needs a choice and a reason', () => {
    const nothing: RatingCommand = { type: 'decide-appeal', upheld: null, reason: '' }
    expect(codes(open, nothing, supervisor)).toEqual(['upheld: choose', 'reason: required'])
  })
})
