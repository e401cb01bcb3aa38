import type { Actor } from './actor.ts'
import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

export type Light = 'red' | 'yellow' | 'green' | 'paused' | 'none'

/** mine: tasks assigned to me. department: all of my department. site: all there are (for supervisors). */
export type QueueFilter = {
  whose: 'mine' | 'department' | 'site'
  now: Instant
  light?: Light
  service?: string
  action?: string
  /** a part of the case's number or of the party's name */
  text?: string
  /** only tasks of one department, or `any`: of none but the departments; with `whose: 'site'` */
  department?: string
  /** only what this officer has, or `nobody` */
  officer?: string
}

/** What a line of the queue shows: the soonest due first, those without a limit last. */
export type QueueRow = {
  caseId: string
  key: number
  number: string | null
  serviceId: string
  serviceVersion: string
  status: string
  partyName: string
  partyKind: 'person' | 'organisation'
  element: string
  action: string
  name: { zh: string; en: string }
  department: string | null
  role: string | null
  assignee: string | null
  assigneeName: string | null
  openedAt: Instant
  submittedAt: Instant | null
  dueAt: Instant | null
  legalDueAt: Instant | null
  soonAt: Instant | null
  paused: boolean
  priority: number
  light: Light
}

/** One page of open tasks; `next` is where the following page begins, or null. Seeing a person's name in a list is recorded once in twelve hours. */
export async function queue(
  store: Store,
  actor: Actor,
  filter: QueueFilter & { after?: string | null; limit?: number },
): Promise<{ rows: QueueRow[]; next: string | null }> {
  const { now, light, service, action, text, officer, after, limit = 50 } = filter
  const [sortAt, key, caseId] = after ? cut(after) : ['-infinity', 0, '']
  const where = [store.site, whoseValue(actor, filter), now, light, service, action, text || null]
  const values = [...where, sortAt, caseId, key, limit + 1, JSON.stringify(actor), officer]
  const rows = await ask<QueueRow>(store, actor, SQL[filter.whose], values)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const more = rows.length > limit && last
  return { rows: page, next: more ? `${last.dueAt ?? 'infinity'}|${last.key}|${last.caseId}` : null }
}

/** How many open tasks show which light. */
export async function countLights(
  store: Store,
  actor: Actor,
  filter: QueueFilter,
): Promise<Record<Light, number>> {
  const { now, service, action, officer } = filter
  const values = [store.site, whoseValue(actor, filter), now, service, action, officer]
  const rows = await ask<Record<Light, number>>(store, actor, COUNT[filter.whose], values)
  return rows[0]!
}

function whoseValue(actor: Actor, { whose, department }: QueueFilter): string | null {
  if (whose === 'site') return department ?? null
  if (actor.kind !== 'officer') return null
  return whose === 'mine' ? actor.id : actor.department
}

function cut(after: string): [string, number, string] {
  const [sortAt = '', key = '', ...caseId] = after.split('|')
  return [sortAt, Number(key), caseId.join('|')]
}

// The condition decides which index is read, so each has a statement of its own.
const WHOSE = {
  mine: 't.assignee = $2',
  department: 't.department = $2',
  site: "($2::text is null or t.department = $2 or ($2 = 'any' and t.department is not null))",
}

const pageOf = (whose: string) => `
with page as (
  select t.case_id, t.key, c.number, c.service_id, c.service_version, c.status, c.party_kind, c.party_id, c.party_name,
    t.element, t.action, t.name, t.department, t.role, t.assignee, t.assignee_name, t.opened_at, c.submitted_at,
    t.due_at, t.legal_due_at, t.soon_at, t.paused, t.priority, t.sort_at, light(t.paused, t.due_at, t.soon_at, $3) as light
  from task t join "case" c on c.site = t.site and c.case_id = t.case_id
  where t.site = $1 and ${whose} and t.closed_at is null
    and ($4::text is null or light(t.paused, t.due_at, t.soon_at, $3) = $4)
    and ($5::text is null or c.service_id = $5)
    and ($6::text is null or t.action = $6)
    and ($13::text is null or t.assignee = $13 or ($13 = 'nobody' and t.assignee is null))
    and ($7::text is null or position($7 in c.number) > 0 or position($7 in c.party_name) > 0)
    and (t.sort_at, t.case_id, t.key) > ($8::timestamptz, $9::text, $10::integer)
  order by t.sort_at, t.case_id, t.key
  limit $11
), noted as (
  insert into access_log (site, actor_kind, actor_id, actor, case_id, party_kind, party_id, what, purpose)
  select distinct $1, actor_kind(), actor_id(), $12::jsonb, p.case_id, p.party_kind, p.party_id, 'list', 'queue'
  from page p
  where not exists (
    select from access_log l
    where l.site = $1 and l.case_id = p.case_id and l.actor_id = actor_id() and l.what = 'list' and l.at > now() - interval '12 hours')
)
select case_id as "caseId", key, number, service_id as "serviceId", service_version as "serviceVersion", status,
  party_name as "partyName", party_kind as "partyKind", element, action, name, department, role, assignee,
  assignee_name as "assigneeName", opened_at as "openedAt", submitted_at as "submittedAt", due_at as "dueAt",
  legal_due_at as "legalDueAt", soon_at as "soonAt", paused, priority, light
from page order by sort_at, case_id, key`

const countOf = (whose: string) => `
select count(*) filter (where light = 'red') as red, count(*) filter (where light = 'yellow') as yellow,
  count(*) filter (where light = 'green') as green, count(*) filter (where light = 'paused') as paused,
  count(*) filter (where light = 'none') as none
from (
  select light(t.paused, t.due_at, t.soon_at, $3) as light
  from task t
  where t.site = $1 and ${whose} and t.closed_at is null
    and ($4::text is null or exists (
      select from "case" c where c.site = t.site and c.case_id = t.case_id and c.service_id = $4))
    and ($5::text is null or t.action = $5)
    and ($6::text is null or t.assignee = $6 or ($6 = 'nobody' and t.assignee is null))
) open_tasks`

const SQL = { mine: pageOf(WHOSE.mine), department: pageOf(WHOSE.department), site: pageOf(WHOSE.site) }
const COUNT = { mine: countOf(WHOSE.mine), department: countOf(WHOSE.department), site: countOf(WHOSE.site) }
