/** Zones of times and date-times: `Z`, `+08:00`, `+08:00:30` or an IANA id after `@`. */
import {
  dayNumber,
  type FeelDateTime,
  type FeelTime,
  nanosOfDay,
  nanosPerDay,
  nanosPerSecond,
  type Zone,
} from './temporal.ts'

/* `Temporal` below is the platform global. */
const knownZones = new Map<string, boolean>()

/** Undefined when the text names no zone; null for the empty text (local time). */
export function parseZone(text: string): Zone | undefined {
  if (text === '') return null
  if (text === 'Z' || text === 'z') return { offset: 0 }
  if (text.startsWith('@')) return isZoneId(text.slice(1)) ? { id: text.slice(1) } : undefined
  const parts = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text)
  if (!parts) return undefined
  const [, sign, hours, minutes, seconds] = parts
  if (Number(hours) > 18 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined
  const offset = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)
  if (offset > 18 * 3600) return undefined
  return { offset: sign === '-' && offset !== 0 ? -offset : offset }
}

function isZoneId(id: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(id)) return false
  const known = knownZones.get(id)
  if (known !== undefined) return known
  let valid = true
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id)
  } catch {
    valid = false
  }
  // Designers' texts must not fill the memory, so only so many answers are kept.
  if (knownZones.size < 2000) knownZones.set(id, valid)
  return valid
}

/** The offset from UTC in seconds; a time alone is read in winter 1970 where its zone is an id. Null for local time. */
export function offsetOf(value: FeelTime | FeelDateTime): number | null {
  if (value.zone === null) return null
  if (value.zone.offset !== undefined) return value.zone.offset
  const date = value.kind === 'time' ? { year: 1970, month: 1, day: 1 } : value
  const year = Math.max(-200_000, Math.min(200_000, date.year))
  const day = date.month === 2 && date.day === 29 && year !== date.year ? 28 : date.day
  const wall = new Temporal.PlainDateTime(year, date.month, day, value.hour, value.minute, value.second)
  return Math.round(wall.toZonedDateTime(value.zone.id).offsetNanoseconds / nanosPerSecond)
}

/** Where a value stands in UTC (local time: in the zone `otherwise`, or as it is): the day, and the nanoseconds of that day. */
export function instantOf(
  value: FeelTime | FeelDateTime,
  otherwise: Zone = null,
): { day: number; nanos: number } {
  const day = value.kind === 'time' ? 0 : dayNumber(value)
  const nanos =
    nanosOfDay(value) -
    (offsetOf(value.zone === null ? { ...value, zone: otherwise } : value) ?? 0) * nanosPerSecond
  const carry = Math.floor(nanos / nanosPerDay)
  return { day: day + carry, nanos: nanos - carry * nanosPerDay }
}

export function zoneText(zone: Zone): string {
  if (zone === null) return ''
  if (zone.id !== undefined) return `@${zone.id}`
  if (zone.offset === 0) return 'Z'
  const seconds = Math.abs(zone.offset)
  const two = (part: number) => String(part).padStart(2, '0')
  const rest = seconds % 60 ? `:${two(seconds % 60)}` : ''
  return `${zone.offset < 0 ? '-' : '+'}${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest}`
}
