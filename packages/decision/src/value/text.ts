/** How a value reads as text: what `string()` returns (DMN 1.5, table 73). Strings inside lists and contexts are quoted. */

import { durationText } from './duration.ts'
import { LimitReached } from './limit.ts'
import { isNumber, numberText } from './number.ts'
import type { FeelDate, FeelTime } from './temporal.ts'
import { kindOf, type Range, type Temporal, type Value } from './value.ts'
import { zoneText } from './zone.ts'

const two = (part: number): string => String(part).padStart(2, '0')

export function dateText(date: Omit<FeelDate, 'kind'>): string {
  const year = String(Math.abs(date.year)).padStart(4, '0')
  return `${date.year < 0 ? '-' : ''}${year}-${two(date.month)}-${two(date.day)}`
}

function timeText(time: Omit<FeelTime, 'kind'>): string {
  const fraction = time.nano ? `.${String(time.nano).padStart(9, '0').replace(/0+$/, '')}` : ''
  return `${two(time.hour)}:${two(time.minute)}:${two(time.second)}${fraction}${zoneText(time.zone)}`
}

export function temporalText(value: Temporal): string {
  if (value.kind === 'date') return dateText(value)
  return value.kind === 'time' ? timeText(value) : `${dateText(value)}T${timeText(value)}`
}

/** Throws `LimitReached` beyond this many characters, which nested lists reach sooner than one thinks. */
const longest = 1_000_000

/** `null` has no text of its own; inside a list or a context it reads `null`. */
export function textOf(value: Value, inside = false, means = { left: longest }): string {
  means.left -= 1
  if (means.left < 0) throw new LimitReached('too-long', `a text would be longer than ${longest} characters`)
  if (value === null) return 'null'
  if (typeof value === 'string') {
    means.left -= value.length
    return inside ? quoted(value) : value
  }
  if (typeof value === 'boolean') return String(value)
  if (isNumber(value)) return numberText(value)
  if (Array.isArray(value)) return `[${value.map(item => textOf(item, true, means)).join(', ')}]`
  if (value instanceof Map) {
    return `{${[...value].map(([key, entry]) => `${keyText(key)}: ${textOf(entry, true, means)}`).join(', ')}}`
  }
  switch (value.kind) {
    case 'range':
      return rangeText(value)
    case 'function':
      return `function(${value.parameters.map(parameter => parameter.name).join(', ')})`
    case 'years and months duration':
    case 'days and time duration':
      return durationText(value)
    default:
      return temporalText(value)
  }
}

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

const keyText = (key: string): string => (/^[\p{L}_?][\p{L}\p{N}_? ]*$/u.test(key) ? key : quoted(key))

function rangeText(range: Range): string {
  const bound = (value: Value) => {
    const kind = kindOf(value)
    return kind === 'string' || kind === 'number' || kind === 'null'
      ? textOf(value, true)
      : `@"${textOf(value)}"`
  }
  if (range.op) return `${range.op} ${bound(range.op.startsWith('<') ? range.end : range.start)}`
  const [open, close] = [range.startIncluded ? '[' : '(', range.endIncluded ? ']' : ')']
  return `${open}${bound(range.start)}..${bound(range.end)}${close}`
}
