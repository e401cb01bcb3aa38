/** Reads the lexical forms of dates, times, date-times and durations (DMN 1.5, 10.3.2.3; XML Schema Part 2). Null for anything else. */

import { monthDuration, timeDuration } from './duration.ts'
import { Decimal } from './number.ts'
import {
  atTime,
  dateOfDay,
  dayNumber,
  type FeelDate,
  type FeelDateTime,
  type FeelTime,
  makeDate,
  makeTime,
} from './temporal.ts'
import type { Duration, Temporal } from './value.ts'
import { parseZone } from './zone.ts'

const datePattern = /^(-?)(\d{4}|[1-9]\d{4,8})-(\d\d)-(\d\d)$/
const timePattern = /^(\d\d):(\d\d):(\d\d)(?:\.(\d{1,40}))?((?:[zZ]|[+-]\d\d:\d\d(?::\d\d)?|@.+)?)$/
const monthsPattern = /^(-?)P(?:(\d{1,20})Y)?(?:(\d{1,20})M)?$/
const daysPattern =
  /^(-?)P(?:(\d{1,20})D)?(?:T(?:(\d{1,20})H)?(?:(\d{1,20})M)?(?:(\d{1,20}(?:\.\d{0,40})?)S)?)?$/

export function parseDate(text: string): FeelDate | null {
  const parts = datePattern.exec(text)
  if (!parts) return null
  const year = Number(parts[2])
  return makeDate(parts[1] === '-' && year !== 0 ? -year : year, Number(parts[3]), Number(parts[4]))
}

export function parseTime(text: string): FeelTime | null {
  const parts = timePattern.exec(text)
  if (!parts) return null
  const zone = parseZone(parts[5] ?? '')
  if (zone === undefined) return null
  const nano = Number((parts[4] ?? '').slice(0, 9).padEnd(9, '0'))
  return makeTime(Number(parts[1]), Number(parts[2]), Number(parts[3]), nano, zone)
}

/** A date alone is midnight, local time. */
export function parseDateTime(text: string): FeelDateTime | null {
  const split = text.indexOf('T')
  const date = parseDate(split < 0 ? text : text.slice(0, split))
  const clock = split < 0 ? '00:00:00' : text.slice(split + 1)
  // The end of a day is the beginning of the next (XML Schema Part 2, 3.2.7.1).
  const isEnd = /^24:00:00(?:\.0+)?(?![\d.])/.test(clock)
  const time = parseTime(isEnd ? `00${clock.slice(2)}` : clock)
  const day = date && isEnd ? dateOfDay(dayNumber(date) + 1) : date
  return day && time && atTime(day, time)
}

export function parseDuration(text: string): Duration | null {
  const months = monthsPattern.exec(text)
  if (months && (months[2] ?? months[3]) !== undefined) {
    const total = Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0)
    return monthDuration(months[1] === '-' ? -total : total)
  }
  const days = daysPattern.exec(text)
  if (!days || text.endsWith('T') || !days.slice(2).some(part => part !== undefined)) return null
  const seconds = new Decimal(days[5] ?? 0).times(1e9).trunc().toFixed()
  const whole = (BigInt(days[2] ?? 0) * 24n + BigInt(days[3] ?? 0)) * 60n + BigInt(days[4] ?? 0)
  const nanos = whole * 60_000_000_000n + BigInt(seconds)
  return timeDuration(days[1] === '-' ? -nanos : nanos)
}

/** What an at-literal such as `@"2026-03-01"` holds (10.3.2.1, rule 62). */
export const parseTemporal = (text: string): Temporal | Duration | null =>
  parseDate(text) ??
  (/\dT/.test(text) && !/^-?P/.test(text) ? parseDateTime(text) : null) ??
  parseTime(text) ??
  parseDuration(text)
