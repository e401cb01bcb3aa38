import type { Actor } from './actor.ts'
import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

export type SupervisionFilter = {
  status?: string
  kind?: string
  card?: string
  department?: string
  service?: string
}

/** A line of the register. `record` is the whole of it as the case keeps it; names nobody of the public. */
export type SupervisionLine = {
  caseId: string
  key: string
  caseNumber: string
  serviceId: string
  serviceVersion: string
  openedAt: Instant
  record: Record<string, unknown>
}

/** A page of the records that this actor may see, the latest first; `next` is where the following page begins, or null. */
export async function supervisions(
  store: Store,
  actor: Actor,
  filter: SupervisionFilter & { after?: string | null; limit?: number } = {},
): Promise<{ rows: SupervisionLine[]; next: string | null }> {
  const { status, kind, card, service, after, limit = 50 } = filter
  const department = actor.kind === 'officer' ? actor.department : filter.department
  const [openedAt = '', key = '', caseId = ''] = (after ?? 'infinity||').split('|')
  const place = [openedAt, caseId, key, limit + 1]
  const values = [store.site, status, kind, card, department, service, ...place]
  const open = status !== undefined && status !== 'closed'
  const text = LIST[`${department === undefined ? 'any' : 'one'} ${open ? 'open' : 'all'}`]
  const found = await ask<SupervisionLine>(store, actor, text, values)
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  const more = found.length > limit && last
  return { rows, next: more ? `${last.openedAt}|${last.key}|${last.caseId}` : null }
}

/** How many records are not closed: `waiting` for the department, `explained` for the supervisor. */
export async function openSupervisions(
  store: Store,
  actor: Actor,
  department: string | null = null,
): Promise<{ waiting: number; explained: number }> {
  return (await ask<{ waiting: number; explained: number }>(store, actor, OPEN, [store.site, department]))[0]!
}

const listOf = (department: string, open: string) => `
select s.case_id as "caseId", s.key, coalesce(c.number, '') as "caseNumber", c.service_id as "serviceId",
  c.service_version as "serviceVersion", s.opened_at as "openedAt", s.record
from supervision s join "case" c on c.site = s.site and c.case_id = s.case_id
where s.site = $1 and ${department} and ${open}
  and ($2::text is null or s.status = $2 or ($2 = 'open' and s.status <> 'closed'))
  and ($3::text is null or s.kind = $3)
  and ($4::text is null or s.card = $4)
  and ($6::text is null or c.service_id = $6)
  and (s.opened_at, s.case_id, s.key) < ($7::timestamptz, $8::text, $9::text)
order by s.opened_at desc, s.case_id desc, s.key desc
limit $10`

// The conditions decide which index is read, so each pair has a statement of its own.
const LIST = {
  'any all': listOf('$5::text is null', 'true'),
  'any open': listOf('$5::text is null', `s.status <> 'closed'`),
  'one all': listOf('s.department = $5', 'true'),
  'one open': listOf('s.department = $5', `s.status <> 'closed'`),
}

const OPEN = `
select count(*) filter (where status = 'waiting') as waiting, count(*) filter (where status = 'explained') as explained
from supervision where site = $1 and status <> 'closed' and ($2::text is null or department = $2)`
