import { ask } from './ask.ts'
import type { Head } from './hash-chain.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

/** A submitted case that is not closed, ready for a step: give `rev` and `head` back to `append` as its base. */
export type RunningCase = {
  caseId: string
  rev: number
  head: Head
  state: Record<string, unknown>
  /** names of clocks that began after `since` */
  begunSince: string[]
}

/** A page of the site's running cases, in the order of their ids; the next one begins `after` the last id of this. */
export async function runningCases(
  store: Store,
  page: { after: string; since: Instant; limit: number },
): Promise<RunningCase[]> {
  const values = [store.site, page.after, page.since, page.limit]
  const rows = await ask<Row>(store, { kind: 'system', job: 'recompute-clocks' }, SQL, values)
  return rows.map(({ seq, head, ...rest }) => ({ ...rest, head: { seq, hash: head } }))
}

type Row = Omit<RunningCase, 'head'> & { seq: number; head: string }

// Only a case that was stepped since can have a clock that began since.
const SQL = `
select case_id as "caseId", rev, seq, head, state,
  case when last_at <= $3 then '{}' else array(
    select e.data #>> '{clock,name}' from case_event e
    where e.site = c.site and e.case_id = c.case_id and e.type = 'clock-started' and e.at > $3) end as "begunSince"
from "case" c
where site = $1 and case_id > $2 and closed_at is null and submitted_at is not null
order by case_id
limit $4`
