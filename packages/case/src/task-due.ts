// When a task is due: by the clock that runs while it waits.
import { type DueDay, type Limit, light, type WorkingCalendar } from '@baotu/calendar'
import type { Action, LimitName } from '@baotu/service'
import type { Case, Task } from './case.ts'
import { clocks } from './clocks.ts'

/** `due`: the earlier of law and promise; `soonOn`: the day its light turns yellow. All ISO dates; null: no clock runs. */
export type TaskDue = { due: string | null; legalDue: string | null; soonOn: string | null; paused: boolean }

const clockOf: Record<Action, LimitName> = {
  intake: 'acceptance',
  supplement: 'supplement',
  inspection: 'decision',
  review: 'decision',
  ruling: 'decision',
  delivery: 'delivery',
}

export function taskDue(of: Case, task: Task, calendar: WorkingCalendar): TaskDue {
  const running = clocks(of, calendar).find(
    ({ clock }) => clock.name === (task.clock ?? clockOf[task.action]) && clock.stoppedOn === null,
  )
  if (running === undefined) return { due: null, legalDue: null, soonOn: null, paused: false }
  const { clock, legal, promised, due } = running
  const byPromise = promised !== null && promised.due.toString() === due
  const soonOn = byPromise
    ? soonDay(promised, clock.promised, calendar)
    : soonDay(legal, clock.legal, calendar)
  const paused = clock.pauses.some(pause => pause.until === null)
  return { due, legalDue: legal?.due.toString() ?? null, soonOn, paused }
}

/** The first day on which the light of a limit is no longer green. */
function soonDay(end: DueDay | null, limit: Limit | null, calendar: WorkingCalendar): string | null {
  if (end === null || limit === null) return null
  const clock = { due: end.due, limit }
  return end.days.find(({ day }) => light(calendar, clock, day) !== 'green')?.day.toString() ?? null
}
