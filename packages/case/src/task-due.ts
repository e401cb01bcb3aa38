// When a task is due: by the clock that runs while it waits, or by the limit of the step itself when that ends before.
import type { WorkingCalendar } from '@baotu/calendar'
import type { Action, LimitName, Site } from '@baotu/service'
import type { Case, Task } from './case.ts'
import { clocks } from './clocks.ts'
import { soonDay } from './supervision/soon-day.ts'
import { stepDue } from './supervision/watched-limits.ts'

/** `due`: the earliest of law, promise and step; `soonOn`: the day its light turns yellow. All ISO dates; null: no clock runs. */
export type TaskDue = { due: string | null; legalDue: string | null; soonOn: string | null; paused: boolean }

const clockOf: Record<Action, LimitName> = {
  intake: 'acceptance',
  supplement: 'supplement',
  inspection: 'decision',
  review: 'decision',
  ruling: 'decision',
  delivery: 'delivery',
}

/** The clock that presses while a task waits: the one it names, or the usual one of its action. */
export function clockOfTask(task: Pick<Task, 'action' | 'clock'>): LimitName {
  return task.clock ?? clockOf[task.action]
}

export function taskDue(of: Case, task: Task, calendar: WorkingCalendar, site: Site): TaskDue {
  const name = clockOfTask(task)
  const running = clocks(of, calendar).find(({ clock }) => clock.name === name && clock.stoppedOn === null)
  const legalDue = running?.legal?.due.toString() ?? null
  const paused = running?.clock.pauses.some(pause => pause.until === null) ?? false
  const step = stepDue(of, task, calendar)
  if (
    step !== null &&
    task.limit !== undefined &&
    (running === undefined || step.due.toString() < running.due)
  )
    return { due: step.due.toString(), legalDue, soonOn: soonDay(step, task.limit, calendar, site), paused }
  if (running === undefined) return { due: null, legalDue: null, soonOn: null, paused: false }
  const { clock, legal, promised, due } = running
  const byPromise = promised !== null && promised.due.toString() === due
  const [end, limit] = byPromise ? [promised, clock.promised] : [legal, clock.legal]
  const soonOn = end === null || limit === null ? null : soonDay(end, limit, calendar, site)
  return { due, legalDue, soonOn, paused }
}
