/** Tree to closures: every name is resolved and every operator chosen once, so that an evaluation only computes. */
import { negate, operators } from '../value/arithmetic.ts'
import { compare, equal } from '../value/compare.ts'
import { parseTemporal } from '../value/parse-temporal.ts'
import { rangeOf } from '../value/range.ts'
import { kindOf, type Value } from '../value/value.ts'
import type { Comparator, Node } from './ast.ts'
import { compileCall, compileNamedCall } from './compile-call.ts'
import { compileContext, compileFunction } from './compile-context.ts'
import { compileFilter, compilePath } from './compile-filter.ts'
import { compileFor, compileQuantified } from './compile-iteration.ts'
import { compileName } from './compile-name.ts'
import { compileIn, compileInstanceOf, compileRange } from './compile-test.ts'
import { checkText, spend, warn } from './run.ts'
import type { Closure, Scope, Unit } from './scope.ts'

export function compileNode(node: Node, scope: Scope, unit: Unit): Closure {
  const compile = (inner: Node) => compileNode(inner, scope, unit)
  switch (node.node) {
    case 'number':
    case 'string':
    case 'boolean': {
      const { value } = node
      return () => value
    }
    case 'null':
      return () => null
    case 'temporal':
      return compileTemporal(node.text, node.at, unit)
    case 'name':
      return compileName(node.name, node.at, scope, unit)
    case 'path':
      return compilePath(compile(node.from), node.name, node.at)
    case 'filter':
      return compileFilter(node.from, node.condition, scope, unit)
    case 'call':
      return compileCall(node, scope, unit)
    case 'named-call':
      return compileNamedCall(node, scope, unit)
    case 'arithmetic':
      return compileArithmetic(node, scope, unit)
    case 'negation': {
      const of = compile(node.of)
      return frame =>
        negate(of(frame)) ??
        warn(frame.run, 'no-number', 'only numbers and durations have a negative', node.at)
    }
    case 'comparison':
      return compileComparison(node.op, compile(node.left), compile(node.right), node.at)
    case 'between':
      return compileBetween(compile(node.value), compile(node.low), compile(node.high))
    case 'in':
      return compileIn(node.value, node.tests, scope, unit)
    case 'and':
      return compileLogic(false, compile(node.left), compile(node.right))
    case 'or':
      return compileLogic(true, compile(node.left), compile(node.right))
    case 'if': {
      const [condition, yes, no] = [compile(node.condition), compile(node.yes), compile(node.no)]
      return frame => (condition(frame) === true ? yes(frame) : no(frame))
    }
    case 'for':
      return compileFor(node, scope, unit)
    case 'some':
    case 'every':
      return compileQuantified(node, scope, unit)
    case 'instance-of':
      return compileInstanceOf(compile(node.value), node.type, node.at, unit)
    case 'list': {
      const items = node.items.map(compile)
      return frame => {
        spend(frame.run, items.length)
        return items.map(item => item(frame))
      }
    }
    case 'context':
      return compileContext(node, scope, unit)
    case 'function':
      return compileFunction(node, scope, unit)
    case 'range':
      return compileRange(node, compile(node.start), compile(node.end))
    case 'unary': {
      const operand = compile(node.operand)
      return frame => rangeOf(node.op, operand(frame))
    }
  }
}

function compileTemporal(text: string, at: number, unit: Unit): Closure {
  const value = parseTemporal(text)
  if (!value) unit.faults.push({ message: `@"${text}" is no date, time or duration`, at })
  return () => value
}

function compileArithmetic(node: Node & { node: 'arithmetic' }, scope: Scope, unit: Unit): Closure {
  const [left, right] = [compileNode(node.left, scope, unit), compileNode(node.right, scope, unit)]
  const apply = operators[node.op]
  return frame => {
    const [a, b] = [left(frame), right(frame)]
    const result = apply(a, b)
    if (typeof result === 'string') checkText(frame.run, result.length)
    return (
      result ??
      warn(frame.run, 'no-arithmetic', `${node.op} has no result for ${kindOf(a)} and ${kindOf(b)}`, node.at)
    )
  }
}

const orders: Record<Exclude<Comparator, '=' | '!='>, (order: number) => boolean> = {
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
}

function compileComparison(op: Comparator, left: Closure, right: Closure, at: number): Closure {
  if (op === '=') return frame => equal(left(frame), right(frame))
  if (op === '!=') {
    return frame => {
      const answer = equal(left(frame), right(frame))
      return answer === null ? null : !answer
    }
  }
  const holds = orders[op]
  return frame => {
    const [a, b] = [left(frame), right(frame)]
    const order = compare(a, b)
    return order === null
      ? warn(frame.run, 'no-order', `${kindOf(a)} ${op} ${kindOf(b)} has no answer`, at)
      : holds(order)
  }
}

/** `low <= value and value <= high`, three-valued. */
function compileBetween(value: Closure, low: Closure, high: Closure): Closure {
  return frame => {
    const middle = value(frame)
    const [from, until] = [compare(low(frame), middle), compare(middle, high(frame))]
    return from === null || until === null ? null : from <= 0 && until <= 0
  }
}

/** Three-valued `and` / `or` (table 50): what is not a boolean counts as null. `decisive` is the value that settles it alone. */
function compileLogic(decisive: boolean, left: Closure, right: Closure): Closure {
  const truth = (value: Value) => (typeof value === 'boolean' ? value : null)
  return frame => {
    const a = truth(left(frame))
    if (a === decisive) return decisive
    const b = truth(right(frame))
    return b === decisive ? decisive : a === null || b === null ? null : !decisive
  }
}
