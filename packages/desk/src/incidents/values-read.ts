// The simple values that the expressions of an element read: what an officer may put right.
import type { Case } from '@baotu/case'
import type { Service } from '@baotu/service'
import { type Body, sent } from '../read-request.ts'

export type ValueField = { name: string; label: string; value: string }

const prefix = 'value.'

/** One field for each name that the element reads and that holds a text, a number, a yes or no, or nothing. */
export function valuesRead(service: Service, of: Case, key: number): ValueField[] {
  const instance = of.process?.instances.find(one => one.key === key)
  const node = instance && service.process.nodes.get(instance.element)
  if (!instance || !node) return []
  const known = valuesOf(of, key)
  // Once it has begun, it works with what its input mappings prepared.
  const begun = instance.incident?.phase !== 'enter'
  const read = sourcesIn(begun ? { ...node, inputs: [] } : node, 0).flatMap(namesIn)
  const names = [...Object.keys(instance.variables ?? {}), ...read]
  return [...new Set(names)].sort().flatMap(name => {
    const value = known[name] ?? null
    if (typeof value === 'object' && value !== null) return []
    const shown = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value)
    return [{ name: `${prefix}${name}`, label: name, value: shown }]
  })
}

/** What an officer changed of these fields, each as what it was before: a text stays a text. */
export function valuesGiven(service: Service, of: Case, key: number, body: Body): Record<string, unknown> {
  const known = valuesOf(of, key)
  return Object.fromEntries(
    valuesRead(service, of, key).flatMap(({ name, label, value }) => {
      const typed = sent(body, name).trim().slice(0, 500)
      if (typed === '' || typed === value) return []
      return [[label, typeof known[label] === 'string' ? typed : valueOf(typed)]]
    }),
  )
}

function valuesOf({ process }: Case, key: number): Record<string, unknown> {
  return { ...process?.variables, ...process?.instances.find(one => one.key === key)?.variables }
}

function valueOf(typed: string): unknown {
  if (typed === 'true' || typed === 'false') return typed === 'true'
  if (/^-?\d+(\.\d+)?$/.test(typed)) return Number(typed)
  return typed.replace(/^"(.*)"$/, '$1')
}

/** Other elements and whole scopes hang on an element: they have fields of their own. What leads here is judged elsewhere. */
function sourcesIn(part: unknown, depth: number): string[] {
  if (typeof part !== 'object' || part === null) return []
  if ('evaluate' in part && 'source' in part) return [String(part.source)]
  if (depth > 0 && ('scope' in part || 'nodes' in part)) return []
  return Object.entries(part).flatMap(([name, inner]) =>
    name === 'incoming' || name === 'scope' ? [] : sourcesIn(inner, depth + 1),
  )
}

const keywords = new Set(
  'if then else for in return some every satisfies and or not true false null between instance of function'.split(
    ' ',
  ),
)

/** The names of a FEEL expression: no texts, no functions, no fields after a dot. */
function namesIn(source: string): string[] {
  const bare = source.replaceAll(/"(?:[^"\\]|\\.)*"/g, ' ').replaceAll(/[a-z]+(?: [a-z]+)*\s*\(/g, '(')
  const names = bare.match(/(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_]*/gu) ?? []
  return names.filter(name => !keywords.has(name))
}
