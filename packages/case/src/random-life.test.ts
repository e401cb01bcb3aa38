import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Actor,
  applicantOf,
  type Case,
  type CaseEvent,
  type Command,
  evolve,
  isOver,
  isTaskCommand,
  mayWorkOn,
} from '../index.ts'
import { accounts, applicant, ask, played, who } from '../test/town.ts'

const people: Actor[] = [
  applicant,
  applicantOf(accounts, 'zhao-shihe'),
  ...accounts.officers.map(({ id }) => who(id)),
  who('wei-shidu'),
  { kind: 'anonymous' },
]

const key = fc.integer({ min: 1, max: 14 })
const words = fc.constantFrom('', '同意', '𠮷')
const work: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('claim' as const), key }),
  fc.record({ type: fc.constant('release' as const), key }),
  fc.record({ type: fc.constant('accept' as const), key }),
  fc.record({
    type: fc.constant('ask-supplement' as const),
    key,
    lines: fc.array(fc.record({ about: fc.constant('plan'), ask: words }), { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('refuse-acceptance' as const),
    key,
    reason: fc.constantFrom('not-ours', 'not-eligible'),
    explanation: words,
    route: words,
  }),
  fc.record({
    type: fc.constant('answer-supplement' as const),
    key,
    answers: fc.record({ 1: words, 2: words }),
  }),
  fc.record({
    type: fc.constant('record-inspection' as const),
    key,
    visitedOn: fc.constant('2026-09-29'),
    present: words,
    conforms: fc.boolean(),
    findings: words,
  }),
  fc.record({ type: fc.constant('give-opinion' as const), key, agrees: fc.boolean(), opinion: words }),
  fc.record({ type: fc.constant('grant' as const), key, reasons: words }),
  fc.record({ type: fc.constant('refuse' as const), key, reasons: words }),
  fc.record({
    type: fc.constant('deliver' as const),
    key,
    method: fc.constantFrom('download', 'counter', 'courier'),
    detail: words,
  }),
)
const whole: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('begin-special' as const),
    kind: fc.constantFrom('expert-review' as const, 'hearing' as const),
    days: fc.integer({ min: 0, max: 20 }),
    reason: words,
  }),
  fc.record({ type: fc.constant('end-special' as const), id: fc.constantFrom('1', '2', '3'), result: words }),
  fc.record({ type: fc.constant('extend' as const), days: fc.integer({ min: 0, max: 12 }), reason: words }),
  fc.record({ type: fc.constant('allow-second-notice' as const), reason: words }),
)
const withdrawal: fc.Arbitrary<Command> = fc.record({ type: fc.constant('withdraw' as const), reason: words })
const command = fc.oneof(
  { weight: 200, arbitrary: work },
  { weight: 30, arbitrary: whole },
  { weight: 1, arbitrary: withdrawal },
)

/** Most commands aim at a task that is open; the others at whatever key they hold. */
function aimed(of: Case, what: Command): Command {
  if (!isTaskCommand(what) || what.key > 12) return what
  return { ...what, key: of.tasks[what.key % Math.max(1, of.tasks.length)]?.key ?? what.key }
}

/** Half of the time somebody whose task it is, else whoever came along. */
function fit(of: Case, what: Command, anybody: Actor): Actor {
  const task = isTaskCommand(what) ? of.tasks.find(open => open.key === what.key) : undefined
  if (task === undefined || anybody.kind === 'supervisor') return anybody
  const able = people.filter(one => mayWorkOn(one, task, of))
  const holder = able.find(one => 'id' in one && one.id === task.assignee?.id)
  return holder ?? able[people.indexOf(anybody) % Math.max(1, able.length)] ?? anybody
}

describe('any life of a case', () => {
  it('C1.3 whatever people do: events give the case, tasks mirror the process, what is over stays over', () => {
    const endings = new Set<string>()
    const differences: string[][] = []
    fc.assert(
      fc.property(
        fc.array(fc.tuple(command, fc.constantFrom(...people)), { minLength: 150, maxLength: 500 }),
        asked => {
          const begun = played('granted-screen', 0)
          let of: Case = begun.case
          const events: CaseEvent[] = [...begun.events]
          for (const [what, actor] of asked) {
            const command = aimed(of, what)
            const decided = ask(of, command, fit(of, command, actor))
            if (!decided.ok) {
              if (decided.problems.length === 0) throw new Error('A refusal without a reason')
              continue
            }
            if (isOver(of.status)) throw new Error('A case that is over went on')
            of = decided.case
            events.push(...decided.events)
            const waiting = (of.process?.instances ?? []).filter(one =>
              of.tasks.some(task => task.key === one.key),
            )
            const open = of.tasks.toSorted((a, b) => a.key - b.key).map(task => task.element)
            differences.push(...(waiting.map(one => one.element).join() === open.join() ? [] : [open]))
          }
          expect(differences).toEqual([])
          expect(events.reduce<Case | null>(evolve, null)).toEqual(of)
          expect(isOver(of.status) ? of.tasks : []).toEqual([])
          endings.add(of.status)
        },
      ),
      { seed: 42, numRuns: 60 },
    )
    // The property is empty unless lives of many kinds were lived.
    expect([...endings].sort()).toEqual(
      expect.arrayContaining(['closed', 'not-accepted', 'refused', 'withdrawn']),
    )
  })
})
