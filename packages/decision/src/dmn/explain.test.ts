import { expect, test } from 'vitest'
import { compileDecisions } from './decisions.ts'
import { evaluate } from './evaluate.ts'
import { decisionOf, inputOf, literalOf, modelOf, tableOf } from './example-model.ts'

test('given a decision over a decision, when it is explained, then inputs, matching rules and the first cell that failed are told', async () => {
  const logic = tableOf({ policy: 'FIRST', inputs: ['kind', 'area'], outputs: [{}] }, [
    ['"shop"', '> 100', '"licence"', 'large shops'],
    ['"shop"', '-', '"notice"', 'small shops'],
    ['-', '-', '"nothing"', 'all others'],
  ])
  const model =
    inputOf('kind', 'string') +
    inputOf('area', 'number') +
    decisionOf('need', logic, { inputs: ['kind', 'area'] }) +
    decisionOf('answer', literalOf('"You need a " + need'), { decisions: ['need'] })
  const compiled = await compileDecisions(modelOf(model))
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  const result = evaluate(compiled.decisions, 'answer', { kind: 'shop', area: 30.5 })
  expect(JSON.parse(JSON.stringify(result))).toEqual({
    value: 'You need a notice',
    warnings: [],
    explanation: {
      decisions: [
        {
          id: 'need',
          name: 'need',
          value: 'notice',
          inputs: [
            { name: 'kind', kind: 'input', value: 'shop' },
            { name: 'area', kind: 'input', value: 30.5 },
          ],
          tables: [
            {
              hitPolicy: 'FIRST',
              inputs: [
                { label: 'kind', expression: 'kind', value: 'shop' },
                { label: 'area', expression: 'area', value: 30.5 },
              ],
              matched: [2],
              rules: [
                {
                  number: 1,
                  id: 'r1',
                  matched: false,
                  annotations: ['large shops'],
                  description: null,
                  failed: { input: 'area', test: '> 100', value: 30.5 },
                },
                {
                  number: 2,
                  id: 'r2',
                  matched: true,
                  annotations: ['small shops'],
                  description: null,
                  failed: null,
                },
              ],
            },
          ],
        },
        {
          id: 'answer',
          name: 'answer',
          value: 'You need a notice',
          inputs: [{ name: 'need', kind: 'decision', value: 'notice' }],
          tables: [],
        },
      ],
    },
  })
})
