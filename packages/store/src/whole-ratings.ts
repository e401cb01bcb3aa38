import { ask } from './ask.ts'
import type { CaseEvent, Head } from './hash-chain.ts'
import type { Store } from './open-store.ts'

/** A rating row beside everything that happened to the rating, as one look saw both. */
export type WholeRating = {
  caseId: string
  ratingId: string
  head: Head
  partyKind: string
  partyId: string
  stage: string
  counts: boolean
  state: Record<string, unknown>
  events: CaseEvent[]
}

/** A page of all ratings of the site, in the order of their cases; the next one begins `after` the last case of this. */
export async function wholeRatings(
  store: Store,
  page: { after: string; limit: number },
): Promise<WholeRating[]> {
  const rows = await ask<Row>(store, { kind: 'system', job: 'verify' }, SQL, [
    store.site,
    page.after,
    page.limit,
  ])
  return rows.map(({ seq, hash, ...rest }) => ({ ...rest, head: { seq, hash } }))
}

type Row = Omit<WholeRating, 'head'> & { seq: number; hash: string }

const SQL = `
select case_id as "caseId", rating_id as "ratingId", seq, head as hash, party_kind as "partyKind", party_id as "partyId", stage, counts,
  state,
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'seq', e.seq, 'at', iso(e.at), 'type', e.type, 'actor', e.actor, 'data', e.data, 'commandId', e.command_id,
      'prevHash', e.prev_hash, 'hash', e.hash) order by e.seq)
    from rating_event e where e.site = r.site and e.case_id = r.case_id), '[]') as events
from rating r
where site = $1 and case_id > $2
order by case_id
limit $3`
