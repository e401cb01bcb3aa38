import { describe, expect, it } from 'vitest'
import { applicantOf, type Case } from '../../index.ts'
import { accounts, ask, codesOf, done, played, who } from '../../test/town.ts'

const agent = applicantOf(accounts, 'wang-shihe', 'spring-noodles')
const reviewer = who('zhou-shishen')
const offered = played('heard-first', 3).case
const request = { type: 'request-hearing' } as const
const call = { type: 'call-hearing', on: '2026-10-12', place: '201 室', chair: '郑示决' } as const
const asked = done(ask(offered, request, agent, '2026-09-18T10:00:00+08:00'))
const calling = (of: Case, command: typeof call | object) =>
  codesOf(ask(of, { ...call, ...command }, reviewer, '2026-09-21T10:00:00+08:00'))

describe('L6 hearings', () => {
  it('L6.1 it is asked for on the last of five working days, and not after', () => {
    expect(codesOf(ask(offered, request, agent, '2026-09-22T23:59:59+08:00'))).toEqual([])
    expect(codesOf(ask(offered, request, agent, '2026-09-23T00:00:00+08:00'))).toEqual(['hearing-too-late'])
    expect(codesOf(ask(offered, request, reviewer))).toEqual(['not-yours'])
    expect(codesOf(ask(asked, request, agent))).toEqual(['wrong-status'])
    expect(codesOf(ask(offered, { type: 'offer-hearing', matter: '再告知' }, reviewer))).toEqual([
      'wrong-status',
    ])
  })

  it('L6.1 a service that declares none offers none', () => {
    const accepted = played('granted-screen', 1).case
    expect(codesOf(ask(accepted, { type: 'offer-hearing', matter: '采光' }, reviewer))).toEqual([
      'no-hearing',
    ])
  })

  it.each([
    [{ on: '2026-09-30' }, 'hearing-too-soon'],
    [{ on: '2026-10-23' }, 'hearing-overdue'],
    [{ on: '' }, 'required'],
    [{ place: ' ' }, 'required'],
    [{ chair: '何示察' }, 'chair-reviewed'],
  ])('L6.2 a call with %j is refused: %s', (change, code) => {
    expect(calling(asked, change)).toEqual([code])
  })

  it('L6.2 called in time, the clock of decision stands still until the record is there', () => {
    expect(calling(asked, { on: '2026-10-08' })).toEqual([])
    const called = done(ask(asked, call, reviewer, '2026-09-21T10:00:00+08:00'))
    expect(called).toMatchObject({ status: 'special', hearing: { call: { on: '2026-10-12' } } })
    expect(called.clocks.find(({ name }) => name === 'hearing')?.stoppedOn).toBe('2026-09-21')
    expect(called.papers.slice(-2).map(({ kind }) => kind)).toEqual(['hearing-call', 'special'])
  })

  it('L6.3 nothing is decided while it may be asked for; when nobody asked in time, it is', () => {
    const { case: toRule } = played('heard-first', 4)
    const grant = { type: 'grant', key: toRule.tasks[0]?.key ?? 0, reasons: '' } as const
    const at = (now: string) => codesOf(ask(toRule, grant, who('zheng-shijue'), now))
    expect(at('2026-09-22T17:00:00+08:00')).toEqual(['hearing-pending'])
    expect(at('2026-09-23T09:00:00+08:00')).toEqual([])
  })
})
