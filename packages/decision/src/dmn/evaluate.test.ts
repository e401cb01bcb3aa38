import { expect, test } from 'vitest'
import { compileDecisions, type Decisions } from './decisions.ts'
import { evaluate } from './evaluate.ts'
import { decisionOf, inputOf, literalOf, modelOf, tableOf } from './example-model.ts'

async function compiled(
  body: string,
  options: Parameters<typeof compileDecisions>[1] = {},
): Promise<Decisions> {
  const result = await compileDecisions(modelOf(body), options)
  if (!result.ok) throw new Error(result.problems.map(problem => problem.message).join('\n'))
  return result.decisions
}

const steps = [
  ['< 10', '1'],
  ['< 20', '2'],
  ['[5..8]', '1'],
]
const tableWith = (policy: string, aggregation?: string, rules = steps) =>
  decisionOf(
    'size',
    tableOf(
      { policy, inputs: ['area'], outputs: [{ values: '2, 1' }], ...(aggregation && { aggregation }) },
      rules,
    ),
    {
      inputs: ['area'],
    },
  )

test.each([
  ['FIRST', undefined, 1],
  ['PRIORITY', undefined, 2],
  ['RULE ORDER', undefined, [1, 2, 1]],
  ['OUTPUT ORDER', undefined, [2, 1, 1]],
  ['COLLECT', undefined, [1, 2, 1]],
  ['COLLECT', 'SUM', 4],
  ['COLLECT', 'MIN', 1],
  ['COLLECT', 'MAX', 2],
  ['COLLECT', 'COUNT', 3],
])(
  'given a table %s %s, when three rules match, then %j follows (8.2.10)',
  async (policy, aggregation, expected) => {
    const decisions = await compiled(inputOf('area', 'number') + tableWith(policy, aggregation))
    expect(evaluate(decisions, 'size', { area: 6 }).value).toEqual(expected)
  },
)

test('given a unique table, when two rules match after all, then null follows with a warning', async () => {
  const logic = tableOf({ inputs: ['area'], outputs: [{}] }, [
    ['a', '1'],
    ['b', '2'],
  ])
  const model =
    inputOf('area') + inputOf('a') + inputOf('b') + decisionOf('size', logic, { inputs: ['area', 'a', 'b'] })
  const { value, warnings } = evaluate(await compiled(model), 'size', { area: 1, a: 1, b: 1 })
  expect(value).toBeNull()
  expect(warnings.map(warning => warning.code)).toEqual(['not-unique'])
})

test('given default outputs, when no rule matches, then they follow', async () => {
  const logic = tableOf(
    {
      inputs: ['area'],
      outputs: [
        { name: 'fee', fallback: '0' },
        { name: 'unit', fallback: '"CNY"' },
      ],
    },
    [['> 100', '50', '"USD"']],
  )
  const decisions = await compiled(inputOf('area') + decisionOf('price', logic, { inputs: ['area'] }))
  expect(evaluate(decisions, 'price', { area: 5 }).value).toEqual({ fee: 0, unit: 'CNY' })
  expect(evaluate(decisions, 'price', { area: 500 }).value).toEqual({ fee: 50, unit: 'USD' })
})

test('given fractions, when they are added and compared, then no binary noise shows', async () => {
  const decisions = await compiled(
    inputOf('a') + inputOf('b') + decisionOf('sum', literalOf('a + b = 0.3'), { inputs: ['a', 'b'] }),
  )
  expect(evaluate(decisions, 'sum', { a: 0.1, b: 0.2 }).value).toBe(true)
})

test('given declared types, when texts come in, then dates and durations are read from them', async () => {
  const item =
    '<itemDefinition name="tStay"><itemComponent name="from"><typeRef>date</typeRef></itemComponent><itemComponent name="length"><typeRef>days and time duration</typeRef></itemComponent></itemDefinition>'
  const decisions = await compiled(
    item +
      inputOf('stay', 'tStay') +
      decisionOf('end', literalOf('stay.from + stay.length'), { inputs: ['stay'] }),
  )
  expect(evaluate(decisions, 'end', { stay: { from: '2026-02-27', length: 'P3D' } }).value).toBe('2026-03-02')
})

