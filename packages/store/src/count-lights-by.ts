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

// Every column that is read stands in the index of open tasks; whoever changes this looks at the plan again.
const OPEN = `
  select t.department, t.assignee, light(t.paused, nullif(t.sort_at, 'infinity'), t.soon_at, $2) as light, 1 as n
  from task t
  where t.site = $1 and t.closed_at is null and t.department is not null and ($3::text is null or t.department = $3)`

const shown = (of: string, name: string, counted: string) => `
select "of", ${name} as name, red, yellow, green, paused, none
from (
  select ${of} as "of",
    coalesce(sum(n) filter (where light = 'red'), 0)::integer as red,
    coalesce(sum(n) filter (where light = 'yellow'), 0)::integer as yellow,
    coalesce(sum(n) filter (where light = 'green'), 0)::integer as green,
    coalesce(sum(n) filter (where light = 'paused'), 0)::integer as paused,
    coalesce(sum(n) filter (where light = 'none'), 0)::integer as none
  from (${counted}) open_tasks
  group by 1
  order by red desc, yellow desc, sum(n) desc, 1
  limit $4
) by_light`

const SQL: Record<LightsBy, string> = {
  department: shown('department', 'null', OPEN),
  service: shown('service_id', 'null', 'select * from count_lights_by_service($1, $2, $3)'),
  officer: shown(
    'assignee',
    `(select o.assignee_name from task o where o.site = $1 and o.assignee = "of" and o.closed_at is null limit 1)`,
    OPEN,
  ),
}
