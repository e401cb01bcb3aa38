import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

/** Timers whose time has come, the oldest first. A step answers each with `clearTimers`, or sets it anew. */
export function dueTimers(
  store: Store,
  now: Instant,
  limit = 100,
): Promise<{ caseId: string; key: number; dueAt: Instant }[]> {
  return ask(store, { kind: 'system', job: 'timers' }, SQL, [store.site, now, limit])
}

const SQL = `
select case_id as "caseId", key, due_at as "dueAt" from timer where site = $1 and due_at <= $2 order by due_at limit $3`
