/** Conversion functions (DMN 1.5, 10.3.4.1, table 73) and `not` (10.3.4.2). */
import { checkText } from '../feel/run.ts'
import { decimal, type Num, toInteger, toNumber, truncated } from '../value/number.ts'
import { parseDate, parseDateTime, parseDuration, parseTime } from '../value/parse-temporal.ts'
import { atTime, dateOf, type FeelTime, makeDate, makeTime, midnight, timeOf } from '../value/temporal.ts'
import { textOf } from '../value/text.ts'
import type { TimeDuration, Value } from '../value/value.ts'
import { parseZone } from '../value/zone.ts'
import { monthsBetween } from './calendar.ts'
import { define, overload } from './define.ts'

/** Separators are a space, a comma, a point or nothing, and never the same. */
function readNumber(from: string, grouping: string | null, point: string | null): Value | undefined {
  if (grouping !== null && ![' ', ',', '.'].includes(grouping)) return undefined
  if (point !== null && ![',', '.'].includes(point)) return undefined
  if (grouping !== null && grouping === point) return undefined
  const ungrouped = grouping === null ? from : from.replaceAll(grouping, '')
  const text = point === ',' ? ungrouped.replace(',', '.') : ungrouped
  return /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,6})?$/.test(text) && text.length < 7000
    ? (toNumber(text) ?? undefined)
    : undefined
}

function readTime(hour: Num, minute: Num, second: Num, offset: TimeDuration | null): FeelTime | undefined {
  const [hours, minutes, seconds] = [toInteger(hour), toInteger(minute), truncated(second)]
  if (hours === null || minutes === null || seconds === null) return undefined
  const nano = decimal(second).minus(seconds).times(1e9).trunc().toNumber()
  const zoneSeconds = offset === null ? null : Number(offset.nanos / 1_000_000_000n)
  if (zoneSeconds !== null && Math.abs(zoneSeconds) > 18 * 3600) return undefined
  return (
    makeTime(hours, minutes, seconds, nano, zoneSeconds === null ? null : { offset: zoneSeconds }) ??
    undefined
  )
}

const parts = [
  'year: number',
  'month: number',
  'day: number',
  'hour: number',
  'minute: number',
  'second: number',
] as const

function readMoment(year: Num, month: Num, day: Num, time: FeelTime | undefined): Value | undefined {
  const date = readDay(year, month, day)
  return date && time && atTime(date, time)
}

function readDay(year: Num, month: Num, day: Num) {
  if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number') return undefined
  return makeDate(year, month, day) ?? undefined
}

function readOffset(hours: Num): TimeDuration {
  return {
    kind: 'days and time duration',
    nanos: BigInt(decimal(hours).times(3600).trunc().toFixed()) * 1_000_000_000n,
  }
}

export const conversionFunctions = {
  date: define(
    'date',
    overload(['from: string'], (_, from) => parseDate(from) ?? undefined),
    overload(['from: date | date and time'], (_, from) => dateOf(from)),
    overload(['year: number', 'month: number', 'day: number'], (_, year, month, day) =>
      readDay(year, month, day),
    ),
  ),
  time: define(
    'time',
    overload(['from: string'], (_, from) => parseTime(from) ?? undefined),
    overload(['from: time'], (_, from) => from),
    overload(['from: date'], (_, from) => timeOf(midnight(from))),
    overload(['from: date and time'], (_, from) => timeOf(from)),
    overload(
      ['hour: number', 'minute: number', 'second: number', 'offset?: days and time duration | null'],
      (_, hour, minute, second, offset) => readTime(hour, minute, second, offset ?? null),
    ),
  ),
  'date and time': define(
    'date and time',
    overload(['date: date | date and time', 'time: time'], (_, date, time) => atTime(date, time)),
    overload(['from: string'], (_, from) => parseDateTime(from) ?? undefined),
    overload(['from: date and time'], (_, from) => from),
    overload(['from: date'], (_, from) => midnight(from)),
    overload(['date: date and time', 'timezone: string'], (_, date, zone) => {
      const found = parseZone(/^[+-]|^Z$/.test(zone) ? zone : `@${zone}`)
      return found ? { ...date, zone: found } : undefined
    }),
    overload(parts, (_, year, month, day, hour, minute, second) =>
      readMoment(year, month, day, readTime(hour, minute, second, null)),
    ),
    overload([...parts, 'hour offset: number | null'], (_, year, month, day, hour, minute, second, offset) =>
      readMoment(
        year,
        month,
        day,
        readTime(hour, minute, second, offset === null ? null : readOffset(offset)),
      ),
    ),
    overload([...parts, 'timezone: string'], (_, year, month, day, hour, minute, second, zone) => {
      const [time, found] = [readTime(hour, minute, second, null), parseZone(`@${zone}`)]
      return time && found ? readMoment(year, month, day, { ...time, zone: found }) : undefined
    }),
  ),
  duration: define(
    'duration',
    overload(['from: string'], (_, from) => parseDuration(from) ?? undefined),
    overload(['from: years and months duration | days and time duration'], (_, from) => from),
  ),
  'years and months duration': define(
    'years and months duration',
    overload(['from: date | date and time', 'to: date | date and time'], (_, from, to) =>
      monthsBetween(from, to),
    ),
  ),
  number: define(
    'number',
    overload(['from: string'], (_, from) => readNumber(from, null, null)),
    overload(
      ['from: string', 'grouping separator: string | null', 'decimal separator: string | null'],
      (_, from, grouping, point) => readNumber(from, grouping, point),
    ),
    overload(['from: number'], (_, from) => from),
  ),
  string: define(
    'string',
    overload(['from: any'], (run, from) => {
      if (from === null) return null
      const text = textOf(from)
      checkText(run, text.length)
      return text
    }),
  ),
  not: define(
    'not',
    overload(['negand: any'], (_, negand) => (typeof negand === 'boolean' ? !negand : null)),
  ),
}
