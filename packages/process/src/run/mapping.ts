import type { Mapping, Node } from '../compile/node.ts'
import { resolve } from './resolve.ts'
import type { Run } from './run.ts'
import type { Variables } from './state.ts'
import { contextOf, propagate } from './variables.ts'

/** The local variables that the input mappings of an element prepare; each sees those before it. */
export function readInputs(run: Run, node: Node, outer: Variables): Variables | undefined {
  if (node.inputs.length === 0) return undefined
  let local: Variables = {}
  for (const mapping of node.inputs) {
    local = place(local, mapping, resolve(run, mapping.source, { ...outer, ...local }))
  }
  return local
}

/** Hands on what an element brought: through its output mappings if it has any, else everything as it is. */
export function writeOutputs(run: Run, node: Node, brought: Variables, from: number, into: number): void {
  if (node.outputs.length === 0) {
    propagate(run, from, brought)
    return
  }
  const context = { ...contextOf(run, from), ...brought }
  const outer = contextOf(run, into)
  let result: Variables = {}
  for (const mapping of node.outputs) {
    const name = mapping.target[0] ?? ''
    const base =
      Object.hasOwn(result, name) || mapping.target.length === 1 ? result : { ...result, [name]: outer[name] }
    result = place(base, mapping, resolve(run, mapping.source, context))
  }
  propagate(run, into, result)
}

/** Puts a value at a path (`applicant.address`), keeping what stands beside it. */
function place(into: Variables, mapping: Mapping, value: unknown): Variables {
  return placeAt(into, mapping.target, 0, value)
}

function placeAt(into: unknown, path: string[], depth: number, value: unknown): Variables {
  const base = typeof into === 'object' && into !== null && !Array.isArray(into) ? (into as Variables) : {}
  const name = path[depth] ?? ''
  return { ...base, [name]: depth === path.length - 1 ? value : placeAt(base[name], path, depth + 1, value) }
}
