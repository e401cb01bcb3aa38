import { assertLimit, type Limit } from './limit.ts'
import { openMilliseconds } from './office-hours.ts'
import type { LocalDay, WorkingCalendar } from './working-calendar.ts'
import { type DayKind, isWorkingDay } from './working-day.ts'

/**
 * Days on which the clock stands still (行政许可法 §45): `from` is the first of them, `until` the day on which it runs again, so a
 * pause that ends the day it began takes nothing. `until: null` is a pause that still lasts.
 */
export type Pause = { from: Temporal.PlainDate; until: Temporal.PlainDate | null }

/** One day on the way to the due day, so that a page can explain every one of them. */
export type CountedDay = {
  day: Temporal.PlainDate
  counted: boolean
  /** How many days are counted so far, this one included. */
  count: number
  /** `trigger`: the day it began, never counted. `moved-to`: the natural period ended on a day off, so it ends here. */
  why: DayKind | 'trigger' | 'paused' | 'moved-to'
  source?: string
  reason?: LocalDay['reason']
  provisional: boolean
}

type ClosedPause = { from: Temporal.PlainDate; until: Temporal.PlainDate }

export type DueDay = {
  due: Temporal.PlainDate
  /** A day on the way is decided by no notice yet, or the clock is paused: the due day may still move. */
  provisional: boolean
  /** The years whose arrangement is missing. */
  missingYears: number[]
  /** A pause still lasts: the due day is the earliest that it can be. */
  paused: boolean
  days: CountedDay[]
}

/**
 * The last day of a limit that a day triggers. Day 0 is not counted (民法典 §201). Working days count worked days only
 * (行政许可法 §82); days and months are natural, and move past days off (民法典 §§202–203). Hours have no day of their own: here they
 * end on the latest day that is possible whatever the hour of the trigger; `dueMoment` gives the moment. A pause that still lasts
 * is taken to last through `today` when it is given, else through its first day.
 */
export function dueDay(
  calendar: WorkingCalendar,
  from: Temporal.PlainDate,
  limit: Limit,
  pauses: Pause[] = [],
  today?: Temporal.PlainDate,
): DueDay {
  assertLimit(limit)
  const { amount, working, moves } = inDays[limit.unit](limit.amount, from, calendar)
  const stops = pauses.map(pause => closedPause(pause, today))
  const trigger = amount === 0 && isWorkingDay(calendar, from).provisional
  const days: CountedDay[] = [{ day: from, counted: false, count: 0, why: 'trigger', provisional: trigger }]
  let day = from
  let count = 0
  while (count < amount) {
    day = day.add({ days: 1 })
    const { working: worked, ...answer } = isWorkingDay(calendar, day)
    const paused = stops.some(stop => isWithin(day, stop))
    const counted = !paused && (worked || !working)
    if (counted) count++
    days.push({ day, counted, count, ...answer, ...(paused && { why: 'paused' as const }) })
  }
  if (moves) day = moveToWorkingDay(calendar, day, days, stops)
  const paused = pauses.some(
    pause => pause.until === null && Temporal.PlainDate.compare(pause.from, day) <= 0,
  )
  // Natural days are counted whatever they are: only those at the end can move it, hours never move at all.
  const unsure = days.filter(it => it.provisional && (working || (moves && it.count === amount)))
  const missingYears = [...new Set(unsure.map(it => missingYear(calendar, it.day)))]
  return { due: day, provisional: paused || unsure.length > 0, missingYears, paused, days }
}

/** How many days to count, of which kind, and whether an end on a day off moves on. */
type DayCount = { amount: number; working: boolean; moves: boolean }

const inDays: Record<
  Limit['unit'],
  (amount: number, from: Temporal.PlainDate, calendar: WorkingCalendar) => DayCount
> = {
  'at-once': () => ({ amount: 0, working: true, moves: true }),
  'working-day': amount => ({ amount, working: true, moves: amount === 0 }),
  day: amount => ({ amount, working: false, moves: true }),
  // §202: the day with the same number, or the last day of the month where there is none; `add` constrains exactly so.
  month: (amount, from) => ({
    amount: from.until(from.add({ months: amount }), { largestUnit: 'day' }).days,
    working: false,
    moves: true,
  }),
  hour: amount => ({ amount: Math.ceil(amount / 24), working: false, moves: false }),
  'working-hour': (amount, _, calendar) => ({
    amount: Math.ceil((amount * 3_600_000) / openMilliseconds(calendar.hours)),
    working: true,
    moves: amount === 0,
  }),
}

function moveToWorkingDay(
  calendar: WorkingCalendar,
  end: Temporal.PlainDate,
  days: CountedDay[],
  stops: ClosedPause[],
): Temporal.PlainDate {
  const count = days.at(-1)?.count ?? 0
  const stands = (day: Temporal.PlainDate) => stops.some(stop => isWithin(day, stop))
  if (isWorkingDay(calendar, end).working && !(count === 0 && stands(end))) return end
  for (let day = end.add({ days: 1 }); ; day = day.add({ days: 1 })) {
    const { working, ...answer } = isWorkingDay(calendar, day)
    const why = stands(day) ? 'paused' : working ? 'moved-to' : answer.why
    days.push({ day, counted: false, count, ...answer, why })
    if (why === 'moved-to') return day
  }
}

function closedPause(pause: Pause, today: Temporal.PlainDate | undefined): ClosedPause {
  if (pause.until) return { from: pause.from, until: pause.until }
  const last = today && Temporal.PlainDate.compare(today, pause.from) > 0 ? today : pause.from
  return { from: pause.from, until: last.add({ days: 1 }) }
}

function isWithin(day: Temporal.PlainDate, pause: ClosedPause): boolean {
  return Temporal.PlainDate.compare(pause.from, day) <= 0 && Temporal.PlainDate.compare(day, pause.until) < 0
}

function missingYear(calendar: WorkingCalendar, day: Temporal.PlainDate): number {
  return calendar.years.has(day.year) ? day.year + 1 : day.year
}