test('given allowed values, when another value comes in, then it is null with a warning', async () => {
  const item =
    '<itemDefinition name="tKind"><typeRef>string</typeRef><allowedValues><text>"shop", "home"</text></allowedValues></itemDefinition>'
  const decisions = await compiled(
    item + inputOf('kind', 'tKind') + decisionOf('same', literalOf('kind'), { inputs: ['kind'] }),
  )
  expect(evaluate(decisions, 'same', { kind: 'shop' }).value).toBe('shop')
  const { value, warnings } = evaluate(decisions, 'same', { kind: 'boat' })
  expect(value).toBeNull()
  expect(warnings[0]).toMatchObject({ code: 'wrong-type' })
})

test('given a knowledge model, when it calls itself, then it comes to its end', async () => {
  const body = `<encapsulatedLogic><formalParameter name="n" typeRef="number"/>${literalOf('if n < 2 then 1 else n * factorial(n - 1)')}</encapsulatedLogic>`
  const model = `<businessKnowledgeModel id="factorial" name="factorial"><variable name="factorial"/>${body}</businessKnowledgeModel>`
  const decisions = await compiled(
    model + decisionOf('five', literalOf('factorial(5)'), { knowledge: ['factorial'] }),
  )
  expect(evaluate(decisions, 'five', {}).value).toBe(120)
  expect(evaluate(decisions, 'factorial', { n: 6 }).value).toBe(720)
})

test('given a decision service, when it is called, then its inputs are the arguments', async () => {
  const model =
    inputOf('a', 'number') +
    decisionOf('twice', literalOf('a * 2'), { inputs: ['a'] }) +
    '<decisionService id="doubling" name="doubling"><variable name="doubling"/><outputDecision href="#twice"/><inputData href="#i-a"/></decisionService>' +
    decisionOf('ten', literalOf('doubling(5) + doubling(a: 2)'), { knowledge: ['doubling'] })
  const decisions = await compiled(model)
  expect(evaluate(decisions, 'ten', {}).value).toBe(14)
  expect(evaluate(decisions, 'doubling', { a: 4 }).value).toBe(8)
})

test('given boxed expressions of DMN 1.4, when they are evaluated, then each does its work', async () => {
  const inside = (tag: string, text: string) => `<${tag}>${literalOf(text)}</${tag}>`
  const model =
    decisionOf('filtered', `<filter>${inside('in', '[1,2,3]')}${inside('match', 'item > 1')}</filter>`) +
    decisionOf(
      'looped',
      `<for iteratorVariable="n">${inside('in', '1..3')}${inside('return', 'n * count(partial)')}</for>`.replace(
        '1..3',
        '[1,2,3]',
      ),
    ) +
    decisionOf(
      'found',
      `<some iteratorVariable="n">${inside('in', '[1,2]')}${inside('satisfies', 'n = 2')}</some>`,
    ) +
    decisionOf(
      'chosen',
      `<conditional>${inside('if', '1 > 2')}${inside('then', '"a"')}${inside('else', '"b"')}</conditional>`,
    )
  const decisions = await compiled(model)
  const values = ['filtered', 'looped', 'found', 'chosen'].map(name => evaluate(decisions, name, {}).value)
  expect(values).toEqual([[2, 3], [0, 2, 6], true, 'b'])
})

test('given an import, when its knowledge is used, then its name stands before it', async () => {
  const knowledge = `<encapsulatedLogic><formalParameter name="x"/>${literalOf('x + 1')}</encapsulatedLogic>`
  const other = modelOf(
    `<businessKnowledgeModel id="next" name="next"><variable name="next"/>${knowledge}</businessKnowledgeModel>`,
    'urn:other',
  )
  const body =
    '<import name="lib" namespace="urn:other" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>' +
    decisionOf('two', literalOf('lib.next(1)'), { knowledge: [] }).replace(
      '<literalExpression>',
      '<knowledgeRequirement><requiredKnowledge href="urn:other#next"/></knowledgeRequirement><literalExpression>',
    )
  expect(evaluate(await compiled(body, { imports: [other] }), 'two', {}).value).toBe(2)
  const alone = await compileDecisions(modelOf(body))
  expect(!alone.ok && alone.problems.map(problem => problem.code)).toContain('missing-import')
})

