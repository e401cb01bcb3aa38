import type { LocalDay, WorkingCalendar } from './working-calendar.ts'

/** Why a day is worked or not. */
export type DayKind = 'weekday' | 'weekend' | 'holiday' | 'make-up' | 'closure'

export type DayAnswer = {
  working: boolean
  why: DayKind
  /** The notice that made it a holiday or a make-up day. */
  source?: string
  /** The city's own reason for a closure or a make-up day. */
  reason?: LocalDay['reason']
  /** No notice decides this day yet: the weekend rule was used and may turn out wrong. */
  provisional: boolean
}

/** Is this a 工作日, and why. Local days go before the national notice, the notice before the weekend rule. */
export function isWorkingDay(calendar: WorkingCalendar, day: Temporal.PlainDate): DayAnswer {
  const date = day.toString()
  const provisional = !isDecided(calendar, day)
  const makeUp = calendar.makeUps.get(date)
  if (makeUp) return { working: true, why: 'make-up', reason: makeUp, provisional: false }
  const national = byNation(calendar, day, date, provisional)
  const closure = calendar.closures.get(date)
  if (closure && national.working)
    return { working: false, why: 'closure', reason: closure, provisional: false }
  return national
}

/** The day itself if it is worked, else the first worked day after it. */
export function nextWorkingDay(calendar: WorkingCalendar, day: Temporal.PlainDate): Temporal.PlainDate {
  let next = day
  while (!isWorkingDay(calendar, next).working) next = next.add({ days: 1 })
  return next
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): number {
  if (Temporal.PlainDate.compare(from, to) > 0) return -workingDaysBetween(calendar, to, from) || 0
  let count = 0
  for (let day = from.add({ days: 1 }); Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 }))
    if (isWorkingDay(calendar, day).working) count++
  return count
}

function byNation(
  calendar: WorkingCalendar,
  day: Temporal.PlainDate,
  date: string,
  provisional: boolean,
): DayAnswer {
  const notice = calendar.national.get(date)
  if (notice)
    return {
      working: notice.working,
      why: notice.working ? 'make-up' : 'holiday',
      source: notice.source,
      provisional: false,
    }
  const weekend = day.dayOfWeek >= 6
  return { working: !weekend, why: weekend ? 'weekend' : 'weekday', provisional }
}

// The notice for a year may also move the last days of December before it (the one for 2019 made 2018-12-29 a working Saturday).
function isDecided(calendar: WorkingCalendar, day: Temporal.PlainDate): boolean {
  if (!calendar.years.has(day.year)) return false
  return !(day.month === 12 && day.day >= 25) || calendar.years.has(day.year + 1)
}
