/** Calls with positional and with named arguments (DMN 1.5, 10.3.2.13). */
import { type FeelFunction, kindOf, type Value } from '../value/value.ts'
import type { Node } from './ast.ts'
import { compileNode } from './compile.ts'
import { type Run, warn } from './run.ts'
import type { Closure, Scope, Unit } from './scope.ts'

export function compileCall(node: Node & { node: 'call' }, scope: Scope, unit: Unit): Closure {
  const callee = compileNode(node.callee, scope, unit)
  const args = node.args.map(arg => compileNode(arg, scope, unit))
  return frame => {
    const called = callee(frame)
    if (!isFunction(called)) return notCallable(frame.run, node)
    const least = called.least ?? called.parameters.length
    if (args.length < least || (!called.variadic && args.length > called.parameters.length)) {
      return warn(
        frame.run,
        'wrong-arguments',
        `${nameOf(node.callee)} is called with ${args.length} arguments`,
        node.at,
      )
    }
    return called.call(
      args.map(arg => arg(frame)),
      frame.run,
    )
  }
}

export function compileNamedCall(node: Node & { node: 'named-call' }, scope: Scope, unit: Unit): Closure {
  const callee = compileNode(node.callee, scope, unit)
  const args = node.args.map(arg => ({ name: arg.name, value: compileNode(arg.value, scope, unit) }))
  return frame => {
    const called = callee(frame)
    if (!isFunction(called)) return notCallable(frame.run, node)
    const given = new Map(args.map(arg => [arg.name, arg.value(frame)]))
    return callNamed(called, given, frame.run) ?? null
  }
}

/** A parameter that is not given is null (10.3.2.13.5); an argument without a parameter has no result: null with a warning. */
export function callNamed(called: FeelFunction, given: ReadonlyMap<string, Value>, run: Run): Value {
  if (called.callNamed) return called.callNamed(given, run)
  const names = called.parameters.map(parameter => parameter.name)
  if (![...given.keys()].every(name => names.includes(name))) {
    return warn(
      run,
      'wrong-arguments',
      `the parameters are ${names.join(', ')}, given are ${[...given.keys()].join(', ')}`,
    )
  }
  return called.call(
    names.map(name => given.get(name) ?? null),
    run,
  )
}

const isFunction = (value: Value): value is FeelFunction => kindOf(value) === 'function'

const nameOf = (node: Node): string => (node.node === 'name' ? node.name : 'this function')

const notCallable = (run: Run, node: Node & { callee: Node }): null =>
  warn(run, 'no-function', `${nameOf(node.callee)} is no function`, node.at)
