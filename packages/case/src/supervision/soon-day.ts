import { type DueDay, type Limit, light, type WorkingCalendar } from '@baotu/calendar'
import type { Site } from '@baotu/service'

/** By the end of a limit, which `clocks` works out once for the many cases that ask the same. */
const known = new WeakMap<DueDay, Map<string, string | null>>()

/** The first day on which the light of a limit is no longer green. */
export function soonDay(end: DueDay, limit: Limit, calendar: WorkingCalendar, site: Site): string | null {
  const { yellowShare, yellowWorkingDays } = site.lights
  const key = [limit.amount, limit.unit, yellowShare, yellowWorkingDays].join(' ')
  const told = known.get(end) ?? new Map<string, string | null>()
  known.set(end, told)
  const before = told.get(key)
  if (before !== undefined) return before
  const soon = turn(end, day => light(calendar, { due: end.due, limit }, day, site.lights) === 'green')
  told.set(key, soon)
  return soon
}

/** A light never turns back to green, so the day on which it turns is found by halves. */
function turn({ days }: DueDay, isGreen: (day: Temporal.PlainDate) => boolean): string | null {
  let [green, other] = [-1, days.length]
  while (other - green > 1) {
    const middle = Math.floor((green + other) / 2)
    const day = days[middle]?.day
    if (day !== undefined && isGreen(day)) green = middle
    else other = middle
  }
  return days[other]?.day.toString() ?? null
}
