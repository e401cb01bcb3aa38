import type { Actor, Applicant, Party } from './actor.ts'
import { ask } from './ask.ts'
import type { Head } from './hash-chain.ts'
import type { Store } from './open-store.ts'
import type { CaseRow, Instant, StepTask } from './step.ts'

/** A case as it stands, ready for the next step: give `rev` and `head` back to `append` as its base. */
export type StoredCase = CaseRow & {
  caseId: string
  rev: number
  head: Head
  lastAt: Instant
  /** which calendar the site has now: whoever decides a step must count by it */
  calendarVersion: number
  /** the open ones, oldest first */
  tasks: StepTask[]
}

/** Loads one case, or null if there is none that this actor may see. The look is recorded with its purpose (once in ten minutes), unless it is the party's own. */
export async function loadCase(
  store: Store,
  actor: Actor,
  caseId: string,
  purpose: string,
): Promise<StoredCase | null> {
  const rows = await ask<Row>(store, actor, SQL, [store.site, caseId, JSON.stringify(actor), purpose])
  return rows[0] ? stored(rows[0]) : null
}

/** The oldest draft of the applicant's party for a service, or null; one look, for the pages of its form. */
export async function loadDraft(
  store: Store,
  actor: Applicant,
  serviceId: string,
): Promise<StoredCase | null> {
  const values = [
    store.site,
    serviceId,
    JSON.stringify(actor),
    'save-answers',
    actor.party.kind,
    actor.party.id,
  ]
  const rows = await ask<Row>(store, actor, DRAFT, values)
  return rows[0] ? stored(rows[0]) : null
}

function stored(row: Row): StoredCase {
  const { seq, head, party_kind: kind, party_id: id, party_name: name, tasks, ...rest } = row
  return { ...rest, head: { seq, hash: head }, party: { kind, id, name }, tasks }
}

type Row = Omit<StoredCase, 'head' | 'party'> & {
  seq: number
  head: string
  party_kind: Party['kind']
  party_id: string
  party_name: string
}

const reading = (seen: string) => `
with seen as (
  ${seen}
), noted as (
  insert into access_log (site, actor_kind, actor_id, actor, case_id, party_kind, party_id, what, purpose)
  select site, actor_kind(), actor_id(), $3::jsonb, case_id, party_kind, party_id, 'case', $4
  from seen
  where (actor_kind() in ('officer', 'supervisor') or (actor_kind() = 'applicant' and actor_id() is distinct from party_id))
    and not exists (
      select from access_log l
      where l.site = $1 and l.case_id = $2 and l.actor_id = actor_id() and l.what = 'case' and l.purpose = $4
        and l.at > now() - interval '10 minutes')
)
select case_id as "caseId", rev, seq, head, number, query_code_hash as "queryCodeHash", service_id as "serviceId",
  service_version as "serviceVersion", status, party_kind, party_id, party_name, agent_id as "agentId",
  deciding, supervising, departments, state, created_at as "createdAt", submitted_at as "submittedAt",
  closed_at as "closedAt", last_at as "lastAt",
  coalesce((select version from calendar where site = $1), 0) as "calendarVersion",
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'key', key, 'element', element, 'action', action, 'name', name, 'department', department, 'role', role,
      'assignee', assignee, 'assigneeName', assignee_name, 'openedAt', iso(opened_at), 'dueAt', iso(due_at),
      'legalDueAt', iso(legal_due_at), 'soonAt', iso(soon_at), 'paused', paused, 'priority', priority) order by key)
    from task t where t.site = seen.site and t.case_id = seen.case_id and t.closed_at is null
  ), '[]') as tasks
from seen`

const SQL = reading('select * from "case" where site = $1 and case_id = $2')

const DRAFT = reading(`select * from "case"
  where site = $1 and party_kind = $5 and party_id = $6 and service_id = $2 and status = 'draft'
  order by created_at, case_id limit 1`)
