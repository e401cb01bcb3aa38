import type { Actor } from './actor.ts'
import { ask } from './ask.ts'
import type { CaseEvent } from './hash-chain.ts'
import type { Store } from './open-store.ts'

/** Everything that happened to a case, in order; empty if this actor may not see it. Check it with `verifyChain`. */
export function caseHistory(store: Store, actor: Actor, caseId: string): Promise<CaseEvent[]> {
  return ask<CaseEvent>(store, actor, SQL, [store.site, caseId])
}

const SQL = `
select seq, at, type, actor, data, command_id as "commandId", prev_hash as "prevHash", hash
from case_event where site = $1 and case_id = $2 order by seq`
