/** A name: a local one, an entry of the filtered item, one from outside, or a built-in function, in this order (DMN 1.5, 10.3.2.12). */
import { builtin } from '../builtin/index.ts'
import type { Value } from '../value/value.ts'
import { entryOf } from './entry.ts'
import { warn } from './run.ts'
import { type Closure, type Frame, type Scope, slotOf, type Unit } from './scope.ts'

export function compileName(name: string, at: number, scope: Scope, unit: Unit): Closure {
  const items: number[] = []
  let hops = 0
  for (let inner = scope; inner; inner = inner.up, hops++) {
    if (inner.name === name) return amongItems(name, items, local(hops))
    if (inner.item) items.push(hops)
  }
  return amongItems(name, items, compileOuter(name, at, items, unit))
}

function compileOuter(name: string, at: number, items: number[], unit: Unit): Closure {
  const own = builtin(name)
  if (unit.known && !unit.known.has(name)) {
    if (own) return () => own
    // Inside a filter it may be an entry of the items, which only the data can tell.
    if (items.length) return () => null
    unit.unknown.push({ name, at })
  }
  if (!items.length) unit.certain.add(name)
  const slot = slotOf(unit, name)
  return frame => {
    const value = frame.globals[slot]
    if (value !== undefined) return value
    return own ?? (items.length ? null : warn(frame.run, 'unknown-name', `nothing is called ${name}`, at))
  }
}

function local(hops: number): Closure {
  if (hops === 0) return frame => frame.value
  if (hops === 1) return frame => frame.up?.value ?? null
  return frame => up(frame, hops)?.value ?? null
}

function up(frame: Frame, hops: number): Frame | null {
  let outer: Frame | null = frame
  for (let hop = 0; outer && hop < hops; hop++) outer = outer.up
  return outer
}

function amongItems(name: string, items: number[], otherwise: Closure): Closure {
  if (!items.length) return otherwise
  return frame => {
    for (const hops of items) {
      const item: Value = up(frame, hops)?.value ?? null
      const entry = item instanceof Map ? entryOf(item, name) : undefined
      if (entry !== undefined) return entry
    }
    return otherwise(frame)
  }
}
