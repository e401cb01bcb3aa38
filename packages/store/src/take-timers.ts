import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Instant, StepTimer } from './step.ts'

/** A timer whose moment has come. `dueAt` tells one setting of it from the next. */
export type DueTimer = StepTimer & { caseId: string }

const system = { kind: 'system', job: 'timers' } as const

/**
 * Takes timers whose moment has come, the oldest first, for whoever fires them: nobody else gets them for a minute, and longer each
 * time that this came to nothing. A step answers each by clearing it or setting it anew, `moveTimer` or `dropTimer` otherwise.
 */
export function takeTimers(store: Store, now: Instant, limit: number): Promise<DueTimer[]> {
  return ask(store, system, TAKE, [store.site, now, limit])
}

/** The moment has moved since the row was written, as it does when the calendar changes. */
export async function moveTimer(store: Store, timer: DueTimer, dueAt: Instant): Promise<void> {
  const { caseId, kind, key } = timer
  await ask(store, system, MOVE, [store.site, caseId, kind, key, timer.dueAt, dueAt])
}

/** The case does not want to be woken any more. */
export async function dropTimer(store: Store, { caseId, kind, key, dueAt }: DueTimer): Promise<void> {
  await ask(store, system, DROP, [store.site, caseId, kind, key, dueAt])
}

const TAKE = `
with due as (
  select case_id, kind, key from timer
  where site = $1 and wake_at <= $2
  order by wake_at
  limit $3
  for update skip locked
), taken as (
  update timer t
  set wake_at = $2::timestamptz + make_interval(mins => least(2 ^ t.tries, 60)::integer), tries = t.tries + 1
  from due
  where t.site = $1 and t.case_id = due.case_id and t.kind = due.kind and t.key = due.key
  returning t.case_id, t.kind, t.key, t.due_at
)
select case_id as "caseId", kind, key, due_at as "dueAt" from taken order by due_at`

// Only the setting that was taken: a step may have set it anew since.
const MOVE = `
update timer set due_at = $6, wake_at = $6, tries = 0
where site = $1 and case_id = $2 and kind = $3 and key = $4 and due_at = $5`

const DROP = `delete from timer where site = $1 and case_id = $2 and kind = $3 and key = $4 and due_at = $5`
