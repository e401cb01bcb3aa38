import type { Actor } from './actor.ts'
import type { CaseEvent } from './hash-chain.ts'
import type { Store } from './open-store.ts'
import { withActor } from './with-actor.ts'

/** Everything that happened to a case, in order; empty if this actor may not see it. Check it with `verifyChain`. */
export async function caseHistory(store: Store, actor: Actor, caseId: string): Promise<CaseEvent[]> {
  const { rows } = await withActor(store, actor, client =>
    client.query<CaseEvent>({ name: 'case-history', text: SQL, values: [store.site, caseId] }),
  )
  return rows
}

const SQL = `
select seq, at, type, actor, data, command_id as "commandId", prev_hash as "prevHash", hash
from case_event where site = $1 and case_id = $2 order by seq`
