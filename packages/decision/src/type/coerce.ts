/** Implicit conversions (DMN 1.5, 10.3.2.9.4): to and from a list of one, and from date to date and time. */
import { midnight } from '../value/temporal.ts'
import type { Value } from '../value/value.ts'
import { conforms, type FeelType } from './type.ts'

/** The value in the type, or undefined when nothing makes it fit. Null fits every type. */
export function coerced(value: Value, type: FeelType): Value | undefined {
  if (conforms(value, type)) return value
  if (Array.isArray(value)) {
    if (type.type === 'list') return undefined
    return value.length === 1 ? coerced(value[0] ?? null, type) : undefined
  }
  if (type.type === 'list') {
    const item = coerced(value, type.of)
    const list = item === undefined ? undefined : [item]
    return list && conforms(list, type) ? list : undefined
  }
  if (
    type.type === 'date and time' &&
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    value.kind === 'date'
  ) {
    return coercedMoment(midnight(value), type)
  }
  return undefined
}

const coercedMoment = (value: Value, type: FeelType): Value | undefined =>
  conforms(value, type) ? value : undefined
