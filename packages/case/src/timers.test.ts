import { nationalCalendar } from '@baotu/calendar'
import { flows } from '@baotu/service/testing'
import { describe, expect, it } from 'vitest'
import { timers } from '../index.ts'
import { begun, order, platform } from '../test/small-process.ts'
import { catalog, codesOf, done, who } from '../test/town.ts'

const wait = (duration: string, clock = '') => `<startEvent id="s" />
  <intermediateCatchEvent id="wait">${clock && `<extensionElements><zeebe:properties><zeebe:property name="clock" value="${clock}" /></zeebe:properties></extensionElements>`}
    <timerEventDefinition><timeDuration xsi:type="tFormalExpression">${duration}</timeDuration></timerEventDefinition>
  </intermediateCatchEvent>
  <endEvent id="e" />${flows('s > wait', 'wait > e')}`

const fire = { type: 'fire-timer' as const, kind: 'process' as const, key: '1' }

describe('C8 timers', () => {
  // Submitted on Sunday 15 November 2026, 21:05 in the city.
  it.each([
    ['PT2H', '2026-11-15T15:05:00.000Z'],
    ['=working days(10)', '2026-11-27T15:59:59.999Z'],
    ['=calendar days(3)', '2026-11-18T15:59:59.999Z'],
    ['=calendar months(1)', '2026-12-15T15:59:59.999Z'],
    ['=working hours(4)', '2026-11-16T06:00:00.000Z'],
  ])('C8.1 a timer of %s is due at %s', async (duration, dueAt) => {
    const { case: of, service } = await begun(wait(duration))
    expect(timers(of, service, nationalCalendar, catalog.site)).toEqual([
      { kind: 'process', key: '1', dueAt },
    ])
  })

  it('C8.2 a timer that names a clock stands still while the clock does', async () => {
    const { case: of, service } = await begun(wait('=working days(10)', 'acceptance'))
    const pause = { from: '2026-11-17', until: '2026-11-19', reason: 'supplement' }
    const limits = { legal: null, promised: null, startedOn: '2026-11-15', stoppedOn: null }
    const clocks = [{ name: 'acceptance' as const, ...limits, pauses: [pause] }]
    expect(timers({ ...of, clocks }, service, nationalCalendar, catalog.site)).toMatchObject([
      { dueAt: '2026-12-01T15:59:59.999Z' },
    ])
    const other = await begun(wait('=working days(10)', 'decision'))
    expect(timers({ ...other.case, clocks }, other.service, nationalCalendar, catalog.site)).toMatchObject([
      { dueAt: '2026-11-27T15:59:59.999Z' },
    ])
  })

  it('C8.3 at its moment it fires, and the case goes on', async () => {
    const { case: of, service } = await begun(wait('PT2H'))
    const after = done(order(of, service, fire, platform, '2026-11-15T23:05:00+08:00'))
    expect(after.process?.status).toBe('completed')
    expect(timers(after, service, nationalCalendar, catalog.site)).toEqual([])
  })

  it('C8.4 before its moment it is refused with the moment; once it is gone it is refused', async () => {
    const { case: of, service } = await begun(wait('PT2H'))
    expect(order(of, service, fire, platform, '2026-11-15T23:04:59.999+08:00')).toEqual({
      ok: false,
      problems: [{ code: 'not-due', params: { at: '2026-11-15T15:05:00.000Z' } }],
    })
    const after = done(order(of, service, fire, platform, '2026-11-16T09:00:00+08:00'))
    expect(codesOf(order(after, service, fire, platform, '2026-11-16T09:00:00+08:00'))).toEqual([
      'no-such-timer',
    ])
    const clock = { ...fire, kind: 'clock' as const, key: '77' }
    expect(codesOf(order(of, service, clock, platform, '2026-11-16T09:00:00+08:00'))).toEqual([
      'no-such-timer',
    ])
  })

  it('C8.5 nobody but the platform fires it', async () => {
    const { case: of, service } = await begun(wait('PT2H'))
    for (const someone of [who('sun-shishou'), who('wei-shidu'), { kind: 'anonymous' as const }])
      expect(codesOf(order(of, service, fire, someone, '2026-11-16T09:00:00+08:00'))).toEqual(['not-yours'])
  })
})
