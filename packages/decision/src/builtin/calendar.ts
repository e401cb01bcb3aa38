/** Date and time functions (DMN 1.5, 10.3.4.7–8, tables 78 and 80). */
import { weekday } from '../feel/entry.ts'
import { compare, equal } from '../value/compare.ts'
import { monthDuration } from '../value/duration.ts'
import { dateOf, dayNumber, type FeelDate, type FeelDateTime } from '../value/temporal.ts'
import { kindOf, type Value } from '../value/value.ts'
import { define, overload } from './define.ts'

/** Whole months from the first day to the second; the time of day does not count. */
export function monthsBetween(from: FeelDate | FeelDateTime, to: FeelDate | FeelDateTime) {
  const rough = (to.year - from.year) * 12 + to.month - from.month
  const days = to.day - from.day
  if (rough > 0 && days < 0) return monthDuration(rough - 1) ?? undefined
  return monthDuration(rough < 0 && days > 0 ? rough + 1 : rough) ?? undefined
}

const names = (en: string) => en.split(' ')
const days = names('Monday Tuesday Wednesday Thursday Friday Saturday Sunday')
const months = names('January February March April May June July August September October November December')

const dayOfYear = (date: FeelDate | FeelDateTime): number =>
  dayNumber(date) - dayNumber({ year: date.year, month: 1, day: 1 }) + 1

/** The ISO 8601 week: the week of the year's first Thursday is week 1. */
function weekOfYear(date: FeelDate | FeelDateTime): number {
  const thursday = dayNumber(date) - weekday(date) + 4
  for (const year of [date.year + 1, date.year, date.year - 1]) {
    const first = dayNumber({ year, month: 1, day: 1 })
    if (thursday >= first) return Math.floor((thursday - first) / 7) + 1
  }
  return 1
}

const ofDate = (name: string, over: (date: FeelDate | FeelDateTime) => Value | undefined) =>
  define(
    name,
    overload(['date: date | date and time'], (_, date) => over(date)),
  )

/** The same value of the same kind; for times and date-times also in the same zone (table 78). */
function is(a: Value, b: Value): boolean {
  if (kindOf(a) !== kindOf(b)) return false
  if (isClock(a) && isClock(b)) {
    if ((a.zone === null) !== (b.zone === null)) return false
    const zones = a.zone?.id === b.zone?.id && a.zone?.offset === b.zone?.offset
    return zones && compare(a, b) === 0
  }
  return equal(a, b) === true
}

const isClock = (value: Value): value is FeelDateTime =>
  kindOf(value) === 'date and time' || kindOf(value) === 'time'

export const calendarFunctions = {
  is: define('is', {
    ...overload(['value1?: any', 'value2?: any'], (_, a, b) => is(a ?? null, b ?? null)),
    least: 2,
  }),
  now: define(
    'now',
    overload([], run => run.now()),
  ),
  today: define(
    'today',
    overload([], run => {
      const now = run.now()
      return now && dateOf(now)
    }),
  ),
  'day of year': ofDate('day of year', dayOfYear),
  'day of week': ofDate('day of week', date => days[weekday(date) - 1]),
  'month of year': ofDate('month of year', date => months[date.month - 1]),
  'week of year': ofDate('week of year', weekOfYear),
}
