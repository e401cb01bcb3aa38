import type { Actor, Officer } from './actor.ts'
import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

/** What a department was told of a case, and who there took note of it. */
export type InboxNote = {
  department: string
  caseId: string
  key: string
  told: Record<string, unknown>
  at: Instant
  dueAt: Instant | null
  receivedBy: string | null
  receivedByName: string | null
  receivedAt: Instant | null
}

type Filter = { department?: string; caseId?: string; open?: boolean; limit?: number }

/** Notes that this actor may see, the latest first; `open` = not received yet. */
export function departmentInbox(store: Store, actor: Actor, filter: Filter = {}): Promise<InboxNote[]> {
  const { department, caseId, open = false, limit = 100 } = filter
  return ask(store, actor, LIST, [store.site, department, caseId, open, limit])
}

/** Confirms a note for one's department. False when somebody did before, or it is another department's. */
export async function receiveNote(
  store: Store,
  officer: Officer,
  note: { caseId: string; key: string },
  at: Instant,
): Promise<boolean> {
  const values = [store.site, note.caseId, note.key, officer.id, officer.name, at]
  return (await ask(store, officer, RECEIVE, values)).length === 1
}

const LIST = `
select department, case_id as "caseId", key, told, at, due_at as "dueAt", received_by as "receivedBy",
  received_by_name as "receivedByName", received_at as "receivedAt"
from department_inbox
where site = $1 and ($2::text is null or department = $2) and ($3::text is null or case_id = $3)
  and (not $4::boolean or received_at is null)
order by at desc, case_id, key limit $5`

const RECEIVE = `
update department_inbox set received_by = $4, received_by_name = $5, received_at = $6
where site = $1 and case_id = $2 and key = $3 and received_at is null
returning 1`
