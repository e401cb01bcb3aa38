import { array, assert, asyncProperty, boolean, constantFrom, nat, oneof, record } from 'fast-check'
import { expect, test, vi } from 'vitest'
import { advance, begin, type ProcessState } from '../../index.ts'
import { type Block, blocks, named } from '../testing/block.ts'
import { variablesOf, xmlOf } from '../testing/block-xml.ts'
import { commandFor } from '../testing/command-for.ts'
import { after, begun, waiting } from '../testing/oracle.ts'
import { compiled, now, Walk } from '../testing/walk.ts'

const settings = { seed: 20260302, numRuns: Number(process.env.PROPERTY_RUNS ?? 100) }
// Many random cases take longer on a busy machine than one test may by default.
vi.setConfig({ testTimeout: 120_000 })

const steps = array(nat(1000), { minLength: 60, maxLength: 60 })

/** Random process, random way through it: every step is compared with the oracle. */
async function runThrough(block: Block, choices: number[], look: (walk: Walk) => void): Promise<void> {
  const root = named(block)
  const process = await compiled(xmlOf(root))
  const variables = variablesOf(root)
  const walk = new Walk(process, begin(process, variables, now))
  let model = begun(root)
  // An event sub-process that runs twice at once makes two alike, which the model could not tell apart.
  const happened = new Set<number>()
  for (let turn = 0; turn < choices.length; turn++) {
    expect(walk.waiting().toSorted()).toEqual(waiting(model).toSorted())
    expect(walk.incidents()).toEqual([])
    look(walk)
    const open = walk.open().filter(({ key }) => !happened.has(key))
    const chosen = open[(choices[turn] ?? 0) % open.length]
    if (!chosen) break
    if (chosen.type === 'subscribe') happened.add(chosen.key)
    walk.do(commandFor(chosen))
    model = after(model, chosen.element) ?? model
  }
  const isDone = model.kind === 'done'
  expect(walk.state.status).toBe(isDone ? 'completed' : 'active')
}

test('7.2, 7.6, 13.1 to 13.4, 14.2: random processes wait for what a simple model waits for, and complete', async () => {
  await assert(
    asyncProperty(blocks, steps, async (block, choices) => {
      await runThrough(block, choices, () => {})
    }),
    settings,
  )
  expect.hasAssertions()
})

test('1.6 and 1.8: the fold of the events is the state through JSON, and what is open at the host is what waits', async () => {
  await assert(
    asyncProperty(blocks, steps, async (block, choices) => {
      // The walk itself compares fold and state, byte for byte, at every step.
      await runThrough(block, choices, walk => {
        expect(sorted(walk.open().map(open => open.key))).toEqual(sorted(waitingKeys(walk.state)))
      })
    }),
    { ...settings, numRuns: settings.numRuns / 2 },
  )
  expect.hasAssertions()
})

test('1.7: the same steps give the same answers, byte for byte', async () => {
  await assert(
    asyncProperty(blocks, steps, async (block, choices) => {
      const root = named(block)
      const process = await compiled(xmlOf(root))
      const again = await compiled(xmlOf(root))
      await runThrough(block, choices.slice(0, 10), walk => {
        const open = walk.open()[0]
        if (!open) return
        const command = commandFor(open)
        const one = advance(process, walk.state, command, now)
        const two = advance(again, JSON.parse(JSON.stringify(walk.state)), command, now)
        expect(JSON.stringify(one)).toBe(JSON.stringify(two))
      })
    }),
    { ...settings, numRuns: settings.numRuns / 5 },
  )
  expect.hasAssertions()
})

test('7.2: a parallel join never fires early', async () => {
  await assert(
    asyncProperty(blocks, steps, async (block, choices) => {
      await runThrough(block, choices, ({ process, events }) => {
        for (const event of events) {
          const node = event.type === 'joined' ? process.nodes.get(event.element) : undefined
          if (event.type !== 'joined' || node?.kind !== 'parallel') continue
          expect(event.taken.toSorted()).toEqual(node.incoming.map(flow => flow.id).toSorted())
        }
      })
    }),
    { ...settings, numRuns: settings.numRuns / 5 },
  )
  expect.hasAssertions()
})

test('13.2 and 1.11: a cancelled case leaves nothing waiting', async () => {
  await assert(
    asyncProperty(blocks, steps, async (block, choices) => {
      await runThrough(block, choices.slice(0, 8), walk => {
        const step = advance(walk.process, walk.state, { type: 'cancel' }, now)
        const closed = step.ok ? step.effects.flatMap(effect => ('why' in effect ? [effect.key] : [])) : []
        const open = walk.open().map(effect => effect.key)
        expect(walk.state.status === 'completed' || step.ok).toBe(true)
        expect(sorted(closed)).toEqual(walk.state.status === 'completed' ? [] : sorted(open))
      })
    }),
    { ...settings, numRuns: settings.numRuns / 5 },
  )
  expect.hasAssertions()
})

const names = constantFrom('n0', 'n1', 'n2', 'n3', 'n0v', 'n1t', 'n2j', 's', 'nowhere')
const commands = array(
  oneof(
    record({
      type: constantFrom(
        'complete-task',
        'complete-job',
        'throw-error',
        'throw-escalation',
        'fire-timer',
        'deliver-message',
        'broadcast-signal',
        'resolve-incident',
        'complete-scope',
        'start-activity',
        'set-variables',
      ),
      key: nat(12),
      code: names,
      name: names,
      element: names,
      variables: record({ n0: nat(3), n1_0: boolean(), n2: nat(3) }),
    }),
    record({ type: constantFrom('fail-job'), key: nat(12), error: names, retries: nat(1) }),
    record({
      type: constantFrom('modify'),
      end: array(nat(12), { maxLength: 2 }),
      enter: array(record({ element: names, in: nat(3) }), { maxLength: 2 }),
    }),
  ),
  { maxLength: 25 },
)

test('1.2, 1.3, 1.4, 1.6 and 1.8: whatever is asked in whatever order, the case stays whole', async () => {
  await assert(
    asyncProperty(blocks, commands, async (block, asked) => {
      const root = named(block)
      const process = await compiled(xmlOf(root))
      const walk = new Walk(process, begin(process, variablesOf(root), now))
      for (const command of asked) {
        const before = JSON.stringify(walk.state)
        const step = advance(process, walk.state, command, now)
        expect(JSON.stringify(walk.state)).toBe(before)
        if (step.ok) walk.do(command)
        expectWhole(walk)
      }
    }),
    settings,
  )
  expect.hasAssertions()
})

/** Every instance stands in one that is there, nothing waits that the host does not know of, and nothing hangs. */
function expectWhole(walk: Walk): void {
  const { state } = walk
  const keys = [0, ...state.instances.map(instance => instance.key)]
  expect(state.instances.filter(instance => !keys.includes(instance.in))).toEqual([])
  expect(state.status === 'active').toBe(state.instances.length > 0)
  const open = new Set(walk.open().map(effect => effect.key))
  const silent = waitingKeys(state).filter(key => !open.has(key))
  expect(silent).toEqual([])
  const gone = [...open].filter(key => !keys.includes(key))
  expect(gone).toEqual([])
}

function sorted(keys: number[]): number[] {
  return keys.toSorted((a, b) => a - b)
}

/** Keys of what waits for the host, read from the state alone. */
function waitingKeys(state: ProcessState): number[] {
  const inside = new Set(state.instances.map(instance => instance.in))
  return state.instances
    .filter(({ due, message, loop, arrived, key }) => {
      if (due !== undefined || message !== undefined) return true
      return !loop && !arrived && !inside.has(key)
    })
    .map(instance => instance.key)
}
