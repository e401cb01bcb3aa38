import { array, assert, asyncProperty, boolean, nat } from 'fast-check'
import { expect, test, vi } from 'vitest'
import {
  advance,
  begin,
  type CompiledProcess,
  type ElementMapping,
  migrate,
  type ProcessState,
} from '../../index.ts'
import { type Block, blocks, named } from '../testing/block.ts'
import { variablesOf, xmlOf } from '../testing/block-xml.ts'
import { commandFor } from '../testing/command-for.ts'
import { after, begun, waiting } from '../testing/oracle.ts'
import { compiled, now, Walk } from '../testing/walk.ts'

vi.setConfig({ testTimeout: 120_000 })
const settings = { seed: 20261126, numRuns: Number(process.env.PROPERTY_RUNS ?? 80) }
const choices = array(nat(1000), { minLength: 40, maxLength: 40 })
const moves = array(boolean(), { minLength: 40, maxLength: 40 })

/** The same process with every element and flow called something else, and back again. */
const renamed = (xml: string) =>
  xml.replaceAll(
    /\b(id|sourceRef|targetRef|attachedToRef|default|messageRef)="(?!p"|definitions")([^"]+)"/g,
    '$1="z$2"',
  )
const plain = (element: string) => element.replace(/^z/, '')

function mappingOf(process: CompiledProcess, to: (id: string) => string): ElementMapping {
  const ids = [...process.nodes.values()].flatMap(node => [node.id, ...node.outgoing.map(flow => flow.id)])
  return Object.fromEntries(ids.map(id => [id, to(id)]))
}

async function live(block: Block, chosen: number[], moved: boolean[]): Promise<void> {
  const root = named(block)
  const xml = xmlOf(root)
  const [one, other] = [await compiled(xml), await compiled(renamed(xml))]
  const there = mappingOf(one, id => `z${id}`)
  const back = mappingOf(other, plain)
  const walk = new Walk(one, begin(one, variablesOf(root), now))
  let model = begun(root)
  const happened = new Set<number>()
  for (const [turn, choice] of chosen.entries()) {
    if (moved[turn] && walk.state.status === 'active') {
      const [to, elements] = walk.process === one ? [other, there] : [one, back]
      walk.follow(to, migrate(walk.process, to, walk.state, now, { elements }))
    }
    expect(walk.waiting().map(plain).toSorted()).toEqual(waiting(model).toSorted())
    const open = walk.open().filter(({ key }) => !happened.has(key))
    const next = open[choice % open.length]
    if (!next) break
    if (next.type === 'subscribe') happened.add(next.key)
    walk.do(commandFor({ ...next, element: plain(next.element) }))
    model = after(model, plain(next.element)) ?? model
  }
  expect(walk.state.status).toBe(model.kind === 'done' ? 'completed' : 'active')
}

test('21.9: a case that is moved at any moments, to other names and back, goes on as if it had not been', async () => {
  await assert(asyncProperty(blocks, choices, moves, live), settings)
  expect.hasAssertions()
})

test('1.12: a crash before a step was kept, or after it, changes nothing that is told of the case', async () => {
  await assert(
    asyncProperty(blocks, choices, async (block, chosen) => {
      const root = named(block)
      const process = await compiled(xmlOf(root))
      const walk = new Walk(process, begin(process, variablesOf(root), now))
      for (const choice of chosen) {
        const open = walk.open().filter(({ type }) => type === 'open-task' || type === 'start-job')
        const next = open[choice % open.length]
        if (!next) break
        const command = commandFor(next)
        const kept = JSON.stringify(walk.state)
        // The step was decided and the machine died: what was stored is read again, and decided the same.
        const lost = advance(process, JSON.parse(kept) as ProcessState, command, now)
        const again = advance(process, JSON.parse(kept) as ProcessState, command, now)
        expect(JSON.stringify(again)).toBe(JSON.stringify(lost))
        walk.do(command)
        // The step was stored and its answer was lost: the same command comes once more, and comes too late.
        const late = advance(process, walk.state, command, now)
        expect(late.ok || late.problems[0]?.code).toMatch(/^no-such-(task|job)$/)
      }
    }),
    settings,
  )
  expect.hasAssertions()
})
