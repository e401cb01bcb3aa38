/** A cron line of six fields (seconds first), each a set of allowed values; 7 in day of week means Sunday. */
export type Cron = {
  seconds: number[]
  minutes: number[]
  hours: number[]
  days: number[]
  months: number[]
  weekdays: number[]
}

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const dayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
const shortcuts: Record<string, string> = {
  '@yearly': '0 0 0 1 1 *',
  '@monthly': '0 0 0 1 * *',
  '@weekly': '0 0 0 * * 0',
  '@daily': '0 0 0 * * *',
  '@hourly': '0 0 * * * *',
}

/** Reads a cron line; `undefined` when it is not one. */
export function cronOf(text: string): Cron | undefined {
  const parts = (shortcuts[text.trim()] ?? text).trim().toUpperCase().split(/\s+/)
  if (parts.length !== 6) return undefined
  const [seconds, minutes, hours, days, months, weekdays] = [
    field(parts[0], 0, 59, []),
    field(parts[1], 0, 59, []),
    field(parts[2], 0, 23, []),
    field(parts[3], 1, 31, []),
    field(parts[4], 1, 12, ['', ...monthNames]),
    field(parts[5], 0, 7, dayNames),
  ]
  if (!seconds || !minutes || !hours || !days || !months || !weekdays) return undefined
  return { seconds, minutes, hours, days, months, weekdays: weekdays.map(day => day % 7) }
}

/** The first instant after `now` that the line allows, on the wall clock of `zone`; looks eight years ahead. */
export function nextCron(cron: Cron, now: string, zone: string): string | undefined {
  const from = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDateTime()
  let day = from.toPlainDate()
  for (let ahead = 0; ahead < 366 * 8; ahead++, day = day.add({ days: 1 })) {
    if (!cron.months.includes(day.month) || !cron.days.includes(day.day)) continue
    if (!cron.weekdays.includes(day.dayOfWeek % 7)) continue
    const time = firstTime(cron, ahead === 0 ? from.toPlainTime() : undefined)
    if (time) return day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant().toString()
  }
  return undefined
}

function firstTime(cron: Cron, after: Temporal.PlainTime | undefined): Temporal.PlainTime | undefined {
  for (const hour of cron.hours) {
    if (after && hour < after.hour) continue
    for (const minute of cron.minutes) {
      for (const second of cron.seconds) {
        const time = new Temporal.PlainTime(hour, minute, second)
        if (!after || Temporal.PlainTime.compare(time, after) > 0) return time
      }
    }
  }
  return undefined
}

function field(text: string | undefined, low: number, high: number, names: string[]): number[] | undefined {
  const values = new Set<number>()
  for (const part of (text ?? '').split(',')) {
    const match = /^(\*|\?|[A-Z0-9]+)(?:-([A-Z0-9]+))?(?:\/(\d+))?$/.exec(part)
    if (!match) return undefined
    const whole = match[1] === '*' || match[1] === '?'
    const first = whole ? low : number(match[1], names)
    const last = whole || (match[3] && !match[2]) ? high : number(match[2] ?? match[1], names)
    const step = Number(match[3] ?? 1)
    if (!(first >= low && last <= high && first <= last && step > 0)) return undefined
    for (let value = first; value <= last; value += step) values.add(value)
  }
  return [...values].toSorted((a, b) => a - b)
}

function number(text: string | undefined, names: string[]): number {
  const named = text ? names.indexOf(text) : -1
  return named >= 0 ? named : Number(text)
}
