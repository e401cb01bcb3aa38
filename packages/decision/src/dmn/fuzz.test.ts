import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileDecisions } from './decisions.ts'
import { evaluate } from './evaluate.ts'
import { decisionOf, inputOf, literalOf, modelOf, tableOf } from './example-model.ts'

const table = tableOf(
  { policy: 'COLLECT', inputs: ['a', 'b'], outputs: [{ name: 'x', type: 'number' }, { name: 'y' }] },
  [
    ['> 1', '"u", "v"', '1', 'a + 1'],
    ['[1..3)', '-', '2', '"s"', 'why'],
  ],
)
const item =
  '<itemDefinition name="tB"><typeRef>string</typeRef><allowedValues><text>"u", "v"</text></allowedValues></itemDefinition>'
const model = modelOf(
  item +
    inputOf('a', 'number') +
    inputOf('b', 'tB') +
    decisionOf('d', table, { inputs: ['a', 'b'] }) +
    decisionOf('e', literalOf('for i in d return i.x * 2'), { decisions: ['d'] }),
)

/** Compiles to a list of problems or to something that can be evaluated. */
async function survives(xml: string): Promise<void> {
  const compiled = await compileDecisions(xml, { tolerant: true })
  const names = compiled.ok ? compiled.decisions.decisions.map(decision => decision.id) : []
  for (const name of names) {
    const result =
      compiled.ok && evaluate(compiled.decisions, name, { a: 2, b: 'u' }, { limits: { steps: 10_000 } })
    expect(JSON.parse(JSON.stringify(result))).toBeTypeOf('object')
  }
}

test('given a model with pieces cut out and doubled, when it is compiled and evaluated, then nothing breaks', async () => {
  const cuts = fc.tuple(fc.nat(model.length), fc.nat(40), fc.nat(model.length))
  const changed = fc.array(cuts, { minLength: 1, maxLength: 3 }).map(list =>
    list.reduce((xml, [at, length, to]) => {
      const piece = xml.slice(at, at + length)
      const rest = xml.slice(0, at) + xml.slice(at + length)
      return to % 2 ? rest : rest.slice(0, to) + piece + piece + rest.slice(to)
    }, model),
  )
  await fc.assert(fc.asyncProperty(changed, survives), { seed: 7, numRuns: 200 })
})

test('given words of a model exchanged, when it is compiled and evaluated, then nothing breaks', async () => {
  const words = model.match(/[A-Za-z]+|"[^"]*"/g) ?? []
  const exchange = fc.tuple(
    fc.constantFrom(...words),
    fc.constantFrom(...words, '"__proto__"', '"constructor"', 'function(x) x'),
  )
  const changed = fc
    .array(exchange, { minLength: 1, maxLength: 4 })
    .map(list => list.reduce((xml, [from, to]) => xml.replace(from, () => to), model))
  await fc.assert(fc.asyncProperty(changed, survives), { seed: 8, numRuns: 200 })
})

test('given a model nested without measure, when it is compiled, then a fault says so', async () => {
  const deep = (count: number) =>
    modelOf(decisionOf('d', `${'<list>'.repeat(count)}${literalOf('1')}${'</list>'.repeat(count)}`))
  const outcomes = await Promise.all(
    [10, 3_000, 30_000].map(async count => (await compileDecisions(deep(count))).ok),
  )
  expect(outcomes[0]).toBe(true)
  expect(outcomes[2]).toBe(false)
})
