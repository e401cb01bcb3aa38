// The same step as most programs would write it: a transaction with one statement a table.
import type pg from 'pg'
import { type Held, officer, sampleStep } from './sample-step.ts'

export async function takeNaiveStep(pool: pg.Pool, held: Held, number: number): Promise<void> {
  const step = sampleStep(held, number)
  const { caseId, at } = step
  const rev = held.base?.rev ?? 0
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rowCount } = await client.query({
      name: 'case',
      text: `update baotu."case" set rev = rev + 1, seq = seq + 2, status = $3, state = $4, last_at = $5
        where site = 'bench' and case_id = $1 and rev = $2`,
      values: [caseId, rev, step.case.status, step.case.state, at],
    })
    if (rowCount !== 1) throw new Error('Somebody else stepped the case')
    for (const [index, event] of step.events.entries()) {
      await client.query({
        name: 'event',
        text: `insert into baotu.case_event (site, case_id, seq, at, type, actor, data, command_id, prev_hash, hash)
          values ('bench', $1, $2, $3, $4, $5, $6, $7, '', '')`,
        values: [
          caseId,
          1_000_000 + number * 2 + index,
          at,
          event.type,
          officer,
          event.data,
          index === 0 ? `n-${step.commandId}` : null,
        ],
      })
    }
    await client.query({
      name: 'close',
      text: `update baotu.task set closed_at = $3 where site = 'bench' and case_id = $1 and key = $2`,
      values: [caseId, held.key, at],
    })
    const [task] = step.openTasks ?? []
    await client.query({
      name: 'open',
      text: `insert into baotu.task (site, case_id, key, element, action, name, department, role, opened_at, due_at, soon_at)
        values ('bench', $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      values: [
        caseId,
        task?.key,
        task?.element,
        task?.action,
        task?.name,
        task?.department,
        task?.role,
        at,
        task?.dueAt,
        task?.soonAt,
      ],
    })
    const [job] = step.jobs ?? []
    await client.query({
      name: 'job',
      text: 'select from graphile_worker.add_job($1, $2, job_key => $3)',
      values: [job?.task, job?.payload, `n-${job?.key}`],
    })
    await client.query('commit')
  } finally {
    client.release()
  }
}
