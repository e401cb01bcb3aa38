// What the passing of time tells of a case: that a limit gets short, that it is over, that an explanation did not come.
import { cityZone, dueDay, type WorkingCalendar } from '@baotu/calendar'
import type { Site, SupervisionKind } from '@baotu/service'
import type { Case, Task } from '../case.ts'
import { dayOf } from '../clocks.ts'
import type { Story } from '../story.ts'
import type { SupervisionRecord } from './record.ts'
import { type LimitKind, type WatchedLimit, watchedLimits } from './watched-limits.ts'

/** That a limit gets short was told to whoever has the task and to the head of the department; once per task and limit. */
export type LimitWarning = { task: number; limit: LimitKind; due: string; department: string; at: string }

const kindOf: Record<LimitKind, SupervisionKind> = {
  legal: 'legal-overrun',
  promised: 'promise-overrun',
  step: 'step-overrun',
}

/** The instant at which there will be something to tell of this case, as things stand; null: nothing ahead. */
export function nextWatch(of: Case, calendar: WorkingCalendar, site: Site): string | null {
  if (of.number === null) return null
  const limits = watchedLimits(of, calendar, site).filter(limit => !isRecorded(of, limit))
  const days = [
    ...limits.flatMap(limit => [
      ...(limit.soonOn !== null && unwarned(of, limit).length > 0 ? [limit.soonOn] : []),
      dayAfter(limit.due),
    ]),
    ...unexplained(of, site).map(({ explainBy }) => dayAfter(explainBy)),
  ].sort()
  return days[0] === undefined ? null : startOf(days[0])
}

/** Tells all that has come. False: there was nothing. */
export function watch(story: Story): boolean {
  const { calendar, site } = story.world
  const today = dayOf(story.now)
  const before = story.told().events.length
  recordOverruns(story, story.case())
  for (const limit of watchedLimits(story.case(), calendar, site)) {
    if (limit.soonOn === null || today < limit.soonOn || isRecorded(story.case(), limit)) continue
    for (const task of unwarned(story.case(), limit)) warn(story, limit, task)
  }
  for (const record of unexplained(story.case(), site).filter(({ explainBy }) => today > explainBy))
    story.happened({ type: 'supervision-raised', record: { ...record, card: 'red', since: story.now } })
  return story.told().events.length > before
}

/**
 * Opens a record for every limit that was over when this step was taken and has none yet; whoever takes the step. A limit that a
 * department met only after its end is found like this even if the step came before the timer.
 */
export function recordOverruns(story: Story, before: Case): void {
  if (before.number === null || !before.clocks.some(({ stoppedOn }) => stoppedOn === null)) return
  const { calendar, site } = story.world
  const today = dayOf(story.now)
  for (const limit of watchedLimits(before, calendar, site)) {
    if (today <= limit.due || isRecorded(story.case(), limit)) continue
    const [task] = limit.tasks
    openRecord(story, {
      kind: kindOf[limit.limit],
      clock: limit.clock,
      task: limit.limit === 'step' && task ? { key: task.key, element: task.element } : null,
      dueOn: limit.due,
      department: limit.department,
      officer: task?.assignee ? { id: task.assignee.id, name: task.assignee.name } : null,
    })
  }
}

type Opened = Pick<SupervisionRecord, 'kind' | 'clock' | 'task' | 'dueOn' | 'department' | 'officer'>

/** Opens a record; the department hears of it at its desk and by mail. */
export function openRecord(story: Story, opened: Opened): void {
  const { site } = story.world
  const of = story.case()
  const key = String((of.supervisions ?? []).length + 1)
  const record: SupervisionRecord = {
    ...opened,
    key,
    number: `${of.number ?? ''}-${key.padStart(2, '0')}`,
    card: site.supervision.scale === 'red' ? 'red' : 'yellow',
    status: 'waiting',
    openedAt: story.now,
    since: story.now,
    explainBy: explainBy(story),
    explanation: null,
    returned: null,
    closing: null,
  }
  story.happened({ type: 'supervision-opened', record })
  tellOf(story, record, 'supervision-opened')
}

/** The day by which an explanation that is asked for now must come. */
export function explainBy({ now, world }: Story): string {
  const { amount, unit } = world.site.supervision.explainWithin
  return dueDay(world.calendar, Temporal.PlainDate.from(dayOf(now)), { amount, unit }).due.toString()
}

export function tellOf(
  story: Story,
  { key, department, officer, explainBy: dueOn }: SupervisionRecord,
  event: 'supervision-opened' | 'supervision-returned',
): void {
  // Sent back twice is told twice.
  const once = `${event}:${key}:${story.now}`
  story.order({ type: 'tell-department', key: `tell:${once}`, department, event, dueOn })
  story.order({
    type: 'mail-staff',
    key: `staff:${once}`,
    mail: event,
    department,
    officer: officer?.id ?? null,
    dueOn,
  })
}

function warn(story: Story, { limit, due, department }: WatchedLimit, task: Task): void {
  const warning = { task: task.key, limit, due, department: task.department ?? department, at: story.now }
  story.happened({ type: 'limit-warned', warning })
  const once = `limit-soon:${task.key}:${limit}:${due}`
  const told = { department: warning.department, dueOn: due }
  story.order({ type: 'tell-department', key: `tell:${once}`, event: 'limit-soon', ...told })
  const officer = task.assignee?.id ?? null
  story.order({ type: 'mail-staff', key: `staff:${once}`, mail: 'limit-soon', officer, ...told })
}

function unwarned(of: Case, { limit, due, tasks }: WatchedLimit): Task[] {
  const told = of.warnings ?? []
  return tasks.filter(
    ({ key }) => !told.some(one => one.task === key && one.limit === limit && one.due === due),
  )
}

function isRecorded(of: Case, { limit, clock, tasks }: WatchedLimit): boolean {
  return (of.supervisions ?? []).some(
    record =>
      record.kind === kindOf[limit] &&
      (limit === 'step' ? record.task?.key === tasks[0]?.key : record.clock?.place === clock?.place),
  )
}

/** What turns red when its day passes without an explanation. */
function unexplained(of: Case, { supervision }: Site): SupervisionRecord[] {
  if (supervision.scale !== 'yellow-then-red') return []
  return (of.supervisions ?? []).filter(({ status, card }) => status === 'waiting' && card === 'yellow')
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}

function startOf(day: string): string {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime(cityZone)
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
}
