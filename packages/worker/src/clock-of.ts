import type { WorkingCalendar } from '@baotu/calendar'
import { type Case, clocks, type RunningClock } from '@baotu/case'
import type { LimitName } from '@baotu/service'

/**
 * The clock of this name as it stood when it was started: a paper or mail that is made late says what it would have said at once.
 * A clock that ran twice (acceptance, after a supplement) is told as it ran first, unless `last` is asked for.
 */
export function clockOf(
  of: Case,
  name: LimitName,
  calendar: WorkingCalendar,
  which: 'first' | 'last' = 'first',
): RunningClock | null {
  const named = of.clocks.filter(clock => clock.name === name)
  const clock = which === 'first' ? named[0] : named.at(-1)
  if (clock === undefined) return null
  return clocks({ ...of, clocks: [{ ...clock, pauses: [] }] }, calendar)[0] ?? null
}
