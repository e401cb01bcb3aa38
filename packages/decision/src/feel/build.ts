/** Lezer's tree to ours: one builder per kind of node, anything unexpected is a syntax fault with its place. */

import type { Operator } from '../value/arithmetic.ts'
import { toNumber } from '../value/number.ts'
import type { Comparator, Iterator, Node } from './ast.ts'
import { buildType } from './build-type.ts'
import { spelled } from './name.ts'
import { conjunction, inTest, unaryTest } from './regroup.ts'
import { unescaped } from './string-literal.ts'
import type { SyntaxNode } from './syntax.ts'

/** An error in the source, at an offset. */
export class SyntaxFault extends Error {
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

const deepest = 800

type Builder = (
  parts: SyntaxNode[],
  build: (node: SyntaxNode) => Node,
  text: (node: SyntaxNode) => string,
  node: SyntaxNode,
) => Body
type Body = Node extends infer N ? (N extends { at: number } ? Omit<N, 'at'> : never) : never

export function buildNode(node: SyntaxNode, source: string, depth: number): Node {
  if (depth > deepest) throw new SyntaxFault('the expression is nested too deeply', node.from)
  const text = (part: SyntaxNode) => source.slice(part.from, part.to)
  const builder = builders[node.name]
  if (!builder)
    throw new SyntaxFault(`${node.name} is not expected here: ${text(node).slice(0, 20)}`, node.from)
  const build = (part: SyntaxNode) => buildNode(part, source, depth + 1)
  return { at: node.from, ...builder(parts(node), build, text, node) }
}

export function parts(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'LineComment' && child.name !== 'BlockComment') found.push(child)
  }
  return found
}

function part(list: SyntaxNode[], at: number): SyntaxNode {
  const found = list.at(at)
  if (!found) throw new SyntaxFault('something is missing here', list[0]?.from ?? 0)
  return found
}

const named = (list: SyntaxNode[], name: string): SyntaxNode | undefined =>
  list.find(node => node.name === name)

const arithmetic: Builder = (list, build, text) => {
  if (list.length === 2) {
    const of = build(part(list, 1))
    return text(part(list, 0)) === '-'
      ? { node: 'negation', of }
      : { node: 'arithmetic', op: '+', left: zero, right: of }
  }
  const sign = text(part(list, 1))
  const op = (sign === '^' ? '**' : sign) as Operator
  return { node: 'arithmetic', op, left: build(part(list, 0)), right: build(part(list, 2)) }
}

const zero: Node = { at: 0, node: 'number', value: 0 }

const comparison: Builder = (list, build, text) => {
  const value = build(part(list, 0))
  const op = text(part(list, 1))
  if (op === 'between')
    return { node: 'between', value, low: build(part(list, 2)), high: build(part(list, 4)) }
  if (op !== 'in')
    return { node: 'comparison', op: op as Comparator, left: value, right: build(part(list, 2)) }
  const several = named(list, 'PositiveUnaryTests')
  if (!several) return inTest(value, build(part(parts(part(list, 2)), 0)), value.at)
  return {
    node: 'in',
    value,
    tests: parts(several)
      .filter(isExpression)
      .map(test => build(part(parts(test), 0))),
  }
}

const call: Builder = (list, build, text) => {
  const callee = part(list, 0)
  const name: Node | null = /^(SpecialFunctionName|DateTimeConstructor)$/.test(callee.name)
    ? { at: callee.from, node: 'name', name: spelled(text(callee)) }
    : null
  const positional = named(list, 'PositionalParameters')
  if (positional)
    return {
      node: 'call',
      callee: name ?? build(callee),
      args: parts(positional).filter(isExpression).map(build),
    }
  const args = parts(part(list, 2)).filter(argument => argument.name === 'NamedParameter')
  return {
    node: 'named-call',
    callee: name ?? build(callee),
    args: args.map(argument => ({
      name: spelled(text(part(parts(argument), 0))),
      value: build(part(parts(argument), -1)),
    })),
  }
}

/** Punctuation is a node of the grammar too, under its own sign. */
const isExpression = (node: SyntaxNode): boolean => /^(\p{L}+|\?)$/u.test(node.name)

