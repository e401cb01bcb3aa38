import { ask } from './ask.ts'
import type { Head } from './hash-chain.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

/** A case that is not over, with all that a step needs: give `rev` and `head` back to `append` as its base. */
export type OpenCase = {
  caseId: string
  rev: number
  head: Head
  number: string | null
  state: Record<string, unknown>
  createdAt: Instant
}

/** Where a page ended: the next one begins behind it. */
export type AfterCase = Pick<OpenCase, 'createdAt' | 'caseId'>

/**
 * A page of the open cases of a service that are not what they should be: of another version of the service, or stepped
 * by another version of the engine. The newest first; a case that is moved meanwhile falls out of the pages to come.
 */
export async function openCasesBefore(
  store: Store,
  target: { serviceId: string; version: string; processVersion: string },
  after: AfterCase | null,
  limit: number,
): Promise<OpenCase[]> {
  const { serviceId, version, processVersion } = target
  const { createdAt, caseId } = after ?? { createdAt: 'infinity', caseId: '' }
  const values = [store.site, serviceId, version, processVersion, createdAt, caseId, limit]
  const rows = await ask<Row>(store, { kind: 'system', job: 'migrate' }, SQL, values)
  return rows.map(({ seq, head, ...rest }) => ({ ...rest, head: { seq, hash: head } }))
}

type Row = Omit<OpenCase, 'head'> & { seq: number; head: string }

// case_of_service gives the cases of a service by age; only cases of one moment are sorted. A page reads on from where the
// last one ended, so that all pages together read each case of the service once.
const SQL = `
select case_id as "caseId", rev, seq, head, number, state, created_at as "createdAt"
from "case"
where site = $1 and service_id = $2 and closed_at is null
  and (service_version <> $3 or state #>> '{process,version}' <> $4)
  and (created_at, case_id) < ($5::timestamptz, $6)
order by created_at desc, case_id desc
limit $7`
