import { nationalCalendar } from '@baotu/calendar'
import { describe, expect, it } from 'vitest'
import { clocks, nationalCodes, timers } from '../../index.ts'
import { applicant, ask, catalog, codesOf, done, keyOf, played, service, who } from '../../test/town.ts'

const reviewer = who('zhou-shishen')
const head = who('zheng-shijue')
const accepted = played('granted-screen', 1).case
const toRule = played('granted-screen', 4).case
const experts = { type: 'begin-special', kind: 'expert-review', days: 10, reason: '结构复杂' } as const
const begun = done(ask(accepted, experts, reviewer, '2026-09-29T10:00:00+08:00'))

describe('L1 special procedures', () => {
  it('L1.1 begins with its length and reason, and tells the applicant by paper and mail', () => {
    const decided = ask(accepted, experts, reviewer)
    expect(decided.ok && decided.jobs.map(({ type }) => type)).toEqual(['make-paper', 'send-mail'])
    expect(begun).toMatchObject({
      status: 'special',
      specials: [{ kind: 'expert-review', days: 10, endedOn: null }],
    })
    expect(begun.papers.at(-1)?.kind).toBe('special')
  })

  it.each([
    [{ ...experts, kind: 'hearing' } as const, 'unknown-option'],
    [{ ...experts, days: 0 }, 'too-small'],
    [{ ...experts, reason: ' ' }, 'required'],
  ])('L1.1 %j is refused', (command, code) => {
    expect(codesOf(ask(accepted, command, reviewer))).toEqual([code])
  })

  it('L1.1 it is the deciding department’s to begin, of those who review or rule', () => {
    for (const other of [who('sun-shishou'), who('chen-shicha'), applicant, who('wei-shidu')])
      expect(codesOf(ask(accepted, experts, other))).toEqual(['not-yours'])
    expect(codesOf(ask(accepted, experts, head))).toEqual([])
  })

  it('L1.2 while it lasts nobody rules, and the clock stands still', () => {
    const waiting = done(ask(toRule, experts, reviewer))
    const key = keyOf(waiting, 'ruling')
    expect(codesOf(ask(waiting, { type: 'grant', key, reasons: '' }, head))).toEqual(['wrong-status'])
    expect(codesOf(ask(waiting, { type: 'refuse', key, reasons: '不符' }, head))).toEqual(['wrong-status'])
    expect(codesOf(ask(waiting, experts, reviewer))).toEqual(['special-running'])
    expect(clocks(waiting, nationalCalendar).at(-1)?.legal?.paused).toBe(true)
  })

  it('L1.3 it ends with a result, and the clock goes on where it stood', () => {
    const end = { type: 'end-special', id: '1', result: '安全' } as const
    expect(codesOf(ask(begun, { ...end, result: '' }, reviewer))).toEqual(['required'])
    const after = done(ask(begun, end, reviewer, '2026-10-12T10:00:00+08:00'))
    expect(after).toMatchObject({ status: 'accepted', specials: [{ result: '安全', endedOn: '2026-10-12' }] })
    // Five working days were taken out: 29 and 30 September, 8 to 10 October.
    expect(clocks(after, nationalCalendar).at(-1)?.legal?.due.toString()).toBe('2026-10-23')
    expect(codesOf(ask(after, end, reviewer))).toEqual(['no-such-special'])
    expect(
      nationalCodes(after, service('outdoor-advertising').guide).special.map(({ code }) => code),
    ).toEqual(['2'])
  })
})

describe('L2 extension', () => {
  const extend = { type: 'extend', days: 10, reason: '案情复杂' } as const

  it('L2.1 and L2.3 the head extends; law and promise move alike; the applicant is told', () => {
    const longer = done(ask(accepted, extend, head))
    const running = clocks(longer, nationalCalendar).at(-1)
    expect(running?.legal?.due.toString()).toBe('2026-10-30')
    expect(running?.promised?.due.toString()).toBe('2026-10-23')
    expect(running?.clock.extension).toMatchObject({ amount: 10, reason: '案情复杂', by: { name: '郑示决' } })
    expect(longer.papers.at(-1)?.kind).toBe('extension')
    expect(
      nationalCodes(longer, service('outdoor-advertising').guide).special.map(({ code }) => code),
    ).toEqual(['1'])
  })

  it.each([
    [{ ...extend, days: 11 }, ['too-large']],
    [{ ...extend, days: 0, reason: '' }, ['too-small', 'required']],
  ])('L2.1 %j is refused', (command, codes) => {
    expect(codesOf(ask(accepted, command, head))).toEqual(codes)
  })

  it('L2.1 nobody else extends', () => {
    for (const other of [reviewer, who('chen-shicha'), who('wei-shidu'), applicant])
      expect(codesOf(ask(accepted, extend, other))).toEqual(['not-yours'])
  })

  it('L2.2 once, and not after the limit', () => {
    const longer = done(ask(accepted, extend, head))
    expect(codesOf(ask(longer, extend, head))).toEqual(['extended-before'])
    expect(codesOf(ask(accepted, extend, head, '2026-10-16T23:59:59+08:00'))).toEqual([])
    expect(codesOf(ask(accepted, extend, head, '2026-10-17T00:00:00+08:00'))).toEqual(['extended-too-late'])
    const filed = played('filed-factory').case
    expect(codesOf(ask(filed, extend, who('chu-shibei')))).toEqual(['wrong-status'])
  })
})

describe('L3 silence', () => {
  const submitted = played('granted-screen', 0).case
  const fire = (of: typeof submitted, now: string) => {
    const timer = timers(of, service(of.service.id), nationalCalendar, catalog.site).find(
      ({ kind }) => kind === 'clock',
    )
    const command = { type: 'fire-timer', kind: 'clock', key: timer?.key ?? '0' } as const
    return ask(of, command, { kind: 'system' }, now)
  }

  it('L3.1 accepted from the day of receipt, with notices to both sides', () => {
    const decided = fire(submitted, '2026-10-11T00:00:00+08:00')
    const after = done(decided)
    expect(after).toMatchObject({ status: 'accepted', deemedOn: '2026-09-28' })
    expect(after.clocks.at(-1)).toMatchObject({ name: 'decision', startedOn: '2026-09-28' })
    const jobs = decided.ok ? decided.jobs.map(({ key }) => key) : []
    expect(jobs.slice(0, 3)).toEqual([
      'paper:acceptance-2',
      'mail:acceptance-2',
      'tell:approval:deemed-accepted',
    ])
    expect(decided.ok && decided.events[0]?.by).toEqual({ kind: 'system' })
  })

  it('L3.3 what was accepted, asked or withdrawn in time is not accepted by silence', () => {
    const asked = played('supplemented', 1).case
    const due = (of: typeof submitted) =>
      timers(of, service(of.service.id), nationalCalendar, catalog.site).filter(
        ({ kind }) => kind === 'clock',
      )
    expect(due(accepted)).toEqual([])
    expect(due(asked).map(({ key }) => asked.clocks[Number(key)]?.name)).toEqual(['supplement'])
    expect(due(done(ask(submitted, { type: 'withdraw', reason: '' }, applicant)))).toEqual([])
  })

  it('L3.4 not before the last day is over', () => {
    expect(codesOf(fire(submitted, '2026-10-10T23:59:59.998+08:00'))).toEqual(['not-due'])
    expect(codesOf(fire(submitted, '2026-10-11T00:00:00+08:00'))).toEqual([])
  })
})
