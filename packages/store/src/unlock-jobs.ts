import type { Store } from './open-store.ts'

/**
 * Frees jobs that a worker took and will never finish: those of the pools named, and those that were taken so long ago that whoever
 * took them is gone. The queue itself waits four hours. A job may run twice anyway, so a slow one does no harm.
 */
export async function unlockJobs(store: Store, pools: readonly string[], minutes: number): Promise<void> {
  await store.pool.query(UNLOCK, [pools, minutes])
}

const UNLOCK = `
select graphile_worker.force_unlock_workers(array(
  select distinct locked_by from graphile_worker._private_jobs
  where locked_by = any ($1::text[]) or locked_at < now() - make_interval(mins => $2)))`
