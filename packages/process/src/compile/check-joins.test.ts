import { array, assert, asyncProperty, boolean, nat } from 'fast-check'
import { expect, test, vi } from 'vitest'
import { advance, begin, type CompiledProcess } from '../../index.ts'
import { commandFor } from '../testing/command-for.ts'
import { graphs, graphXml } from '../testing/graph.ts'
import { compiled, now, Walk } from '../testing/walk.ts'
import { compile } from './compile.ts'
import { elements } from './element.ts'
import { feel } from './feel.ts'
import { reachability } from './reachability.ts'
import { readScope } from './read-scope.ts'
import { readXml } from './read-xml.ts'
import type { Reader } from './reader.ts'

vi.setConfig({ testTimeout: 120_000 })
const runs = Number(process.env.PROPERTY_RUNS ?? 600)
const choices = array(nat(50), { minLength: 30, maxLength: 30 })
const truths = array(boolean(), { minLength: 20, maxLength: 20 })

const variables = (values: boolean[]) =>
  Object.fromEntries(values.map((value, index) => [`c${index}`, value]))

/** Compiles without asking whether the shape makes sense. */
async function unchecked(xml: string): Promise<CompiledProcess | undefined> {
  const { definitions } = await readXml(xml)
  const element = elements(definitions?.rootElements).find(root => root.$type === 'bpmn:Process')
  if (!element) return undefined
  const reader: Reader = {
    feel,
    decisions: {},
    processes: new Map(),
    prefix: '',
    calling: [],
    nodes: new Map(),
    byElement: new Map(),
    problems: [],
  }
  const root = readScope(reader, element, '')
  return {
    id: 'p',
    version: '0.x',
    properties: {},
    root,
    nodes: reader.nodes,
    reach: reachability(reader.nodes),
  }
}

/** Goes a random way and gives the elements that have put tokens together, and those that tokens have come to. */
function wander(process: CompiledProcess, ways: number[], values: boolean[]) {
  const walk = new Walk(process, begin(process, variables(values), now))
  for (const [turn, way] of ways.entries()) {
    const open = walk.open().filter(({ type }) => type !== 'incident')
    const next = open[way % open.length]
    if (!next || walk.incidents().length > 0) break
    walk.do({
      ...commandFor(next),
      ...(next.type === 'open-task' ? { variables: { [`c${turn % 20}`]: way % 2 === 0 } } : {}),
    })
  }
  const joined = walk.events.flatMap(event => (event.type === 'joined' ? [event.element] : []))
  return { walk, joined }
}

test('20.3: a join that is refused because it never fires does not fire, whatever way is gone', async () => {
  let refused = 0
  await assert(
    asyncProperty(graphs, choices, truths, async (graph, ways, values) => {
      const xml = graphXml(graph)
      const checked = await compile(xml)
      const lonely = checked.ok
        ? []
        : checked.problems.filter(({ code }) => code === 'join-never-fires').map(({ element }) => element)
      const process = lonely.length > 0 ? await unchecked(xml) : undefined
      if (!process) return
      refused += 1
      const { joined } = wander(process, ways, values)
      expect(joined.filter(element => lonely.includes(element))).toEqual([])
    }),
    { seed: 20261127, numRuns: runs },
  )
  expect(refused).toBeGreaterThan(runs / 20)
})

test('1.2 and 1.8: whatever is drawn and not refused stays whole on every way', async () => {
  let sound = 0
  await assert(
    asyncProperty(graphs, choices, truths, async (graph, ways, values) => {
      const checked = await compile(graphXml(graph))
      if (!checked.ok) return
      sound += 1
      const { walk } = wander(await compiled(graphXml(graph)), ways, values)
      const keys = new Set([0, ...walk.state.instances.map(({ key }) => key)])
      expect(walk.state.instances.filter(instance => !keys.has(instance.in))).toEqual([])
      expect(walk.open().filter(({ key }) => !keys.has(key))).toEqual([])
      expect(walk.state.status === 'active').toBe(walk.state.instances.length > 0)
      expect(advance(walk.process, walk.state, { type: 'cancel' }, now).ok).toBe(
        walk.state.status === 'active',
      )
    }),
    { seed: 20261128, numRuns: runs },
  )
  expect(sound).toBeGreaterThan(runs / 50)
})
