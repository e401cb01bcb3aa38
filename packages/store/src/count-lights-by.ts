import type { Actor } from './actor.ts'
import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Light } from './queue.ts'
import type { Instant } from './step.ts'

/** What open tasks are counted by. */
export type LightsBy = 'department' | 'service' | 'officer'

/** The open tasks of one department, service or officer, by light. `of` null: of nobody yet; `name` is that of the officer. */
export type LightCount = Record<Light, number> & { of: string | null; name: string | null }

/** Those with most overdue first, then those with most soon due. Tasks of the applicants are nobody's to supervise. */
export function countLightsBy(
  store: Store,
  actor: Actor,
  by: LightsBy,
  filter: { now: Instant; department?: string; limit?: number },
): Promise<LightCount[]> {
  const { now, department, limit = 200 } = filter
  return ask(store, actor, SQL[by], [store.site, now, department, limit])
}

const counted = (of: string, name: string, from = 'task t') => `
select "of", max(name) as name,
  count(*) filter (where light = 'red')::integer as red, count(*) filter (where light = 'yellow')::integer as yellow,
  count(*) filter (where light = 'green')::integer as green, count(*) filter (where light = 'paused')::integer as paused,
  count(*) filter (where light = 'none')::integer as none
from (
  select ${of} as "of", ${name} as name, light(t.paused, t.due_at, t.soon_at, $2) as light
  from ${from}
  where t.site = $1 and t.closed_at is null and t.department is not null and ($3::text is null or t.department = $3)
) open_tasks
group by "of"
order by red desc, yellow desc, count(*) desc, "of"
limit $4`

const SQL: Record<LightsBy, string> = {
  department: counted('t.department', 'null'),
  service: counted(
    'c.service_id',
    'null',
    'task t join "case" c on c.site = t.site and c.case_id = t.case_id',
  ),
  officer: counted('t.assignee', 't.assignee_name'),
}
