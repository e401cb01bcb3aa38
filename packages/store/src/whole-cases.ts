import { ask } from './ask.ts'
import type { CaseEvent, Head } from './hash-chain.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

/** A case row beside everything that happened to the case, as one look saw both. */
export type WholeCase = {
  caseId: string
  head: Head
  number: string | null
  status: string
  serviceId: string
  serviceVersion: string
  partyKind: string
  partyId: string
  partyName: string
  departments: string[]
  submittedAt: Instant | null
  closedAt: Instant | null
  state: Record<string, unknown>
  events: CaseEvent[]
}

/** A page of all cases of the site, in the order of their ids; the next one begins `after` the last id of this. */
export async function wholeCases(store: Store, page: { after: string; limit: number }): Promise<WholeCase[]> {
  const rows = await ask<Row>(store, VERIFYING, SQL, [store.site, page.after, page.limit])
  return rows.map(({ seq, hash, ...rest }) => ({ ...rest, head: { seq, hash } }))
}

/** Cases of which tasks are left although the case itself is gone, ten at most: somebody took whole cases away. */
export async function casesGone(store: Store): Promise<string[]> {
  const rows = await ask<{ caseId: string }>(store, VERIFYING, GONE, [store.site])
  return rows.map(({ caseId }) => caseId)
}

type Row = Omit<WholeCase, 'head'> & { seq: number; hash: string }

const VERIFYING = { kind: 'system', job: 'verify' } as const

// Row and events in one statement: a case that takes a step meanwhile is seen before it or after it, never between.
const SQL = `
select case_id as "caseId", seq, head as hash, number, status, service_id as "serviceId", service_version as "serviceVersion",
  party_kind as "partyKind", party_id as "partyId", party_name as "partyName", departments,
  submitted_at as "submittedAt", closed_at as "closedAt", state,
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'seq', e.seq, 'at', iso(e.at), 'type', e.type, 'actor', e.actor, 'data', e.data, 'commandId', e.command_id,
      'prevHash', e.prev_hash, 'hash', e.hash) order by e.seq)
    from case_event e where e.site = c.site and e.case_id = c.case_id), '[]') as events
from "case" c
where site = $1 and case_id > $2
order by case_id
limit $3`

const GONE = `
select distinct case_id as "caseId" from task t
where site = $1 and not exists (select from "case" c where c.site = t.site and c.case_id = t.case_id)
order by case_id limit 10`
