import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtinNames } from '../builtin/index.ts'
import { compileExpression, evaluateExpression } from './expression.ts'

const context = { a: [1, 2.5, { a: 'x' }], 'b c': { a: 3 }, c: 'text', '?': 4 }

/** Neither throws nor yields what JSON cannot hold, and stays within a moment. */
function survives(source: string): void {
  for (const dialect of ['expression', 'unary-tests'] as const) {
    const compiled = compileExpression(source, dialect)
    if (!compiled.ok) continue
    const { value } = evaluateExpression(compiled.expression, context, {
      now: '2026-03-01T00:00:00Z',
      limits: { steps: 50_000 },
    })
    expect(JSON.parse(JSON.stringify(value))).toEqual(value)
  }
}

test('given any characters at all, when they are compiled and evaluated, then nothing breaks', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), survives), { seed: 1, numRuns: 300 })
})

const words = [
  '1',
  '0.5',
  '1e6000',
  '"a"',
  '"(a+)+$"',
  'null',
  'a',
  'b c',
  '?',
  'partial',
  '+',
  '-',
  '**',
  '=',
  '<=',
  ' and ',
  ' in ',
  ' between ',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  ',',
  ':',
  '..',
  '.',
  ' if ',
  ' then ',
  ' else ',
  'for ',
  ' return ',
  'some ',
  ' satisfies ',
  'function',
  'not',
  'date',
  '@"P1D"',
  '@"2026-01-01"',
  ' instance of ',
  'list<number>',
  '\n',
  '//',
  '/*',
  '*/',
  '材料',
]

test('given words of FEEL in any order, when they are compiled and evaluated, then nothing breaks', () => {
  const sentences = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map(parts => parts.join(''))
  fc.assert(fc.property(sentences, survives), { seed: 2, numRuns: 400 })
})

const leaf = fc.constantFrom(
  '1',
  '-3',
  '0.1',
  '1e300',
  '"abc"',
  'true',
  'null',
  'a',
  'b c',
  'c',
  '@"2026-01-31"',
  '@"P1D"',
  '@"-P13M"',
  '@"10:00:00"',
  '@"2026-01-01T00:00:00@Asia/Shanghai"',
  '[]',
  '{}',
  '[1..3]',
  '(< 5)',
  'item',
  'partial',
)

const trees = fc.letrec<{ tree: string }>(tie => {
  const tree = tie('tree')
  const operator = fc.constantFrom('+', '-', '*', '/', '**', '=', '!=', '<', '>=', 'and', 'or')
  return {
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.tuple(tree, operator, tree).map(([left, op, right]) => `(${left} ${op} ${right})`),
      fc.tuple(tree, tree).map(([left, right]) => `[${left}, ${right}]`),
      fc.tuple(tree, tree).map(([left, right]) => `{a: ${left}, "b c": ${right}}`),
      fc.tuple(tree, tree).map(([list, condition]) => `(${list})[${condition}]`),
      fc.tuple(tree, tree, tree).map(([condition, yes, no]) => `(if ${condition} then ${yes} else ${no})`),
      fc.tuple(tree, tree).map(([list, body]) => `(for x in ${list} return [x, ${body}])`),
      fc.tuple(tree, tree).map(([list, condition]) => `(some x in ${list} satisfies ${condition})`),
      fc
        .tuple(tree, tree, tree)
        .map(([body, first, second]) => `(function(x, y) ${body})(${first}, ${second})`),
      fc
        .tuple(fc.constantFrom(...builtinNames()), fc.array(tree, { maxLength: 3 }))
        .map(([name, args]) => `${name}(${args.join(', ')})`),
    ),
  }
}).tree

test('given any tree of FEEL, when it is compiled and evaluated, then nothing breaks', () => {
  fc.assert(fc.property(trees, survives), { seed: 3, numRuns: 700 })
})
