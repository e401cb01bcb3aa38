/** Dates, times, date-times and their zones (DMN 1.5, 10.3.2.3.4–6). Years run from -999,999,999 to 999,999,999, so the arithmetic is ours. */

/** An offset from UTC in seconds, or the id of an IANA zone. `null` stands for local time. */
export type Zone = { offset: number; id?: undefined } | { id: string; offset?: undefined } | null
export type FeelDate = { kind: 'date'; year: number; month: number; day: number }
/** `nano` is the fraction of the second in nanoseconds. */
export type FeelTime = {
  kind: 'time'
  hour: number
  minute: number
  second: number
  nano: number
  zone: Zone
}
export type FeelDateTime = Omit<FeelDate, 'kind'> & Omit<FeelTime, 'kind'> & { kind: 'date and time' }

export const lastYear = 999_999_999
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthDays[month - 1] ?? 0)

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export function dayNumber(date: { year: number; month: number; day: number }): number {
  const year = date.month <= 2 ? date.year - 1 : date.year
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5) + date.day - 1
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  )
}

/** The inverse of `dayNumber`; null beyond the years FEEL knows. */
export function dateOfDay(dayNumber: number): FeelDate | null {
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return makeDate(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)
}

/** Null when there is no such day. */
export function makeDate(year: number, month: number, day: number): FeelDate | null {
  if (![year, month, day].every(Number.isInteger) || Math.abs(year) > lastYear) return null
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return { kind: 'date', year, month, day }
}

/** Null when there is no such time of day. */
export function makeTime(
  hour: number,
  minute: number,
  second: number,
  nano = 0,
  zone: Zone = null,
): FeelTime | null {
  if (![hour, minute, second, nano].every(Number.isInteger)) return null
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null
  return { kind: 'time', hour, minute, second, nano, zone }
}

export const atTime = (date: Omit<FeelDate, 'kind'>, time: Omit<FeelTime, 'kind'>): FeelDateTime => ({
  kind: 'date and time',
  year: date.year,
  month: date.month,
  day: date.day,
  hour: time.hour,
  minute: time.minute,
  second: time.second,
  nano: time.nano,
  zone: time.zone,
})

/** Midnight UTC: what a date is when a date and time is asked for (10.3.2.3.6). */
export const midnight = (date: FeelDate): FeelDateTime =>
  atTime(date, { hour: 0, minute: 0, second: 0, nano: 0, zone: { offset: 0 } })

export const dateOf = (value: FeelDate | FeelDateTime): FeelDate => ({
  kind: 'date',
  year: value.year,
  month: value.month,
  day: value.day,
})

export const timeOf = (value: FeelDateTime): FeelTime => ({
  kind: 'time',
  hour: value.hour,
  minute: value.minute,
  second: value.second,
  nano: value.nano,
  zone: value.zone,
})

export const nanosPerSecond = 1_000_000_000
export const nanosPerDay = 86_400 * nanosPerSecond

/** Nanoseconds since midnight, by the wall clock. */
export const nanosOfDay = (time: Omit<FeelTime, 'kind' | 'zone'>): number =>
  (time.hour * 3600 + time.minute * 60 + time.second) * nanosPerSecond + time.nano

export function timeOfNanos(nanos: number, zone: Zone): FeelTime {
  const seconds = Math.floor(nanos / nanosPerSecond)
  return {
    kind: 'time',
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    nano: nanos - seconds * nanosPerSecond,
    zone,
  }
}