test('given a function of the caller, when a cell uses it, then it is called with plain values', async () => {
  const model =
    inputOf('day', 'date') + decisionOf('due', literalOf('working days(day, 3)'), { inputs: ['day'] })
  const decisions = await compiled(model, { functions: ['working days'] })
  const seen: unknown[] = []
  const { value } = evaluate(
    decisions,
    'due',
    { day: '2026-03-01' },
    {
      functions: {
        'working days': (...args) => {
          seen.push(...args)
          return Temporal.PlainDate.from('2026-03-04')
        },
      },
    },
  )
  expect(value).toBe('2026-03-04')
  expect(seen).toEqual(['2026-03-01', 3])
})

test('given faults all over a model, when it is compiled, then all are listed with their places', async () => {
  const model =
    inputOf('area', 'tArea') +
    decisionOf('a', literalOf('area +'), { inputs: ['area'] }) +
    decisionOf('b', literalOf('aera * 2'), { inputs: ['area'] }) +
    decisionOf('c', tableOf({ inputs: ['area'], outputs: [{}] }, [['"x', '1']]), {
      inputs: ['area', 'gone'],
    }) +
    decisionOf('d', literalOf('d'), { decisions: ['d'] }) +
    decisionOf('b', literalOf('1')) +
    decisionOf('e', '<functionDefinition kind="Java"><formalParameter name="x"/></functionDefinition>')
  const result = await compileDecisions(modelOf(model))
  const found =
    !result.ok &&
    result.problems.map(({ code, element, rule }) => [code, element, rule].filter(Boolean).join(' '))
  expect(new Set(found || [])).toEqual(
    new Set([
      'unknown-type i-area',
      'syntax a',
      'unknown-name b',
      'missing-element c',
      'syntax r1 1',
      'circle d',
      'duplicate-id b',
      'foreign-function e',
    ]),
  )
})

test('given the namespaces of DMN 1.1 to 1.5, when a model is read, then all mean the same', async () => {
  const body = modelOf(decisionOf('one', literalOf('1')))
  for (const version of [
    'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
    'http://www.omg.org/spec/DMN/20180521/MODEL/',
    'https://www.omg.org/spec/DMN/20191111/MODEL/',
    'https://www.omg.org/spec/DMN/20211108/MODEL/',
  ]) {
    const result = await compileDecisions(
      body.replace('https://www.omg.org/spec/DMN/20230324/MODEL/', version),
    )
    expect(result.ok && evaluate(result.decisions, 'one', {}).value).toBe(1)
  }
})

test('given something that is no DMN, when it is compiled, then a fault says so', async () => {
  for (const xml of ['', 'hello', '<a/>', modelOf('<decision').slice(0, 150)]) {
    expect((await compileDecisions(xml)).ok).toBe(false)
  }
})

test('given entries with signs in their names, when another decision reads them, then they are names and no arithmetic', async () => {
  const context = `<context><contextEntry><variable name="first-name"/>${literalOf('"An"')}</contextEntry><contextEntry><variable name="rest"/>${literalOf('{a-b: first-name}')}</contextEntry></context>`
  const model =
    decisionOf('person', context) +
    decisionOf('read', literalOf('person.first-name + person.rest.a-b'), { decisions: ['person'] })
  expect(evaluate(await compiled(model), 'read', {}).value).toBe('AnAn')
})

test('given an expression in another language, when the model is compiled, then it is refused', async () => {
  const groovy = '<literalExpression expressionLanguage="groovy"><text>1 + 1</text></literalExpression>'
  const result = await compileDecisions(modelOf(decisionOf('two', groovy)))
  expect(!result.ok && result.problems.map(problem => problem.code)).toEqual(['foreign-language'])
})

test('given an invocation whose argument is not of the declared type, when it is evaluated, then it has no result', async () => {
  const model =
    '<businessKnowledgeModel id="greet" name="greet"><variable name="greet"/><encapsulatedLogic><formalParameter name="who"/>' +
    `${literalOf('"hello"')}</encapsulatedLogic></businessKnowledgeModel>` +
    decisionOf(
      'greeting',
      `<invocation>${literalOf('greet')}<binding><parameter name="who" typeRef="string"/>${literalOf('10')}</binding></invocation>`,
      { knowledge: ['greet'] },
    )
  const { value, warnings } = evaluate(await compiled(model), 'greeting', {})
  expect(value).toBeNull()
  expect(warnings.map(({ code }) => code)).toEqual(['wrong-argument'])
})
