/** Names at compile time and their values at run time: a chain of scopes beside a chain of frames of the same length. */
import type { FeelType } from '../type/type.ts'
import type { Value } from '../value/value.ts'
import type { Run } from './run.ts'

/** One name, or the item of a filter whose entries are names while the filter's condition is evaluated. */
export type Scope = { up: Scope | null; name: string; item: boolean } | null

/** One value per scope; `globals` are the names the expression takes from outside. */
export type Frame = { up: Frame | null; value: Value; globals: readonly (Value | undefined)[]; run: Run }
export type Closure = (frame: Frame) => Value

/** What one source is compiled against, and what the compilation finds out. */
export type Unit = {
  /** Names from outside in order of their slot. */
  slots: Map<string, number>
  /** Those of them that are surely names from outside, not perhaps entries of a filtered item. */
  certain: Set<string>
  /** Undefined: any name may come. */
  known?: ReadonlySet<string>
  /** The declared types of names from outside, where there are any. */
  types?: ReadonlyMap<string, FeelType>
  typeNamed: (name: string) => FeelType | null
  unknown: { name: string; at: number }[]
  faults: { message: string; at: number }[]
}

export const push = (frame: Frame, value: Value): Frame => ({
  up: frame,
  value,
  globals: frame.globals,
  run: frame.run,
})

export function slotOf(unit: Unit, name: string): number {
  const slot = unit.slots.get(name) ?? unit.slots.size
  unit.slots.set(name, slot)
  return slot
}
