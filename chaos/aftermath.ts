// After the storm: the queue is worked off, and what the nodes said is compared with what the database holds.
import { setTimeout as pause } from 'node:timers/promises'
import { walkStore } from '@baotu/server/testing'
import { caseHistory, closeStore, openStore, type Store } from '@baotu/store'
import { Pool } from 'pg'
import type { Lived } from './storm.ts'

/** Sentences that say what is wrong, and how much was looked at. */
export type Seen = {
  wrong: string[]
  cases: number
  steps: number
  events: number
  papers: number
  mails: number
}

export type Aftermath = {
  /** Orders a job that waits once more, as a queue may deliver it twice. */
  repeatJob: () => void
  settle: (lived: readonly Lived[]) => Promise<void>
  compare: (lived: readonly Lived[], done: Map<string, number>) => Promise<Seen>
  close: () => Promise<void>
}

const system = { kind: 'system' } as const

export async function lookAt(url: string, site: string): Promise<Aftermath> {
  const pool = new Pool({ connectionString: url, max: 2, options: '-c search_path=baotu' })
  pool.on('error', () => {})
  const store = await openStore({ url, site, stepDown: true, connections: 4, warn: () => {} })
  return {
    // The database may be away just now.
    repeatJob: () => void pool.query(REPEAT).catch(() => {}),
    settle: lived => settle(pool, lived.length),
    compare: (lived, done) => compare(store, pool, lived, done),
    close: async () => {
      await pool.end()
      await closeStore(store)
    },
  }
}

/** Waits until no job is left. Jobs of workers that died, and those that wait for their next try, are due now. */
async function settle(pool: Pool, cases: number): Promise<void> {
  const rounds = 240 + cases
  for (let round = 0; round < rounds; round += 1) {
    const left = await pool
      .query<{ waiting: number }>(round % 20 === 19 ? HURRY : WAITING)
      .then(({ rows }) => rows[0]?.waiting)
      .catch(() => undefined)
    if (left === 0) return
    await pause(250)
  }
}

async function compare(
  store: Store,
  pool: Pool,
  lived: readonly Lived[],
  done: Map<string, number>,
): Promise<Seen> {
  const wrong: string[] = []
  let steps = 0
  for (const { id, life, steps: asked } of lived) {
    const { rows } = await pool.query<{ status: string; open: number; made: number; papers: number }>(CASE, [
      store.site,
      id,
    ])
    const [row] = rows
    if (row?.status !== life.ends)
      wrong.push(`${id} of ${life.service} is ${row?.status ?? 'gone'}, not ${life.ends}`)
    if (row && row.papers !== row.made)
      wrong.push(`${id} has ${row.papers} papers, of which ${row.made} are made`)
    const history = await caseHistory(store, system, id)
    const kept = history.flatMap(({ commandId }) => commandId ?? [])
    if (new Set(kept).size !== kept.length) wrong.push(`${id} took a command twice`)
    for (const [index, { ids, kept: said, refused }] of asked.entries()) {
      steps += 1
      const found = ids.filter(commandId => kept.includes(commandId))
      if (found.length !== 1)
        wrong.push(`${id}: step ${index} was taken ${found.length} times (${refused.join()})`)
      const lost = said.filter(commandId => !kept.includes(commandId))
      if (lost.length > 0) wrong.push(`${id}: a yes to ${lost.join()} was lost`)
    }
    const jobs = kept.filter(commandId => commandId.startsWith('job:'))
    const answers = history.filter(({ data }) => JSON.stringify(data).includes('"complete-job","job"'))
    if (life.service === 'project-filing' && jobs.length === 0 && answers.length === 0)
      wrong.push(`${id} ended without the answer of the other system`)
    if (life.service === 'project-filing' && ![...done.keys()].some(order => order.startsWith(id)))
      wrong.push(`${id} ended though the other system never did its work`)
  }
  const left = await pool.query<{ waiting: number }>(WAITING)
  if (left.rows[0]?.waiting !== 0) wrong.push(`${left.rows[0]?.waiting} jobs are left`)
  const walked = await walkStore(store)
  wrong.push(...walked.misfits.map(({ caseId, why }) => `${caseId}: ${why}`))
  const totals = await pool.query<{ papers: number; mails: number; twice: number }>(TOTALS, [store.site])
  const { papers = 0, mails = 0, twice = 0 } = totals.rows[0] ?? {}
  if (twice > 0) wrong.push(`${twice} departments were told twice`)
  return { wrong, cases: lived.length, steps, events: walked.events, papers, mails }
}

const WAITING = `select count(*)::integer as waiting from graphile_worker._private_jobs where key like '%-%:%'`

const HURRY = `
with freed as (
  select graphile_worker.force_unlock_workers(array(
    select distinct locked_by from graphile_worker._private_jobs where locked_at < now() - interval '5 seconds'))
), due as (
  update graphile_worker._private_jobs set run_at = now(), attempts = least(attempts, max_attempts - 1)
  where locked_at is null and (run_at > now() or attempts >= max_attempts) returning 1
)
select (select count(*) from freed, due) * 0
  + (select count(*) from graphile_worker._private_jobs where key like '%-%:%')::integer as waiting`

const REPEAT = `
with one as (
  select t.identifier, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.key like '%-%:%' order by random() limit 1
)
select graphile_worker.add_job(identifier, payload, job_key => 'again-' || gen_random_uuid() || ':x') from one`

const CASE = `
select c.status,
  (select count(*) from task t where t.site = c.site and t.case_id = c.case_id and t.closed_at is null)::integer as open,
  (select count(*) from paper p where p.site = c.site and p.case_id = c.case_id)::integer as papers,
  (select count(*) from paper p where p.site = c.site and p.case_id = c.case_id and p.path is not null)::integer as made
from "case" c where c.site = $1 and c.case_id = $2`

const TOTALS = `
select (select count(*) from paper where site = $1)::integer as papers,
  (select count(*) from outbox_mail where site = $1)::integer as mails,
  (select count(*) from (
    select 1 from department_inbox where site = $1 group by case_id, department, told->>'event' having count(*) > 1) t)::integer as twice`
