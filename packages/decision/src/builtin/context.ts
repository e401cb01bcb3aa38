/** Context functions (DMN 1.5, 10.3.4.10, table 81). */
import { entryOf } from '../feel/entry.ts'
import { type Run, spend } from '../feel/run.ts'
import type { Context, Value } from '../value/value.ts'
import { define, overload } from './define.ts'

function put(run: Run, context: Context, keys: Value[], value: Value): Context | undefined {
  const [key, ...rest] = keys
  if (typeof key !== 'string') return undefined
  spend(run, context.size + 1)
  const inner = context.get(key) ?? null
  if (!rest.length) return new Map(context).set(key, value)
  const changed = inner instanceof Map ? put(run, inner, rest, value) : undefined
  return changed && new Map(context).set(key, changed)
}

const isContext = (value: Value): value is Context => value instanceof Map

/** Entries are contexts of `key` and `value`; a key given twice has no result. */
function assembled(run: Run, entries: Value[]): Context | undefined {
  const context: Context = new Map()
  for (const entry of entries) {
    if (!isContext(entry)) return undefined
    const key = entry.get('key')
    if (typeof key !== 'string' || context.has(key) || !entry.has('value')) return undefined
    spend(run, 1)
    context.set(key, entry.get('value') ?? null)
  }
  return context
}

export const contextFunctions = {
  'get value': define(
    'get value',
    overload(['m: context', 'key: string'], (_, context, key) => entryOf(context, key) ?? null),
    overload(['m: context', 'keys: list'], (_, context, keys) =>
      keys.length === 0
        ? undefined
        : keys.reduce<Value>(
            (at, key) => (isContext(at) && typeof key === 'string' ? (entryOf(at, key) ?? null) : null),
            context,
          ),
    ),
  ),
  'get entries': define(
    'get entries',
    overload(['m: context'], (run, context) => {
      spend(run, context.size)
      return [...context].map(
        ([key, value]) =>
          new Map<string, Value>([
            ['key', key],
            ['value', value],
          ]),
      )
    }),
  ),
  context: define('context', overload(['entries: list'], assembled)),
  'context put': define(
    'context put',
    overload(['context: context', 'key: string', 'value: any'], (run, context, key, value) =>
      put(run, context, [key], value),
    ),
    overload(['context: context', 'keys: list', 'value: any'], (run, context, keys, value) =>
      keys.length ? put(run, context, keys, value) : undefined,
    ),
  ),
  'context merge': define(
    'context merge',
    overload(['contexts: list'], (run, contexts) => {
      if (!contexts.every(isContext)) return undefined
      const merged: Context = new Map()
      for (const context of contexts) {
        spend(run, context.size)
        for (const [key, value] of context) merged.set(key, value)
      }
      return merged
    }),
  ),
}
