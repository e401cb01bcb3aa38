import { type Locale, t } from './text.ts'

const zone = 'Asia/Shanghai'

/** "10 月 16 日(周五)", with `year` "2026 年 10 月 ..."; in English always with the year: "Fri 16 Oct 2026". */
export function dayText(locale: Locale, day: Temporal.PlainDate, options: { year?: boolean } = {}): string {
  const words = t(locale).dates
  const month = Object.values(words.months)[day.month - 1] ?? ''
  const weekday = Object.values(words.weekdays)[day.dayOfWeek - 1] ?? ''
  const parts = { month, day: day.day, weekday }
  return options.year || locale === 'en' ? words.dayOfYear({ ...parts, year: day.year }) : words.day(parts)
}

/** Without the weekday, as papers and certificates write it: "2026 年 10 月 16 日" or "16 Oct 2026". */
function plainDayText(locale: Locale, day: Temporal.PlainDate): string {
  const words = t(locale).dates
  const month = Object.values(words.months)[day.month - 1] ?? ''
  return words.plainDay({ month, day: day.day, year: day.year })
}

/** What somebody answered, or a certificate says: a date in words, anything else as it is. */
export function valueText(locale: Locale, value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? plainDayText(locale, Temporal.PlainDate.from(value)) : value
}

/** A moment in the city's time: "10 月 16 日(周五)10:32" or "Fri 16 Oct 2026, 10:32". */
export function momentText(
  locale: Locale,
  moment: Temporal.Instant,
  options: { year?: boolean } = {},
): string {
  const here = moment.toZonedDateTimeISO(zone)
  return t(locale).dates.moment({ day: dayText(locale, here.toPlainDate(), options), time: timeText(moment) })
}

/** "10:32" in the city's time. */
export function timeText(moment: Temporal.Instant): string {
  return moment.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
}

type LimitUnit = 'working-day' | 'working-hour' | 'hour' | 'day' | 'month' | 'at-once'

/** "10 个工作日" or "10 working days"; "当场办结" when it is done at once. */
export function limitText(locale: Locale, limit: { amount: number; unit: LimitUnit }): string {
  const words = t(locale).dates.limits
  const n = { n: limit.amount }
  switch (limit.unit) {
    case 'working-day':
      return words.workingDay(n)
    case 'working-hour':
      return words.workingHour(n)
    case 'hour':
      return words.hour(n)
    case 'day':
      return words.day(n)
    case 'month':
      return words.month(n)
    case 'at-once':
      return words.atOnce
  }
}
