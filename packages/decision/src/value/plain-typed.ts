/** Plain data for a place with a declared type: texts become dates, times and durations where these are declared. */
import { coerced } from '../type/coerce.ts'
import type { FeelType } from '../type/type.ts'
import { parseDate, parseDateTime, parseDuration, parseTime } from './parse-temporal.ts'
import { fromPlain } from './plain.ts'
import type { Value } from './value.ts'

/** What does not fit stays as it is; the check of types that follows will say so. */
export const fromPlainAs = (value: unknown, type: FeelType | null): Value => {
  const plain = fromPlain(value)
  return type ? read(plain, type) : plain
}

function read(value: Value, type: FeelType): Value {
  if (typeof value === 'string') return readText(value, type)
  if (Array.isArray(value))
    return type.type === 'list' ? value.map(item => read(item, type.of)) : value.map(item => read(item, type))
  if (value instanceof Map && type.type === 'context') {
    for (const [key, entry] of type.entries) {
      const given = value.get(key)
      if (given !== undefined) value.set(key, read(given, entry))
    }
    return value
  }
  return value
}

function readText(text: string, type: FeelType): Value {
  switch (type.type) {
    case 'date':
      return parseDate(text) ?? text
    case 'time':
      return parseTime(text) ?? text
    case 'date and time':
      return parseDateTime(text) ?? text
    case 'years and months duration':
    case 'days and time duration':
      return fittingDuration(text, type) ?? text
    case 'list':
      return readText(text, type.of)
    default:
      return text
  }
}

const fittingDuration = (text: string, type: FeelType): Value => {
  const duration = parseDuration(text)
  return duration && coerced(duration, type) !== undefined ? duration : null
}
