import type { Actor, Party } from './actor.ts'
import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { CertificateState, Day } from './step.ts'

export type PartyRecordRow = {
  certificates: {
    caseId: string
    identifier: string
    kind: string
    number: string
    state: CertificateState
    validUntil: Day | null
  }[]
  /** The last day on which a promise that was broken counts against the party; null: none was broken. */
  brokenUntil: Day | null
}

/** The certificates of a party and its broken promises, as far as this actor may see its cases. */
export async function partyRecord(
  store: Store,
  actor: Actor,
  { kind, id }: Pick<Party, 'kind' | 'id'>,
): Promise<PartyRecordRow> {
  const rows = await ask<PartyRecordRow>(store, actor, SQL, [store.site, kind, id])
  return rows[0] ?? { certificates: [], brokenUntil: null }
}

const SQL = `
with mine as (
  select case_id, state->'brokenPromise'->>'until' as broken from "case"
  where site = $1 and party_kind = $2 and party_id = $3)
select
  (select coalesce(jsonb_agg(jsonb_build_object('caseId', c.case_id, 'identifier', c.identifier, 'kind', c.kind,
      'number', c.public_fields->>'number', 'state', c.state, 'validUntil', c.valid_until) order by c.issued_at, c.identifier), '[]')
    from certificate c join mine using (case_id) where c.site = $1) as certificates,
  (select max(broken) from mine) as "brokenUntil"`
