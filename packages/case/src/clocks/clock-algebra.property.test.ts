import { nationalCalendar } from '@baotu/calendar'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Case, clocks, evolve } from '../../index.ts'
import { ask, played, who } from '../../test/town.ts'

const accepted = played('granted-screen', 1).case
const reviewer = who('zhou-shishen')
const head = who('zheng-shijue')

/** What people do to the clock on each of the days after acceptance, in any order and as often as they like. */
const deed = fc.tuple(
  fc.integer({ min: 0, max: 9 }),
  fc.constantFrom('begin', 'end', 'extend'),
  fc.integer({ min: 1, max: 12 }),
)

const dueOf = (of: Case) => clocks(of, nationalCalendar).find(({ clock }) => clock.name === 'decision')

describe('the algebra of clocks', () => {
  it('L1.4 and L2.2 whatever is done in whatever order, no limit ends earlier, no pauses overlap, one extension', () => {
    let extended = 0
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 25 }), deeds => {
        let of: Case = accepted
        let ran = dueOf(of)?.due ?? ''
        let now = Temporal.Instant.from('2026-09-28T15:00:00+08:00')
        for (const [days, what, n] of deeds) {
          now = now.add({ hours: 24 * days })
          const decided =
            what === 'extend'
              ? ask(of, { type: 'extend', days: n, reason: '复杂' }, head, now.toString())
              : what === 'begin'
                ? ask(
                    of,
                    { type: 'begin-special', kind: 'expert-review', days: n, reason: '评审' },
                    reviewer,
                    now.toString(),
                  )
                : ask(
                    of,
                    { type: 'end-special', id: String(of.specials.length), result: '完' },
                    reviewer,
                    now.toString(),
                  )
          if (!decided.ok) continue
          expect(decided.events.reduce<Case | null>(evolve, of)).toEqual(decided.case)
          of = decided.case
          // While it stands still its end is only the earliest that it can be; what counts is when it runs again.
          if (of.status === 'special') continue
          const runs = dueOf(of)?.due ?? ''
          expect(runs >= ran).toBe(true)
          ran = runs
        }
        const clock = of.clocks.find(({ name }) => name === 'decision')
        const pauses = clock?.pauses ?? []
        pauses
          .slice(1)
          .forEach((pause, at) =>
            expect(pauses[at]?.until != null && pauses[at].until <= pause.from).toBe(true),
          )
        expect(pauses.filter(({ until }) => until === null).length).toBe(of.status === 'special' ? 1 : 0)
        if (clock?.extension) extended += 1
      }),
      { seed: 45, numRuns: 150 },
    )
    expect(extended).toBeGreaterThan(20)
  })
})
