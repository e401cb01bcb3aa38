// What a change of the calendar does to the clocks of a case.
import type { DueDay, WorkingCalendar } from '@baotu/calendar'
import type { Text } from '@baotu/service'
import type { Case } from './case.ts'
import { clocks, type RunningClock } from './clocks.ts'

/** Why the calendar counts otherwise: the notice of a year, or what the city says of a day (`worked` null: it takes back what it said). */
export type CalendarReason =
  | { kind: 'year'; year: number; source: string }
  | { kind: 'day'; day: string; worked: boolean | null; reason: Text }

/** A due day, and whether no notice decides it yet. */
export type ToldDue = { due: string; provisional: boolean }

/** One limit of a clock whose due day moved, or was settled by the notice of its year. */
export type ClockMove = { clock: string; limit: 'legal' | 'promised'; from: ToldDue; to: ToldDue }

/**
 * The running clocks whose limits end otherwise by the new calendar than by the old one.
 * @param begunSince names of clocks that began after the change and were counted by it from the start
 */
export function movedClocks(
  of: Case,
  before: WorkingCalendar,
  after: WorkingCalendar,
  begunSince: readonly string[] = [],
): ClockMove[] {
  const running = of.clocks.filter(({ name, stoppedOn }) => stoppedOn === null && !begunSince.includes(name))
  const standing = { ...of, clocks: running }
  const now = clocks(standing, after)
  return clocks(standing, before).flatMap((one, index) => {
    const other = now[index]
    return other === undefined ? [] : [...move(one, other, 'legal'), ...move(one, other, 'promised')]
  })
}

function move(before: RunningClock, after: RunningClock, limit: ClockMove['limit']): ClockMove[] {
  const [from, to] = [told(before[limit]), told(after[limit])]
  if (from === null || to === null) return []
  const same = from.due === to.due && from.provisional === to.provisional
  return same ? [] : [{ clock: before.clock.name, limit, from, to }]
}

function told(end: DueDay | null): ToldDue | null {
  // A clock that stands still is provisional for a reason that no calendar changes.
  return end && { due: end.due.toString(), provisional: end.missingYears.length > 0 }
}
