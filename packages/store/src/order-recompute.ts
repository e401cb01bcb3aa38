import { ask } from './ask.ts'
import { recomputeTask } from './change-calendar.ts'
import type { Store } from './open-store.ts'

/** Orders the next stretch of recomputing the clocks; it takes the place of one that waits. */
export async function orderRecompute(store: Store, payload: Record<string, unknown>): Promise<void> {
  const values = [store.site, JSON.stringify({ ...payload, site: store.site })]
  await ask(store, { kind: 'system', job: recomputeTask }, SQL, values)
}

const SQL = `
select graphile_worker.add_job('${recomputeTask}', $2::json,
  job_key := '${recomputeTask}:' || $1, queue_name := '${recomputeTask}:' || $1)`
