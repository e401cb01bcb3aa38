/** What a FEEL expression can yield (DMN 1.5, 10.3.2): `null`, plain JS scalars, decimals, lists, contexts and tagged values. */

import type { Run } from '../feel/run.ts'
import type { FeelType } from '../type/type.ts'
import { isNumber, type Num } from './number.ts'
import type { FeelDate, FeelDateTime, FeelTime } from './temporal.ts'

/** A context keeps the order of its entries, and as a Map it has no prototype to leak. */
export type Context = Map<string, Value>
/** `years and months duration`: a whole number of months. */
export type MonthDuration = { kind: 'years and months duration'; months: number }
/** `days and time duration`: a whole number of nanoseconds. */
export type TimeDuration = { kind: 'days and time duration'; nanos: bigint }
/** `op` marks a range written as a unary test, such as `< 10` (10.3.2.7). */
export type Range = {
  kind: 'range'
  startIncluded: boolean
  start: Value
  end: Value
  endIncluded: boolean
  op?: '<' | '<=' | '>' | '>=' | '=' | '!='
}
export type Parameter = { name: string; type?: FeelType }
/** `call` gets one value per parameter in their order; a `variadic` one takes any number for its last. */
export type FeelFunction = {
  kind: 'function'
  parameters: readonly Parameter[]
  /** How many arguments are needed; all of them where it is not said. */
  least?: number
  variadic?: boolean
  result?: FeelType
  call: (args: Value[], run: Run) => Value
  /** For functions whose parameters are named in several ways. */
  callNamed?: (args: ReadonlyMap<string, Value>, run: Run) => Value
}
export type Temporal = FeelDate | FeelTime | FeelDateTime
export type Duration = MonthDuration | TimeDuration
export type Value =
  | null
  | boolean
  | string
  | Num
  | Temporal
  | Duration
  | Range
  | FeelFunction
  | Context
  | Value[]

export type Kind =
  | 'null'
  | 'boolean'
  | 'string'
  | 'number'
  | 'date'
  | 'time'
  | 'date and time'
  | 'years and months duration'
  | 'days and time duration'
  | 'range'
  | 'function'
  | 'context'
  | 'list'

export function kindOf(value: Value): Kind {
  if (value === null) return 'null'
  switch (typeof value) {
    case 'boolean':
      return 'boolean'
    case 'string':
      return 'string'
    case 'number':
      return 'number'
    default:
      if (Array.isArray(value)) return 'list'
      if (value instanceof Map) return 'context'
      return isNumber(value) ? 'number' : value.kind
  }
}
