import { expect, test } from 'vitest'
import { compileDecisions } from './decisions.ts'
import { decisionOf, inputOf, literalOf, modelOf, tableOf } from './example-model.ts'

const kinds =
  '<itemDefinition name="tKind"><typeRef>string</typeRef><allowedValues><text>"shop", "home"</text></allowedValues></itemDefinition>'

/** The findings about a table over kind (one of two texts), area (a number) and day (a date). */
async function findings(policy: string, inputs: string[], rules: string[][], output = {}): Promise<string[]> {
  const body =
    kinds +
    inputOf('kind', 'tKind') +
    inputOf('area', 'number') +
    inputOf('day', 'date') +
    inputOf('other') +
    decisionOf('d', tableOf({ policy, inputs, outputs: [output] }, rules), {
      inputs: ['kind', 'area', 'day', 'other'],
    })
  const result = await compileDecisions(modelOf(body))
  const problems = result.ok ? result.decisions.warnings : result.problems
  return problems.map(
    problem => `${problem.severity} ${problem.code} ${problem.rule ?? '-'}: ${problem.message}`,
  )
}

test('given a complete table without overlaps, when it is checked, then nothing is found', async () => {
  const rules = [
    ['"shop"', '< 100', '1'],
    ['"shop"', '>= 100', '2'],
    ['"home"', '-', '3'],
  ]
  expect(await findings('UNIQUE', ['kind', 'area'], rules)).toEqual([])
})

test('given ranges that leave something out, when it is checked, then the gaps are named', async () => {
  const rules = [
    ['"shop"', '[0..100)', '1'],
    ['"shop"', '(100..200]', '2'],
    ['"home"', '-', '3'],
  ]
  expect(await findings('UNIQUE', ['kind', 'area'], rules)).toEqual([
    'warning gap -: no rule covers kind: "shop", area: < 0 or 100 or > 200',
  ])
})

test('given a unique table with rules that overlap, when it is checked, then both rules and an input are named', async () => {
  const rules = [
    ['<= 100', '1'],
    ['>= 100', '2'],
  ]
  expect(await findings('UNIQUE', ['area'], rules)).toEqual([
    'fault overlap 2: rules 1 and 2 both match area: 100, although the hit policy is unique',
  ])
  expect(await findings('ANY', ['area'], rules)).toEqual([
    'fault overlap 2: rules 1 and 2 both match area: 100, and do not agree',
  ])
  expect(await findings('FIRST', ['area'], rules)).toEqual([])
})

test('given rules nobody can reach, when it is checked, then they are named', async () => {
  const first = [
    ['-', '-', '1'],
    ['"shop"', '> 3', '2'],
  ]
  expect(await findings('FIRST', ['kind', 'area'], first)).toEqual([
    'warning unreachable 2: rule 2 can never be the first to match: earlier rules cover all it covers',
  ])
  expect(
    await findings(
      'UNIQUE',
      ['kind'],
      [
        ['"boat"', '1'],
        ['-', '2'],
      ],
    ),
  ).toEqual(['warning unreachable 1: rule 1 can never match'])
})

test('given cells of a wrong type, when it is checked, then each is a fault at its rule', async () => {
  expect(
    await findings(
      'FIRST',
      ['area'],
      [
        ['"large"', '1'],
        ['-', '2'],
      ],
    ),
  ).toContain('fault cell-type 1: rule 1 compares area, a number, with a string')
  expect(await findings('FIRST', ['area'], [['-', '"a"']], { type: 'number' })).toEqual([
    'fault cell-type 1: rule 1 yields "a", which is not of type number',
  ])
  expect(await findings('FIRST', ['area'], [['-', '"c"']], { values: '"a", "b"' })).toEqual([
    'fault value-not-allowed 1: rule 1 yields "c", which is not among the allowed values',
  ])
})

test('given dates, when neighbouring days are covered, then there is no gap between them', async () => {
  const rules = [
    ['<= @"2026-03-01"', '1'],
    ['>= @"2026-03-02"', '2'],
  ]
  expect(await findings('UNIQUE', ['day'], rules)).toEqual([])
})

test('given cells that depend on other inputs, when it is checked, then nothing is claimed about them', async () => {
  const rules = [
    ['> other', '1'],
    ['<= 5', '2'],
  ]
  expect(await findings('UNIQUE', ['area'], rules)).toEqual([])
})

test('given an entry that a declared type does not have, when the model is compiled, then a warning names those it has', async () => {
  const item =
    '<itemDefinition name="tPerson"><itemComponent name="age"><typeRef>number</typeRef></itemComponent></itemDefinition>'
  const body =
    item +
    inputOf('person', 'tPerson') +
    decisionOf('d', literalOf('person.agee > 18'), { inputs: ['person'] })
  const result = await compileDecisions(modelOf(body))
  expect(result.ok && result.decisions.warnings).toEqual([
    { severity: 'warning', code: 'unknown-entry', message: 'tPerson has no agee; it has age', element: 'd' },
  ])
})
