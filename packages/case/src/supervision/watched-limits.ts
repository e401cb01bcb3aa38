// The limits of a case that a department answers for, with the day on which each gets short.
import { cityDay, type DueDay, dueDay, type Limit, type WorkingCalendar } from '@baotu/calendar'
import type { LimitName, Site } from '@baotu/service'
import type { Case, Task } from '../case.ts'
import { clocks, type RunningClock } from '../clocks.ts'
import { clockOfTask } from '../task-due.ts'
import { soonDay } from './soon-day.ts'

/** legal, promised: of a clock. step: of one task, shorter than the time of the clock. */
export type LimitKind = 'legal' | 'promised' | 'step'

/** `due`: the last day, `soonOn`: the first on which its light is not green; ISO dates. */
export type WatchedLimit = {
  limit: LimitKind
  clock: { place: number; name: LimitName } | null
  /** The tasks that wait meanwhile; none: the process waits for something else. */
  tasks: Task[]
  due: string
  soonOn: string | null
  department: string
}

/** Whose time a clock measures. Nobody supervises how long the applicant takes. */
const answers: Record<LimitName, 'department' | 'nobody'> = {
  acceptance: 'department',
  supplement: 'nobody',
  decision: 'department',
  extension: 'nobody',
  special: 'nobody',
  delivery: 'department',
  notification: 'nobody',
  materials: 'nobody',
  renewal: 'department',
  check: 'department',
  'hearing-request': 'nobody',
  hearing: 'department',
}

/** Every limit that runs now. One that stands still is not watched until it goes on. */
export function watchedLimits(of: Case, calendar: WorkingCalendar, site: Site): WatchedLimit[] {
  const running = of.clocks.flatMap((clock, place) => {
    const watched = answers[clock.name] === 'department' && clock.stoppedOn === null
    return watched ? clocks({ ...of, clocks: [clock] }, calendar).map(one => ({ ...one, place })) : []
  })
  const moving = running.filter(({ clock }) => clock.pauses.every(({ until }) => until !== null))
  const still = running.filter(one => !moving.includes(one)).map(({ clock }) => clock.name)
  const ofSteps = of.tasks.filter(task => !still.includes(clockOfTask(task)))
  return [
    ...moving.flatMap(one => ofClock(of, one, calendar, site)),
    ...ofSteps.flatMap(task => ofStep(of, task, moving, calendar, site)),
  ]
}

type Placed = RunningClock & { place: number }

function ofClock(of: Case, running: Placed, calendar: WorkingCalendar, site: Site): WatchedLimit[] {
  const { clock, place, legal, promised } = running
  const tasks = of.tasks.filter(task => task.department !== null && clockOfTask(task) === clock.name)
  const department = tasks[0]?.department ?? of.departments[0] ?? ''
  const watched = (limit: LimitKind, end: DueDay | null, length: Limit | null): WatchedLimit[] => {
    if (end === null || length === null) return []
    const soonOn = soonDay(end, length, calendar, site)
    const named = { place, name: clock.name }
    return [{ limit, clock: named, tasks, due: end.due.toString(), soonOn, department }]
  }
  // A promise that is as long as the law is no limit of its own.
  const same = legal !== null && promised?.due.toString() === legal.due.toString()
  return [
    ...watched('legal', legal, clock.legal),
    ...(same ? [] : watched('promised', promised, clock.promised)),
  ]
}

/** The limit of a single step counts where it ends before the time of the whole. */
function ofStep(
  of: Case,
  task: Task,
  moving: readonly Placed[],
  calendar: WorkingCalendar,
  site: Site,
): WatchedLimit[] {
  const end = stepDue(of, task, calendar)
  if (end === null || task.limit === undefined || task.department === null) return []
  const whole = moving.find(({ clock }) => clock.name === clockOfTask(task))
  const due = end.due.toString()
  if (whole !== undefined && due >= whole.due) return []
  const soonOn = soonDay(end, task.limit, calendar, site)
  return [{ limit: 'step', clock: null, tasks: [task], due, soonOn, department: task.department }]
}

/** The end of a task's own limit; it stands still on the days on which the task's clock does (行政许可法 §45). */
export function stepDue(of: Case, task: Task, calendar: WorkingCalendar): DueDay | null {
  if (task.limit === undefined) return null
  const clock = of.clocks.find(({ name, stoppedOn }) => name === clockOfTask(task) && stoppedOn === null)
  const pauses = (clock?.pauses ?? []).map(({ from, until }) => ({
    from: Temporal.PlainDate.from(from),
    until: until === null ? null : Temporal.PlainDate.from(until),
  }))
  return dueDay(calendar, cityDay(Temporal.Instant.from(task.openedAt)), task.limit, pauses)
}
