/** The type lattice of FEEL (DMN 1.5, 10.3.2.9). A type from an item definition also has a name and may allow only some values. */
import { type FeelFunction, type Kind, kindOf, type Range, type Value } from '../value/value.ts'

export type ScalarName = Exclude<Kind, 'null' | 'list' | 'context' | 'function' | 'range'>
export type FeelType = {
  name?: string
  /** From an item definition: whether a value of the right kind is among those allowed. */
  allows?: (value: Value) => boolean
  /** The unary tests behind `allows`, as written. */
  values?: string
} & (
  | { type: 'any' | 'null' | ScalarName }
  | { type: 'list' | 'range'; of: FeelType }
  | { type: 'context'; entries: Map<string, FeelType> }
  | { type: 'function'; parameters: FeelType[] | null; result: FeelType }
)

export const anyType: FeelType = { type: 'any' }

const scalars: Record<string, FeelType> = {
  any: anyType,
  null: { type: 'null' },
  number: { type: 'number' },
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  date: { type: 'date' },
  time: { type: 'time' },
  'date and time': { type: 'date and time' },
  datetime: { type: 'date and time' },
  'years and months duration': { type: 'years and months duration' },
  yearmonthduration: { type: 'years and months duration' },
  'days and time duration': { type: 'days and time duration' },
  daytimeduration: { type: 'days and time duration' },
  list: { type: 'list', of: anyType },
  range: { type: 'range', of: anyType },
  context: { type: 'context', entries: new Map() },
  function: { type: 'function', parameters: null, result: anyType },
}

const camelled = /^(Any|Null|dateTime|yearMonthDuration|dayTimeDuration|dateAndTime)$/

/** The built-in type of this name, in the spelling of FEEL or of DMN 1.1 (`dayTimeDuration`); null for any other name. */
export function builtinType(name: string): FeelType | null {
  const key = camelled.test(name) ? name.toLowerCase() : name
  return Object.hasOwn(scalars, key) ? (scalars[key] ?? null) : null
}

/** `value instance of type`. Null is an instance of `Null` alone (table 61). */
export function isInstance(value: Value, type: FeelType): boolean {
  if (value === null) return type.type === 'null'
  return conforms(value, type)
}

/** Like `isInstance`, but null fits everywhere, as it does for variables and entries. */
export function conforms(value: Value, type: FeelType): boolean {
  if (value === null) return true
  return fits(value, type) && (!type.allows || type.allows(value))
}

function fits(value: Value, type: FeelType): boolean {
  switch (type.type) {
    case 'any':
      return true
    case 'list':
      return Array.isArray(value) && (type.of.type === 'any' || value.every(item => conforms(item, type.of)))
    case 'context':
      return (
        value instanceof Map &&
        [...type.entries].every(([key, entry]) => value.has(key) && conforms(value.get(key) ?? null, entry))
      )
    case 'range':
      return (
        kindOf(value) === 'range' &&
        [(value as Range).start, (value as Range).end].every(end => conforms(end, type.of))
      )
    case 'function':
      return kindOf(value) === 'function' && functionFits(value as FeelFunction, type)
    default:
      return kindOf(value) === type.type
  }
}

/** Fewer demands on what goes in, the same promise on what comes out: parameters the other way round (10.3.2.9.1). */
function functionFits(value: FeelFunction, type: FeelType & { type: 'function' }): boolean {
  const { parameters } = type
  if (!parameters) return true
  if (value.parameters.length !== parameters.length) return false
  return (
    parameters.every((parameter, at) => isSubtype(parameter, value.parameters[at]?.type ?? anyType)) &&
    // What a function yields is often not declared: then nothing speaks against the type.
    (!value.result || isSubtype(value.result, type.result))
  )
}

/** Whether every value of the first type is one of the second. */
export function isSubtype(type: FeelType, of: FeelType): boolean {
  if (of.type === 'any' || type.type === 'null') return true
  if (type.type !== of.type) return false
  if ((type.type === 'list' || type.type === 'range') && (of.type === 'list' || of.type === 'range'))
    return isSubtype(type.of, of.of)
  if (type.type === 'context' && of.type === 'context') {
    return [...of.entries].every(([key, entry]) => isSubtype(type.entries.get(key) ?? { type: 'any' }, entry))
  }
  if (type.type !== 'function' || of.type !== 'function' || !of.parameters) return true
  if (type.parameters?.length !== of.parameters.length) return false
  const own = type.parameters
  return (
    of.parameters.every((parameter, at) => isSubtype(parameter, own[at] ?? anyType)) &&
    isSubtype(type.result, of.result)
  )
}
