/** Tells the grammar which names there are, so that `first-name` can be a name and `first - name` a difference. */
import { trackVariables, VariableContext } from 'lezer-feel'
import { spelled } from './name.ts'
import type { Shape } from './parse.ts'

/** Names inside contexts that are no plain words, with their shapes: only these can be mistaken for arithmetic. */
export function irregularNames(shape: Shape, depth = 0): Shape {
  const found: Shape = {}
  for (const [name, inner] of Object.entries(shape)) {
    if (depth > 0 && /[^\p{L}\p{N}_? ]/u.test(name)) found[name] = inner
    if (inner && depth < 6) Object.assign(found, irregularNames(inner, depth + 1))
  }
  return found
}

/** Where the grammar cannot tell what stands before a dot, as for a parameter, every irregular name may follow it. */
export function trackerFor(known: Shape, irregular: Shape) {
  class Names extends VariableContext {
    static override of(...values: unknown[]): VariableContext {
      const isUnknown = values.length === 1 && !hasNames(values[0])
      return super.of(...(isUnknown ? [irregular] : values))
    }
  }
  return trackVariables(known, Names)
}

function hasNames(value: unknown): boolean {
  const holder: unknown = value instanceof VariableContext ? value.value : value
  return typeof holder === 'object' && holder !== null && Object.keys(holder).length > 0
}

/**
 * The word right behind `[` is read before the grammar knows the filter's names, so those that stand there are made known
 * from the start.
 */
export function opening(source: string, irregular: Shape): Shape {
  const names = Object.entries(irregular)
  if (!names.length || !source.includes('[')) return {}
  const heads = source.split('[').map(spelled)
  return Object.fromEntries(
    names.filter(([name]) => heads.slice(1).some(head => head.startsWith(spelled(name)))),
  )
}
