/** Context literals and function definitions (DMN 1.5, 10.3.2.1 and 10.3.2.13). */
import { coerced } from '../type/coerce.ts'
import type { Context, FeelFunction, Parameter, Value } from '../value/value.ts'
import type { Node } from './ast.ts'
import { compileNode } from './compile.ts'
import { enter, leave, spend, warn } from './run.ts'
import { type Closure, type Frame, push, type Scope, type Unit } from './scope.ts'
import { resolveType } from './type-node.ts'

/** An entry sees those before it, and a function also itself, so that it can call itself. A key given twice makes it null. */
export function compileContext(node: Node & { node: 'context' }, scope: Scope, unit: Unit): Closure {
  let inner = scope
  const entries = node.entries.map(entry => {
    const own: Scope = { up: inner, name: entry.name, item: false }
    const recursive = entry.value.node === 'function'
    const value = compileNode(entry.value, recursive ? own : inner, unit)
    inner = own
    return { name: entry.name, value, recursive }
  })
  const twice = new Set(entries.map(entry => entry.name)).size < entries.length
  if (twice) return frame => warn(frame.run, 'key-twice', 'a key stands twice in this context', node.at)
  return frame => {
    const context: Context = new Map()
    spend(frame.run, entries.length)
    let at = frame
    for (const entry of entries) {
      const own = push(at, null)
      own.value = entry.value(entry.recursive ? own : at)
      context.set(entry.name, own.value)
      at = own
    }
    return context
  }
}

export function compileFunction(node: Node & { node: 'function' }, scope: Scope, unit: Unit): Closure {
  if (node.external) {
    unit.faults.push({
      message: 'external functions (Java, PMML) are not run here: write the function in FEEL',
      at: node.at,
    })
    return () => null
  }
  let inner = scope
  const parameters: Parameter[] = node.parameters.map(parameter => {
    inner = { up: inner, name: parameter.name, item: false }
    const type = parameter.type ? resolveType(parameter.type, unit.typeNamed) : null
    if (parameter.type && !type)
      unit.faults.push({ message: `the type of ${parameter.name} is not known`, at: node.at })
    return { name: parameter.name, ...(type && { type }) }
  })
  const body = compileNode(node.body, inner, unit)
  return frame => userFunction(parameters, body, frame)
}

/** A function over a frame; arguments that do not fit their types make the result null (10.3.2.13.3). */
export const userFunction = (
  parameters: readonly Parameter[],
  body: Closure,
  frame: Frame,
): FeelFunction => ({
  kind: 'function',
  parameters,
  call: (args, run) => {
    enter(run)
    let at: Frame = frame.run === run ? frame : { ...frame, run }
    for (const [position, parameter] of parameters.entries()) {
      const value: Value = args[position] ?? null
      const fitting = parameter.type ? coerced(value, parameter.type) : value
      if (fitting === undefined) {
        leave(run)
        return warn(run, 'wrong-argument', `the argument for ${parameter.name} is of the wrong type`)
      }
      at = push(at, fitting)
    }
    const result = body(at)
    leave(run)
    return result
  },
})
