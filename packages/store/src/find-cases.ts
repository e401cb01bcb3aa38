import type { Actor, Applicant } from './actor.ts'
import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

/** A case as lists show it. `dueAt` and `paused` are of its most urgent open task. */
export type CaseLine = {
  caseId: string
  number: string | null
  serviceId: string
  serviceVersion: string
  status: string
  partyKind: 'person' | 'organisation'
  partyName: string
  agentId: string | null
  deciding: string
  createdAt: Instant
  submittedAt: Instant | null
  closedAt: Instant | null
  lastAt: Instant
  dueAt: Instant | null
  paused: boolean
  /** actions of the open tasks, such as `supplement`: what it waits for */
  actions: string[]
}

type Page = { rows: CaseLine[]; next: string | null }
type Filter = { after?: string | null; limit?: number; service?: string; status?: string; text?: string }

/** The cases of the applicant's party, the last touched first. */
export async function myCases(store: Store, actor: Applicant, filter: Filter = {}): Promise<Page> {
  const { kind, id } = actor.party
  return page(await ask(store, actor, MINE, [...values(store, actor, filter), kind, id]), filter, 'lastAt')
}

/**
 * Cases that this actor may see, without drafts, the last begun first. Seeing a person's name in a list is recorded once in
 * twelve hours.
 */
export async function findCases(store: Store, actor: Actor, filter: Filter = {}): Promise<Page> {
  return page(await ask(store, actor, ALL, values(store, actor, filter)), filter, 'createdAt')
}

function values(store: Store, actor: Actor, { after, limit = 50, service, status, text }: Filter): unknown[] {
  const [instant, ...caseId] = (after ?? 'infinity|').split('|')
  return [
    store.site,
    service,
    status,
    text || null,
    instant,
    caseId.join('|'),
    limit + 1,
    JSON.stringify(actor),
  ]
}

function page(rows: CaseLine[], { limit = 50 }: Filter, by: 'lastAt' | 'createdAt'): Page {
  const lines = rows.slice(0, limit)
  const last = lines.at(-1)
  return { rows: lines, next: rows.length > limit && last ? `${last[by]}|${last.caseId}` : null }
}

const sql = (whose: string, by: string) => `
with page as (
  select * from "case"
  where site = $1
    and ${whose}
    and ($2::text is null or service_id = $2)
    and ($3::text is null or status = $3)
    and ($4::text is null or position($4 in number) > 0 or position($4 in party_name) > 0)
    and ${by} <= $5::timestamptz
    and (${by} < $5::timestamptz or case_id > $6)
  order by ${by} desc, case_id
  limit $7
), noted as (
  insert into access_log (site, actor_kind, actor_id, actor, case_id, party_kind, party_id, what, purpose)
  select $1, actor_kind(), actor_id(), $8::jsonb, p.case_id, p.party_kind, p.party_id, 'list', 'search'
  from page p
  where actor_kind() in ('officer', 'supervisor')
    and not exists (
      select from access_log l
      where l.site = $1 and l.case_id = p.case_id and l.actor_id = actor_id() and l.what = 'list' and l.at > now() - interval '12 hours')
)
select p.case_id as "caseId", number, service_id as "serviceId", service_version as "serviceVersion", status,
  party_kind as "partyKind", party_name as "partyName", agent_id as "agentId", deciding, created_at as "createdAt",
  submitted_at as "submittedAt", p.closed_at as "closedAt", last_at as "lastAt", t.due_at as "dueAt",
  coalesce(t.paused, false) as paused, coalesce(t.actions, '{}') as actions
from page p
left join lateral (
  select min(due_at) as due_at, bool_or(paused) as paused, array_agg(action order by key) as actions
  from task o where o.site = p.site and o.case_id = p.case_id and o.closed_at is null
) t on true
order by ${by} desc, p.case_id`

const MINE = sql('party_kind = $9 and party_id = $10', 'last_at')
const ALL = sql(`status <> 'draft'`, 'created_at')
