import { nationalCalendar, nationalYears, workingCalendar } from '@baotu/calendar'
import { describe, expect, it } from 'vitest'
import { ask, codesOf, done, played, who } from '../test/town.ts'
import { movedClocks } from './moved-clocks.ts'

const { case: accepted } = played('granted-screen', 1)
const [decision] = accepted.clocks.filter(({ name }) => name === 'decision')
const reason = { zh: '暴雪', en: 'Heavy snow' }
const closedOn = (date: string) => workingCalendar({ years: nationalYears, closures: [{ date, reason }] })
const snow = closedOn('2026-10-09')
const system = { kind: 'system' } as const
const told = { kind: 'day', day: '2026-10-09', worked: false, reason } as const

describe('C6.3 a changed calendar', () => {
  it('C6.3 moves the limits of the clocks that run, and of no other', () => {
    const moves = movedClocks(accepted, nationalCalendar, snow)
    expect(new Set(moves.map(({ clock }) => clock))).toEqual(new Set(['decision']))
    expect(moves.find(({ limit }) => limit === 'promised')).toEqual({
      clock: 'decision',
      limit: 'promised',
      from: { due: '2026-10-10', provisional: false },
      to: { due: '2026-10-12', provisional: false },
    })
  })

  it('C6.3 leaves limits alone that end before the change, and clocks that began after it', () => {
    expect(movedClocks(accepted, nationalCalendar, closedOn('2026-12-21'))).toEqual([])
    expect(movedClocks(accepted, nationalCalendar, snow, ['decision'])).toEqual([])
    expect(movedClocks(accepted, snow, snow)).toEqual([])
  })

  it('C6.3 tells that a day is no longer provisional when the notice of its year leaves it where it is', () => {
    const without = workingCalendar({ years: nationalYears.filter(({ year }) => year !== 2026) })
    const moves = movedClocks(accepted, without, nationalCalendar)
    expect(moves.every(({ from, to }) => from.provisional && !to.provisional)).toBe(true)
    expect(moves).not.toEqual([])
  })

  it('C6.3 is told as one event that changes nothing else, by the system only', () => {
    const moves = movedClocks(accepted, nationalCalendar, snow)
    const command = { type: 'recompute-clocks', reasons: [told], moves } as const
    const decided = ask(accepted, { ...command, reasons: [told] }, system)
    expect(decided).toMatchObject({ ok: true, events: [{ type: 'clocks-recomputed', moves }], jobs: [] })
    expect(done(decided)).toEqual(accepted)
    for (const id of ['sun-shishou', 'zheng-shijue', 'wei-shidu'])
      expect(codesOf(ask(accepted, { ...command, reasons: [told] }, who(id)))).toEqual(['not-yours'])
  })

  it('C6.3 has nothing to tell when the clock stopped meanwhile', () => {
    const moves = movedClocks(accepted, nationalCalendar, snow)
    const ruled = { ...accepted, clocks: decision ? [{ ...decision, stoppedOn: '2026-10-08' }] : [] }
    const command = { type: 'recompute-clocks' as const, reasons: [told], moves }
    expect(codesOf(ask(ruled, command, system))).toEqual(['nothing-moved'])
  })
})
