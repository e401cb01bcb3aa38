// Corners of models (DMN 1.5, chapters 6 to 8 and 10.4) that many files have and few documents mention.
import { expect, test } from 'vitest'
import { compileDecisions } from './decisions.ts'
import { evaluate } from './evaluate.ts'
import { decisionOf, inputOf, literalOf, modelOf, tableOf } from './example-model.ts'

async function valueOf(body: string, inputs: Record<string, unknown> = {}, imports: string[] = []) {
  const compiled = await compileDecisions(modelOf(body), { imports, tolerant: true })
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  return evaluate(compiled.decisions, 'd', inputs).value
}

const knowledge = (name: string, parameters: string[], body: string, type = '') =>
  `<businessKnowledgeModel id="${name}" name="${name}"><variable name="${name}"${type && ` typeRef="${type}"`}/><encapsulatedLogic>${parameters.map(each => `<formalParameter name="${each}"/>`).join('')}${literalOf(body)}</encapsulatedLogic></businessKnowledgeModel>`
const invocation = (callee: string, bindings: [string, string][]) =>
  `<invocation>${literalOf(callee)}${bindings.map(([name, value]) => `<binding><parameter name="${name}"/>${literalOf(value)}</binding>`).join('')}</invocation>`
const item = (name: string, inner: string, isCollection = false) =>
  `<itemDefinition name="${name}" isCollection="${isCollection}">${inner}</itemDefinition>`
const letters = '<typeRef>string</typeRef><allowedValues><text>"a", "b"</text></allowedValues>'
const firstOf = (cells: string[]) =>
  tableOf(
    { policy: 'FIRST', inputs: ['x'], outputs: [{}] },
    cells.map((cell, at) => [cell, String(at + 1)]),
  )
const withInput = (logic: string, type = '') => inputOf('x', type) + decisionOf('d', logic, { inputs: ['x'] })
const service = (outputs: string[], decisions: string[], data: string[]) =>
  `<decisionService id="s" name="s"><variable name="s"/>${outputs.map(each => `<outputDecision href="#${each}"/>`).join('')}${decisions.map(each => `<inputDecision href="#${each}"/>`).join('')}${data.map(each => `<inputData href="#i-${each}"/>`).join('')}</decisionService>`
const chain =
  inputOf('x', 'number') +
  decisionOf('a', literalOf('x + 1'), { inputs: ['x'] }) +
  decisionOf('b', literalOf('a * 2'), { decisions: ['a'] })
const imported = modelOf(
  inputOf('x', 'number') + decisionOf('a', literalOf('x + 1'), { inputs: ['x'] }) + item('tLetter', letters),
  'urn:other',
)
const importAs = (name: string) =>
  `<import name="${name}" namespace="urn:other" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>`
const overImport = (text: string) =>
  `<decision id="d" name="d"><variable name="d"/><informationRequirement><requiredDecision href="urn:other#a"/></informationRequirement>${literalOf(text)}</decision>`

