import type { Actor, Officer } from './actor.ts'
import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

/** Where a case stopped: an element of its process, or a job of the platform that was given up. Names no person of the public. */
export type Incident = {
  caseId: string
  kind: 'process' | 'job'
  key: string
  at: Instant
  /** id of the element, or name of the job's task */
  element: string
  code: string
  message: string
  tries: number
  number: string | null
  serviceId: string
  serviceVersion: string
  deciding: string
}

/** Open incidents of the cases that this actor may see, the oldest first. */
export function openIncidents(
  store: Store,
  actor: Actor,
  filter: { caseId?: string; limit?: number } = {},
): Promise<Incident[]> {
  return ask(store, actor, LIST, [store.site, filter.caseId, filter.limit ?? 200])
}

/**
 * Writes down the jobs that were tried for the last time, for an officer to order again; gives how many were new. What failed at its
 * last try is found in the table of jobs itself, so that a worker that died during it hides nothing.
 */
export async function noteFailedJobs(store: Store, now: Instant): Promise<number> {
  return (await ask(store, { kind: 'system', job: 'incidents' }, NOTE, [store.site, now])).length
}

/** Orders a job again that was given up. False: somebody did before, or it is not there for this officer. */
export async function retryJob(
  store: Store,
  officer: Officer,
  { caseId, key }: { caseId: string; key: string },
  at: Instant,
): Promise<boolean> {
  const values = [store.site, caseId, key, at, officer.id, officer.name]
  return (await ask(store, officer, RETRY, values)).length === 1
}

const LIST = `
select i.case_id as "caseId", i.kind, i.key, i.at, i.element, i.code, i.message, i.tries, c.number, c.service_id as "serviceId",
  c.service_version as "serviceVersion", c.deciding
from incident i join "case" c on c.site = i.site and c.case_id = i.case_id
where i.site = $1 and i.closed_at is null and ($2::text is null or i.case_id = $2)
order by i.at, i.case_id, i.key
limit $3`

const NOTE = `
insert into incident (site, case_id, kind, key, at, element, code, message, tries, job)
select $1, j.payload->>'caseId', 'job', j.payload->>'key', $2, t.identifier, 'job-given-up', coalesce(j.last_error, ''), j.attempts,
  jsonb_build_object('task', t.identifier, 'payload', j.payload, 'most', j.max_attempts)
from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
where j.attempts >= j.max_attempts and j.locked_at is null and j.payload->>'site' = $1 and j.payload->>'key' is not null
  and exists (select from "case" c where c.site = $1 and c.case_id = j.payload->>'caseId')
  and not exists (
    select from incident i
    where i.site = $1 and i.case_id = j.payload->>'caseId' and i.kind = 'job' and i.key = j.payload->>'key' and i.closed_at is null)
on conflict do nothing
returning 1`

// The key of the queue is that under which the step ordered it: the job that was given up is taken up again, not doubled.
const RETRY = `
with closed as (
  update incident set closed_at = $4, outcome = 'done', closed_by = $5, closed_by_name = $6
  where site = $1 and case_id = $2 and kind = 'job' and key = $3 and closed_at is null
  returning case_id, key, job
)
select (graphile_worker.add_job(job->>'task', (job->'payload')::json, job_key := case_id || ':' || key,
  max_attempts := (job->>'most')::integer)).id
from closed`
