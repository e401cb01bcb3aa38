import type { Actor } from './actor.ts'
import { ask } from './ask.ts'
import type { Store } from './open-store.ts'

/**
 * How many open tasks, unconfirmed notes and supervision records wait, by place. For a supervisor `department` is all of the site.
 */
export type Waiting = {
  mine: number
  department: number
  inbox: number
  incidents: number
  supervision: number
  ratings: number
}

/** One look for the numbers beside the places of the desk. */
export async function waiting(store: Store, actor: Actor): Promise<Waiting> {
  const officer = actor.kind === 'officer' ? actor : null
  const values = [store.site, officer?.id, officer?.department]
  const rows = await ask<Waiting>(store, actor, officer ? OFFICER : SITE, officer ? values : [store.site])
  return rows[0]!
}

const OFFICER = `
select
  (select count(*) from task t where t.site = $1 and t.assignee = $2 and t.closed_at is null) as mine,
  (select count(*) from task t where t.site = $1 and t.department = $3 and t.closed_at is null) as department,
  (select count(*) from department_inbox n where n.site = $1 and n.department = $3 and n.received_at is null) as inbox,
  (select count(*) from incident i where i.site = $1 and i.closed_at is null) as incidents,
  (select count(*) from supervision v where v.site = $1 and v.department = $3 and v.status = 'waiting') as supervision,
  ratings_waiting($1) as ratings`

const SITE = `
select 0 as mine,
  (select count(*) from task t where t.site = $1 and t.closed_at is null) as department,
  (select count(*) from department_inbox n where n.site = $1 and n.received_at is null) as inbox,
  (select count(*) from incident i where i.site = $1 and i.closed_at is null) as incidents,
  (select count(*) from supervision v where v.site = $1 and v.status = 'explained') as supervision,
  ratings_waiting($1) as ratings`
