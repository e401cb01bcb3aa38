import { setTimeout as pause } from 'node:timers/promises'
import { type JobHelpers, run, runOnce } from 'graphile-worker'
import type { Store } from './open-store.ts'
import { patientPool } from './patient-pool.ts'
import { quietLogger } from './quiet-logger.ts'
import { unlockJobs } from './unlock-jobs.ts'

/** One kind of background work. May be run more than once for a job: make it safe to repeat. Throwing means "again later". */
export type Task = (
  payload: Record<string, unknown>,
  job: { id: string; attempt: number; signal: AbortSignal | undefined },
) => Promise<void>

export type Worker = { stop(): Promise<void> }

type Options = {
  /** jobs at once; 4 unless said otherwise */
  concurrency?: number
  /** milliseconds between looks for jobs that become due; new ones wake the worker at once */
  pollInterval?: number
  /** lines of five cron fields and a task, as in "0 3 * * * sweep" */
  cron?: string
  /** no other process works on this database: whatever is taken at the start was left by one that died */
  alone?: boolean
  warn?: (message: string) => void
}

/** After so many minutes a job that is still taken was left by a process that died. */
const longestJob = 10
/** Milliseconds; without the database nothing can be given back, and a stop must end all the same. */
const longestStop = 12_000

/**
 * Works off the jobs that steps queue, of all sites: each payload names its `site`. When the database goes away it waits for it.
 * `stop` waits for the jobs under way.
 */
export async function runWorker(
  store: Store,
  tasks: Record<string, Task>,
  options: Options = {},
): Promise<Worker> {
  const { concurrency = 4, pollInterval = 1_000, cron = '', alone = false, warn = () => {} } = options
  await unlockJobs(store, alone ? 0 : longestJob)
  const runner = await run({
    pgPool: patientPool(store.pool),
    taskList: listed(tasks),
    concurrency,
    pollInterval,
    crontab: cron,
    noHandleSignals: true,
    logger: quietLogger(warn),
  })
  runner.promise.catch((error: unknown) => warn(`The worker ended: ${String(error)}`))
  const sweep = setInterval(() => void unlockJobs(store, longestJob).catch(() => {}), 60_000).unref()
  return {
    async stop() {
      clearInterval(sweep)
      const stopped = runner.stop().catch(() => {})
      await Promise.race([stopped, pause(longestStop, undefined, { ref: false })])
    },
  }
}

/** Works off what is due now, and returns: for tests and for one-off commands. */
export async function workOff(store: Store, tasks: Record<string, Task>): Promise<void> {
  const options = { noHandleSignals: true, logger: quietLogger() }
  await runOnce({ pgPool: store.pool, taskList: listed(tasks), ...options })
}

function listed(tasks: Record<string, Task>) {
  return Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, handled(task)]))
}

function handled(task: Task) {
  return (payload: unknown, helpers: JobHelpers) =>
    task(payload as Record<string, unknown>, {
      id: helpers.job.id,
      attempt: helpers.job.attempts,
      signal: helpers.abortSignal,
    })
}
