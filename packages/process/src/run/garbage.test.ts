import {
  array,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  jsonValue,
  nat,
  oneof,
  record,
} from 'fast-check'
import { expect, test, vi } from 'vitest'
import {
  advance,
  begin,
  migrate,
  type ProcessCommand,
  type ProcessState,
  planMigration,
} from '../../index.ts'
import { blocks, named } from '../testing/block.ts'
import { variablesOf, xmlOf } from '../testing/block-xml.ts'
import { compiled, now } from '../testing/walk.ts'

vi.setConfig({ testTimeout: 120_000 })
const settings = { seed: 20261125, numRuns: Number(process.env.PROPERTY_RUNS ?? 150) }

const names = constantFrom('n0', 'n1', 'n2', 'n0v', 'n1t', 'n2j', 's', 'e', 'constructor', '__proto__', '')
/** What a database, a bug or a stranger could hand back. */
const junk = oneof(jsonValue({ maxDepth: 2 }), nat(12), names, constantFrom(-1, 1.5, null, 1e21, [], {}))

const commands = array(
  oneof(
    junk,
    record(
      {
        type: oneof(
          constantFrom(
            'complete-task',
            'complete-job',
            'fail-job',
            'throw-error',
            'throw-escalation',
            'fire-timer',
            'deliver-message',
            'broadcast-signal',
            'set-variables',
            'start-activity',
            'complete-scope',
            'resolve-incident',
            'modify',
            'cancel',
          ),
          names,
        ),
        key: oneof(nat(12), junk),
        code: oneof(names, junk),
        name: oneof(names, junk),
        error: oneof(names, junk),
        retries: oneof(nat(2), junk),
        element: oneof(names, junk),
        variables: oneof(constant({ n0: 1 }), junk),
        end: oneof(array(nat(12), { maxLength: 2 }), junk),
        enter: oneof(array(record({ element: names, in: nat(3) }), { maxLength: 2 }), junk),
      },
      { requiredKeys: ['type'] },
    ),
  ),
  { minLength: 12, maxLength: 12 },
)

/** Where a state is spoilt: a way into it by numbers, and what is put there. */
const damages = array(record({ way: array(nat(30), { minLength: 1, maxLength: 4 }), put: junk }), {
  maxLength: 3,
})

test('1.4: neither a bad command nor a damaged state is ever thrown over', async () => {
  const seen = new Set<string>()
  await assert(
    asyncProperty(
      blocks,
      commands,
      damages,
      array(nat(40), { maxLength: 6 }),
      async (block, asked, damage, way) => {
        const root = named(block)
        const process = await compiled(xmlOf(root))
        let state = stateOf(begin(process, variablesOf(root), now))
        for (const choice of way) {
          const key = state.instances[choice % Math.max(1, state.instances.length)]?.key ?? 0
          for (const type of ['complete-task', 'complete-job', 'fire-timer'] as const) {
            const step = advance(process, state, { type, key }, now)
            if (step.ok) state = step.state
          }
        }
        const spoilt = damage.reduce((whole, { way: into, put }) => spoil(whole, into, put), state as unknown)
        for (const command of asked) {
          const step = advance(process, spoilt as ProcessState, command as ProcessCommand, now)
          seen.add(step.ok ? 'ok' : (step.problems[0]?.code ?? ''))
          const after = step.ok ? step.state : state
          expect(JSON.parse(JSON.stringify(after))).toEqual(after)
          const moved = migrate(process, process, spoilt as ProcessState, now)
          expect(moved.ok || moved.problems.length > 0).toBe(true)
          expect(Array.isArray(planMigration(process, process, command as ProcessState))).toBe(true)
          expect(begin(process, command as never, now).ok).toBeTypeOf('boolean')
          expect(advance(process, command as ProcessState, { type: 'cancel' }, command as string).ok).toBe(
            false,
          )
        }
      },
    ),
    settings,
  )
  // The property is empty unless steps of every fate were seen.
  for (const code of ['ok', 'bad-state', 'bad-command', 'unknown-command', 'other-version', 'no-such-task'])
    expect(seen).toContain(code)
})

function stateOf(step: ReturnType<typeof begin>): ProcessState {
  if (!step.ok) throw new Error(JSON.stringify(step.problems))
  return JSON.parse(JSON.stringify(step.state)) as ProcessState
}

/** A copy with one value in it replaced, or one field more. */
function spoil(value: unknown, [first = 0, ...rest]: number[], put: unknown): unknown {
  if (typeof value !== 'object' || value === null) return put
  const keys = Object.keys(value)
  const key = keys[first % Math.max(1, keys.length)] ?? 'incident'
  const inner = (value as Record<string, unknown>)[key]
  const changed = rest.length === 0 ? put : spoil(inner, rest, put)
  return Array.isArray(value)
    ? [...value.slice(0, Number(key)), changed, ...value.slice(Number(key) + 1)]
    : { ...value, [key]: changed }
}
