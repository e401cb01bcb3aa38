import type { Actor } from './actor.ts'
import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

/** Another case that belongs to this one, as far as this actor may see it. */
export type CaseLink = {
  /** `child`: this case asked for it; `parent`: it asked for this case */
  as: 'child' | 'parent'
  caseId: string
  number: string | null
  serviceId: string
  serviceVersion: string
  status: string
  begunAt: Instant
}

/** The oldest first. */
export function caseLinks(store: Store, actor: Actor, caseId: string): Promise<CaseLink[]> {
  return ask(store, actor, SQL, [store.site, caseId])
}

const SQL = `
select case when l.case_id = $2 then 'child' else 'parent' end as "as", c.case_id as "caseId", c.number, c.service_id as "serviceId",
  c.service_version as "serviceVersion", c.status, l.begun_at as "begunAt"
from case_link l
join "case" c on c.site = l.site and c.case_id = case when l.case_id = $2 then l.child_id else l.case_id end
where l.site = $1 and (l.case_id = $2 or l.child_id = $2)
order by l.begun_at, c.case_id`
