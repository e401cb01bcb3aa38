import { cityDay, cityZone } from './city-day.ts'
import type { WorkingCalendar } from './working-calendar.ts'
import { isWorkingDay } from './working-day.ts'

/** Time that counts, in epoch milliseconds: from `start` up to, not including, `end`. */
export type Stretch = readonly [start: number, end: number]

/** The stretches of one day that count, not before a moment: the whole day when `natural`, else the office hours if it is worked. */
export function openStretches(
  calendar: WorkingCalendar,
  day: Temporal.PlainDate,
  natural: boolean,
  notBefore: number,
): Stretch[] {
  if (!natural && !isWorkingDay(calendar, day).working) return []
  const at = (time?: string) => day.toZonedDateTime({ timeZone: cityZone, plainTime: time }).epochMilliseconds
  const all: Stretch[] = natural
    ? [[at(), day.add({ days: 1 }).toZonedDateTime(cityZone).epochMilliseconds]]
    : calendar.hours.ranges.map(({ opens, closes }) => [at(opens), at(closes)] as const)
  return all.map(([start, end]) => [Math.max(start, notBefore), end] as const).filter(isSome)
}

/** What is left of stretches when a pause is taken out of them. */
export function withoutPause(stretches: Stretch[], [from, until]: Stretch): Stretch[] {
  return stretches
    .flatMap(([start, end]): Stretch[] => [
      [start, Math.min(end, from)],
      [Math.max(start, until), end],
    ])
    .filter(isSome)
}

/** Office time between two moments in milliseconds; 0 when `until` is not after `from`. */
export function openTimeBetween(
  calendar: WorkingCalendar,
  from: Temporal.Instant,
  until: Temporal.Instant,
): number {
  const end = until.epochMilliseconds
  let sum = 0
  for (
    let day = cityDay(from);
    Temporal.PlainDate.compare(day, cityDay(until)) <= 0;
    day = day.add({ days: 1 })
  )
    for (const [start, stop] of openStretches(calendar, day, false, from.epochMilliseconds))
      sum += Math.max(0, Math.min(stop, end) - start)
  return sum
}

function isSome([start, end]: Stretch): boolean {
  return start < end
}