test.each<[string, string, Record<string, unknown>, unknown, string[]?]>([
  // conversions and types
  ['a list of one where its item is declared', decisionOf('d', literalOf('[1]'), { type: 'number' }), {}, 1],
  [
    'a date where a date and time is declared',
    decisionOf('d', literalOf('@"2020-01-01"'), { type: 'dateTime' }),
    {},
    '2020-01-01T00:00:00Z',
  ],
  ['a result of another type', decisionOf('d', literalOf('"x"'), { type: 'number' }), {}, null],
  [
    'a list with an item that is not allowed',
    item('t', letters, true) + withInput(literalOf('x'), 't'),
    { x: ['a', 'c'] },
    null,
  ],
  [
    'a list of allowed items',
    item('t', letters, true) + withInput(literalOf('x'), 't'),
    { x: ['a', 'b'] },
    ['a', 'b'],
  ],
  [
    'a constraint on a whole list',
    item(
      't',
      '<typeRef>number</typeRef><typeConstraint><text>count(?) &lt; 3</text></typeConstraint>',
      true,
    ) + withInput(literalOf('x'), 't'),
    { x: [1, 2, 3] },
    null,
  ],
  [
    'a type narrowed further',
    item('t', letters) +
      item('u', '<typeRef>t</typeRef><allowedValues><text>"a"</text></allowedValues>') +
      withInput(literalOf('x'), 'u'),
    { x: 'b' },
    null,
  ],
  [
    'a type inside itself',
    item(
      't',
      '<itemComponent name="v"><typeRef>number</typeRef></itemComponent><itemComponent name="next"><typeRef>t</typeRef></itemComponent>',
    ) + withInput(literalOf('x.next.next.v'), 't'),
    { x: { v: 1, next: { v: 2, next: { v: 3, next: null } } } },
    3,
  ],
  [
    'components with spaces and signs in their names',
    item(
      't',
      '<itemComponent name="first name"><typeRef>string</typeRef></itemComponent><itemComponent name="a-b"><typeRef>number</typeRef></itemComponent>',
    ) + withInput(literalOf('x.first name + string(x.a-b)'), 't'),
    { x: { 'first name': 'n', 'a-b': 2 } },
    'n2',
  ],
  // calls
  [
    'a knowledge model without logic',
    '<businessKnowledgeModel id="k" name="k"><variable name="k"/></businessKnowledgeModel>' +
      decisionOf('d', literalOf('k(1)'), { knowledge: ['k'] }),
    {},
    null,
  ],
  ['a boxed invocation of a built-in', decisionOf('d', invocation('abs', [['n', '-1']])), {}, 1],
  [
    'a parameter that is not bound',
    knowledge('k', ['p', 'q'], '[p, q]') +
      decisionOf('d', invocation('k', [['p', '1']]), { knowledge: ['k'] }),
    {},
    [1, null],
  ],
  [
    'a binding without a parameter',
    knowledge('k', ['p'], 'p') +
      decisionOf(
        'd',
        invocation('k', [
          ['p', '1'],
          ['z', '2'],
        ]),
        { knowledge: ['k'] },
      ),
    {},
    null,
  ],
  [
    'a knowledge model of another result type',
    knowledge('k', ['p'], 'p', 'number') + decisionOf('d', literalOf('k("x")'), { knowledge: ['k'] }),
    {},
    null,
  ],
  [
    'a knowledge model as a value',
    knowledge('k', ['p'], 'p * 2') +
      decisionOf('d', literalOf('for f in [k] return f(2)'), { knowledge: ['k'] }),
    {},
    [4],
  ],
  [
    'a knowledge model that yields a function',
    knowledge('k', ['p'], 'function(q) p + q') + decisionOf('d', literalOf('k(1)(2)'), { knowledge: ['k'] }),
    {},
    3,
  ],
  [
    'a service with two outputs',
    `${chain}${service(['a', 'b'], [], ['x'])}${decisionOf('d', literalOf('s(1)'), { knowledge: ['s'] })}`,
    {},
    { a: 2, b: 4 },
  ],
  [
    'a service over an input decision',
    `${chain}${service(['b'], ['a'], [])}${decisionOf('d', literalOf('s(a: 10)'), { knowledge: ['s'] })}`,
    {},
    20,
  ],
  [
    'a service with an argument of another type',
    `${chain}${service(['a'], [], ['x'])}${decisionOf('d', literalOf('s("q")'), { knowledge: ['s'] })}`,
    {},
    null,
  ],
  [
    'a name of a built-in function',
    inputOf('count', 'number') + decisionOf('d', literalOf('count + 1'), { inputs: ['count'] }),
    { count: 1 },
    2,
  ],
  // imports
  [
    'an import under a name',
    importAs('my other') + overImport('my other.a'),
    { 'my other': { x: 1 } },
    2,
    [imported],
  ],
  ['an import without a name', importAs('') + overImport('a'), { x: 1 }, 2, [imported]],
  [
    'a type of an import',
    importAs('o') + withInput(literalOf('x'), 'o.tLetter'),
    { x: 'c' },
    null,
    [imported],
  ],
  // cells
  ['null in a cell', withInput(firstOf(['null', '-'])), { x: null }, 1],
  ['not(null) in a cell', withInput(firstOf(['not(null)', '-'])), { x: 1 }, 1],
  ['true in a cell and no input', withInput(firstOf(['true', 'false', '-']), 'boolean'), { x: null }, 3],
  ['true in a cell and text as input', withInput(firstOf(['true', '-'])), { x: 'x' }, 2],
  [
    'a condition that looks elsewhere',
    inputOf('y') + inputOf('x') + decisionOf('d', firstOf(['y > 5', '-']), { inputs: ['x', 'y'] }),
    { x: 'x', y: 6 },
    1,
  ],
  [
    'a boolean name and no input',
    inputOf('y') + inputOf('x') + decisionOf('d', firstOf(['y', '-']), { inputs: ['x', 'y'] }),
    { x: null, y: true },
    2,
  ],
  [
    'a condition about ? beside a value',
    withInput(firstOf(['starts with(?, "a"), "q"', '-'])),
    { x: 'q' },
    1,
  ],
  ['several texts negated', withInput(firstOf(['not("a", "b")', '-'])), { x: 'c' }, 1],
  [
    'negative numbers and ranges of them',
    withInput(firstOf(['-5', '[-4..-1]', '< -5']), 'number'),
    { x: -2 },
    2,
  ],
])(
  'given %s, when the decision is evaluated, then its value is that of the standard',
  async (_, body, inputs, expected, imports) => {
    expect(await valueOf(body, inputs, imports)).toEqual(expected)
  },
)
