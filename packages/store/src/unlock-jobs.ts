import type { Store } from './open-store.ts'

/**
 * Frees jobs that were taken longer ago than any job lasts: whoever took them died. The queue itself waits four hours. A job may run
 * twice anyway, so one that was only slow does no harm.
 */
export async function unlockJobs(store: Store, minutes: number): Promise<void> {
  await store.pool.query(UNLOCK, [minutes])
}

const UNLOCK = `
select graphile_worker.force_unlock_workers(array(
  select distinct locked_by from graphile_worker._private_jobs where locked_at < now() - make_interval(mins => $1)))`
