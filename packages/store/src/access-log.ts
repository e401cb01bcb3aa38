import type { Actor, Party } from './actor.ts'
import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

/** Who looked at what of whom, when and why. `what` is 'case', 'list' or the name of a file. */
export type Access = {
  at: Instant
  actor: Actor
  caseId: string | null
  number: string | null
  what: string
  purpose: string
}

/** Records a look that no read records by itself, such as the download of a file of a case. */
export async function recordAccess(
  store: Store,
  actor: Actor,
  access: { caseId: string; party: Party; what: string; purpose: string },
): Promise<void> {
  const { caseId, party, what, purpose } = access
  await ask(store, actor, RECORD, [
    store.site,
    JSON.stringify(actor),
    caseId,
    party.kind,
    party.id,
    what,
    purpose,
  ])
}

/** Records that a list was taken along, and what for; it is about no case and no party alone. */
export async function recordExport(
  store: Store,
  actor: Actor,
  taken: { what: string; purpose: string },
): Promise<void> {
  const { what, purpose } = taken
  await ask(store, actor, RECORD, [store.site, JSON.stringify(actor), null, null, null, what, purpose])
}

/** Who looked at the data of a party, or at one case of it, the latest first: for the party itself and for supervisors. */
export function accessesTo(
  store: Store,
  actor: Actor,
  party: Pick<Party, 'kind' | 'id'>,
  page: { caseId?: string; before?: Instant | null; limit?: number } = {},
): Promise<Access[]> {
  return ask(store, actor, READ, [
    store.site,
    party.kind,
    party.id,
    page.before ?? 'infinity',
    page.limit ?? 100,
    page.caseId ?? null,
  ])
}

const RECORD = `
insert into access_log (site, actor_kind, actor_id, actor, case_id, party_kind, party_id, what, purpose)
values ($1, actor_kind(), actor_id(), $2, $3, $4, $5, $6, $7)`

const READ = `
select l.at, l.actor, l.case_id as "caseId", c.number, l.what, l.purpose
from access_log l left join "case" c on c.site = l.site and c.case_id = l.case_id
where l.site = $1 and l.party_kind = $2 and l.party_id = $3 and l.at < $4::timestamptz
  and ($6::text is null or l.case_id = $6)
order by l.at desc limit $5`
