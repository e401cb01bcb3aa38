/** `in`, `instance of`, intervals, and the cells of decision tables (DMN 1.5, 10.3.2.7, 10.3.2.8 and 7.3.10). */
import { isInstance } from '../type/type.ts'
import { compare } from '../value/compare.ts'
import { compareNumbers, isNumber, type Num } from '../value/number.ts'
import { inUnary, passes } from '../value/range.ts'
import { kindOf, type Range, type Value } from '../value/value.ts'
import type { Node, Tests, TypeNode } from './ast.ts'
import { compileNode } from './compile.ts'
import { constantOf } from './constant.ts'
import { mentions } from './mentions.ts'
import { warn } from './run.ts'
import { type Closure, type Frame, push, type Scope, type Unit } from './scope.ts'
import { resolveType } from './type-node.ts'

export type Test = (input: Value, frame: Frame) => boolean | null

export function compileIn(value: Node, tests: Node[], scope: Scope, unit: Unit): Closure {
  const left = compileNode(value, scope, unit)
  const inner: Scope = { up: scope, name: '?', item: false }
  const any = anyOf(tests.map(test => compileTest(test, inner, unit)))
  return frame => {
    const input = left(frame)
    return any(input, push(frame, input))
  }
}

/** The tests of one cell over the input `?`, which must be the innermost name of the scope. */
export function compileTests(tests: Tests, scope: Scope, unit: Unit): Closure {
  const test = compileCell(tests, scope, unit)
  return frame => test(frame.value, frame)
}

export function compileCell(tests: Tests, scope: Scope, unit: Unit): Test {
  if (tests.wildcard) return () => true
  const any = anyOf(tests.tests.map(test => compileTest(test, scope, unit)))
  if (!tests.negated) return any
  return (input, frame) => {
    const answer = any(input, frame)
    return answer === null ? null : !answer
  }
}

function anyOf(tests: Test[]): Test {
  const [first] = tests
  if (first && tests.length === 1) return first
  return (input, frame) => {
    let unknown = false
    for (const test of tests) {
      const answer = test(input, frame)
      if (answer === true) return true
      if (answer === null) unknown = true
    }
    return unknown ? null : false
  }
}

/** A test that speaks of `?` is a condition; a literal or a name is compared with; any other yields a value to compare with, or true. */
function compileTest(node: Node, scope: Scope, unit: Unit): Test {
  if (joinsTests(node)) {
    const message = `${node.node} cannot join tests: write a range such as [5..10), or ? > 5 ${node.node} ? < 10`
    unit.faults.push({ message, at: node.at })
  }
  const known = constantOf(node)
  if (known !== undefined) return compileConstant(known)
  if (node.node === 'unary') {
    const operand = compileNode(node.operand, scope, unit)
    return (input, frame) => inUnary(input, node.op, operand(frame))
  }
  const test = compileNode(node, scope, unit)
  if (mentions(node, '?')) {
    return (_, frame) => {
      const answer = test(frame)
      return typeof answer === 'boolean' ? answer : null
    }
  }
  // A name stands for a value; anything longer may be a condition that looks elsewhere than at the input (7.3.10).
  const isName = node.node === 'name' || node.node === 'path'
  return (input, frame) => {
    const value = test(frame)
    const answer = passes(input, value)
    return answer !== true && value === true && !isName && typeof input !== 'boolean' ? true : answer
  }
}

/** `> 5 and < 10` reads well and means nothing: the two sides are ranges, not conditions. */
const joinsTests = (node: Node): boolean =>
  (node.node === 'and' || node.node === 'or') &&
  [node.left, node.right].some(side => side.node === 'unary' || side.node === 'range')

/** Most cells compare with something that is known beforehand. */
function compileConstant(known: Value): Test {
  switch (kindOf(known)) {
    case 'string':
      return input => input === known
    case 'number':
      return input => isNumber(input) && compareNumbers(input, known as Num) === 0
    case 'range': {
      const range = known as Range
      const operand = range.op?.startsWith('<') ? range.end : range.start
      const { op } = range
      if (op) return input => inUnary(input, op, operand)
      return input => passes(input, range)
    }
    default:
      return input => passes(input, known)
  }
}

export function compileInstanceOf(value: Closure, node: TypeNode, at: number, unit: Unit): Closure {
  const type = resolveType(node, unit.typeNamed)
  if (!type) {
    unit.faults.push({ message: 'this type is not known, or lacks its parameters: list<number>', at })
    return () => null
  }
  return frame => isInstance(value(frame), type)
}

/** Null where the two ends have no order. */
export function compileRange(node: Node & { node: 'range' }, start: Closure, end: Closure): Closure {
  const { startIncluded, endIncluded } = node
  return frame => {
    const [from, until] = [start(frame), end(frame)]
    if (from !== null && until !== null && compare(from, until) === null) {
      return warn(frame.run, 'no-order', 'the ends of this range cannot be compared', node.at)
    }
    return { kind: 'range', startIncluded, start: from, end: until, endIncluded }
  }
}