const iterators = (
  list: SyntaxNode[],
  build: (node: SyntaxNode) => Node,
  text: (node: SyntaxNode) => string,
): Iterator[] =>
  parts(part(list, 1))
    .filter(node => node.name === 'InExpression')
    .map(node => {
      const domain = parts(part(parts(node), -1))
      const until = domain.length > 1 ? { until: build(part(domain, 2)) } : {}
      return { name: spelled(text(part(parts(node), 0))), from: build(part(domain, 0)), ...until }
    })

const builders: Record<string, Builder> = {
  NumericLiteral: (_, __, text, node) => {
    const value = toNumber(text(node).replace(/\s+/g, ''))
    if (value === null) throw new SyntaxFault('this number is too large', node.from)
    return { node: 'number', value }
  },
  StringLiteral: (_, __, text, node) => ({ node: 'string', value: unescaped(text(node)) }),
  BooleanLiteral: (_, __, text, node) => ({ node: 'boolean', value: text(node) === 'true' }),
  null: () => ({ node: 'null' }),
  DateTimeLiteral: (list, build, text, node) =>
    part(list, 0).name === 'AtLiteral'
      ? { node: 'temporal', text: unescaped(text(part(parts(part(list, 0)), 0))) }
      : call(list, build, text, node),
  VariableName: (_, __, text, node) => ({ node: 'name', name: spelled(text(node)) }),
  '?': () => ({ node: 'name', name: '?' }),
  ParenthesizedExpression: (list, build) => ({ ...build(part(list, 1)), grouped: true }),
  PathExpression: (list, build, text) => ({
    node: 'path',
    from: build(part(list, 0)),
    name: spelled(text(part(list, -1))),
  }),
  FilterExpression: (list, build) => ({
    node: 'filter',
    from: build(part(list, 0)),
    condition: build(part(list, 2)),
  }),
  FunctionInvocation: call,
  ArithmeticExpression: arithmetic,
  Comparison: comparison,
  Conjunction: (list, build) => conjunction(build(part(list, 0)), build(part(list, 2)), part(list, 0).from),
  Disjunction: (list, build) => ({ node: 'or', left: build(part(list, 0)), right: build(part(list, 2)) }),
  IfExpression: (list, build) => ({
    node: 'if',
    condition: build(part(list, 1)),
    yes: build(part(list, 3)),
    no: build(part(list, 5)),
  }),
  ForExpression: (list, build, text) => ({
    node: 'for',
    iterators: iterators(list, build, text),
    body: build(part(list, -1)),
  }),
  QuantifiedExpression: (list, build, text) => ({
    node: text(part(list, 0)) === 'some' ? 'some' : 'every',
    iterators: iterators(list, build, text),
    condition: build(part(list, -1)),
  }),
  InstanceOfExpression: (list, build, text) => ({
    node: 'instance-of',
    value: build(part(list, 0)),
    type: buildType(part(list, -1), text),
  }),
  List: (list, build) => ({ node: 'list', items: list.filter(isExpression).map(build) }),
  Context: (list, build, text) => ({
    node: 'context',
    entries: list
      .filter(entry => entry.name === 'ContextEntry')
      .map(entry => ({ name: keyOf(part(parts(entry), 0), text), value: build(part(parts(entry), -1)) })),
  }),
  FunctionDefinition: (list, build, text) => {
    const formal = named(list, 'FormalParameters')
    const external = named(list, 'external') !== undefined
    const parameters = formal ? parts(formal).filter(parameter => parameter.name === 'FormalParameter') : []
    return {
      node: 'function',
      external,
      parameters: parameters.map(parameter => {
        const type = named(parts(parameter), 'Type')
        return {
          name: spelled(text(part(parts(parameter), 0))),
          ...(type && { type: buildType(type, text) }),
        }
      }),
      body: build(part(parts(part(list, -1)), 0)),
    }
  },
  SimplePositiveUnaryTest: (list, build, text) =>
    part(list, 0).name === 'Interval'
      ? build(part(list, 0))
      : unaryTest(text(part(list, 0)) as Comparator, build(part(list, 1)), part(list, 0).from),
  Interval: (list, build, text) => ({
    node: 'range',
    startIncluded: text(part(list, 0)) === '[',
    start: build(part(list, 1)),
    end: build(part(list, 3)),
    endIncluded: text(part(list, -1)) === ']',
  }),
}

function keyOf(key: SyntaxNode, text: (node: SyntaxNode) => string): string {
  const inner = part(parts(key), 0)
  return inner.name === 'StringLiteral' ? unescaped(text(inner)) : spelled(text(inner))
}
