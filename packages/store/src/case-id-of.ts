import type { Actor } from './actor.ts'
import { ask } from './ask.ts'
import type { Store } from './open-store.ts'

/** The id of the case of this number or id, or null when there is none that this actor may see. */
export async function caseIdOf(store: Store, actor: Actor, numberOrId: string): Promise<string | null> {
  const rows = await ask<{ caseId: string }>(store, actor, SQL, [store.site, numberOrId])
  return rows[0]?.caseId ?? null
}

const SQL = `
select case_id as "caseId" from "case" where site = $1 and number = $2
union all
select case_id from "case" where site = $1 and case_id = $2
limit 1`
