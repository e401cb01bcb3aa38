import { nationalCalendar } from '@baotu/calendar'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  counts,
  decideRating,
  foldRating,
  type RatingCommand,
  type RatingEvent,
  ratingDue,
  stageOf,
} from '../../index.ts'
import { asked, taken } from '../../test/rated.ts'
import { applicant, played, who } from '../../test/town.ts'

const of = played('refused-sight').case
const people = [applicant, ...['zheng-shijue', 'zhou-shishen', 'chu-shibei', 'wei-shidu'].map(who)]
const words = fc.constantFrom('', '核对过了')
const command: fc.Arbitrary<RatingCommand> = fc.oneof(
  fc.record({ type: fc.constant('call-back' as const), reached: fc.boolean(), words }),
  fc.record({
    type: fc.constant('answer' as const),
    outcome: fc.constantFrom('at-once' as const, 'by-a-day' as const, 'explained' as const, null),
    words,
  }),
  fc.record({
    type: fc.constant('appeal' as const),
    ground: fc.constantFrom('malicious' as const, 'mistaken' as const, null),
    reason: words,
  }),
  fc.record({
    type: fc.constant('decide-appeal' as const),
    upheld: fc.constantFrom(true, false, null),
    reason: words,
  }),
)
const deed = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom(...people), command)

describe('any life of a rating', () => {
  it('R2 and R3 whatever is asked by whomever: events give the rating, what is settled stays settled, no limit ends earlier', () => {
    const ends = new Set<string>()
    fc.assert(
      fc.property(
        fc.constantFrom('4' as const, '5' as const),
        fc.array(deed, { maxLength: 60 }),
        (level, deeds) => {
          const begun = asked(of, { level })
          let rating = taken(begun)
          const events: RatingEvent[] = begun.ok ? [...begun.events] : []
          let now = Temporal.Instant.from(of.closedAt ?? '')
          let due = ''
          for (const [days, actor, what] of deeds) {
            now = now.add({ hours: 24 * days })
            const decided = decideRating(rating, what, actor, now.toString())
            if (!decided.ok) continue
            expect(stageOf(rating)).not.toBe('settled')
            rating = decided.rating
            events.push(...decided.events)
            const clock = rating.rectification?.clock
            if (clock === undefined) throw new Error('A bad rating has a rectification')
            const runs = ratingDue(clock, nationalCalendar).due.toString()
            expect(runs >= due || stageOf(rating) === 'appeal').toBe(true)
            if (stageOf(rating) !== 'appeal') due = runs
          }
          expect(foldRating(events)).toEqual(rating)
          const { done, callBacks } = rating.rectification ?? { done: null, callBacks: [] }
          expect(done === null || callBacks.length > 0).toBe(true)
          ends.add(`${stageOf(rating)} ${counts(rating) ? (done?.outcome ?? 'open') : 'set aside'}`)
        },
      ),
      { seed: 51, numRuns: 200 },
    )
    expect([...ends]).toEqual(
      expect.arrayContaining(['settled set aside', 'settled at-once', 'settled explained', 'appeal open']),
    )
  })
})
