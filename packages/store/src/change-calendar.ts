import type { Actor } from './actor.ts'
import { ask } from './ask.ts'
import type { StoredOverride, StoredYear } from './calendar.ts'
import type { Store } from './open-store.ts'
import type { Day, Instant } from './step.ts'

/** The job that recomputes the clocks of all open cases after a change; one waits at a time. */
export const recomputeTask = 'recompute-clocks'

/**
 * Keeps a year, in place of one of the same number. Gives the new version of the calendar. The change, who made it, what stood there
 * before and the job that recomputes the clocks are written in the same statement.
 */
export function importYear(store: Store, actor: Actor, year: StoredYear, at: Instant): Promise<number> {
  const after = { year: year.year, source: year.source, off: year.off, work: year.work }
  return change(store, actor, IMPORT, [store.site, at, JSON.stringify(actor), JSON.stringify(after)])
}

/** Closes or works a day of this city, in place of what was said of the day before. Gives the new version. */
export function setOverride(
  store: Store,
  actor: Actor,
  { day, worked, reason }: StoredOverride,
  at: Instant,
): Promise<number> {
  const after = JSON.stringify({ day, worked, reason })
  return change(store, actor, SET, [store.site, at, JSON.stringify(actor), after])
}

/** Takes back what this city said of a day. Null: it said nothing. */
export async function liftOverride(
  store: Store,
  actor: Actor,
  day: Day,
  at: Instant,
): Promise<number | null> {
  const rows = await ask<{ version: number }>(store, actor, LIFT, [
    store.site,
    at,
    JSON.stringify(actor),
    day,
  ])
  return rows[0]?.version ?? null
}

async function change(store: Store, actor: Actor, text: string, values: unknown[]): Promise<number> {
  const rows = await ask<{ version: number }>(store, actor, text, values)
  return rows[0]!.version
}

const COUNT = `
  insert into calendar as c (site, version) values ($1, 1)
  on conflict (site) do update set version = c.version + 1
  returning version`

const ORDER = `
select version, graphile_worker.add_job('${recomputeTask}', json_build_object('site', $1::text),
  job_key := '${recomputeTask}:' || $1, queue_name := '${recomputeTask}:' || $1) is not null as ordered`

const yearBefore = `(select jsonb_build_object('year', year, 'source', source, 'off', days_off, 'work', days_worked)
    from calendar_year where site = $1 and year = ($4::jsonb->>'year')::integer)`

const overrideBefore = (
  day: string,
) => `(select jsonb_build_object('day', day, 'worked', worked, 'reason', reason)
    from calendar_override where site = $1 and day = ${day})`

const IMPORT = `
with next as (${COUNT}), kept as (
  insert into calendar_year (site, year, source, days_off, days_worked)
  select $1, (y->>'year')::integer, y->>'source',
    array(select value::date from jsonb_array_elements_text(y->'off')),
    array(select value::date from jsonb_array_elements_text(y->'work'))
  from (select $4::jsonb as y) given
  on conflict (site, year) do update set
    source = excluded.source, days_off = excluded.days_off, days_worked = excluded.days_worked
), noted as (
  insert into calendar_change (site, version, at, actor, what, subject, before, after)
  select $1, version, $2, $3::jsonb, 'year', $4::jsonb->>'year', ${yearBefore}, $4::jsonb from next
)
${ORDER} from next`

const SET = `
with next as (${COUNT}), kept as (
  insert into calendar_override (site, day, worked, reason)
  select $1, (o->>'day')::date, (o->>'worked')::boolean, o->'reason' from (select $4::jsonb as o) given
  on conflict (site, day) do update set worked = excluded.worked, reason = excluded.reason
), noted as (
  insert into calendar_change (site, version, at, actor, what, subject, before, after)
  select $1, version, $2, $3::jsonb, 'override', $4::jsonb->>'day', ${overrideBefore("($4::jsonb->>'day')::date")}, $4::jsonb
  from next
)
${ORDER} from next`

const LIFT = `
with lifted as (
  delete from calendar_override where site = $1 and day = $4::date returning day, worked, reason
), next as (
  insert into calendar as c (site, version) select $1, 1 from lifted
  on conflict (site) do update set version = c.version + 1
  returning version
), noted as (
  insert into calendar_change (site, version, at, actor, what, subject, before)
  select $1, version, $2, $3::jsonb, 'override', day::text, jsonb_build_object('day', day, 'worked', worked, 'reason', reason)
  from next, lifted
)
${ORDER} from next`
