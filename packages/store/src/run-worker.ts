import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { type JobHelpers, type Runner, run, runOnce, type WorkerEvents } from 'graphile-worker'
import type { Store } from './open-store.ts'
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

/**
 * Works off the jobs that steps queue, of all sites: each payload names its `site`. When the database goes away it begins anew as
 * soon as it can. `stop` waits for those under way.
 */
export async function runWorker(
  store: Store,
  tasks: Record<string, Task>,
  options: Options = {},
): Promise<Worker> {
  const { concurrency = 4, pollInterval = 1_000, cron = '', alone = false, warn = () => {} } = options
  const stopping = new AbortController()
  const pools: string[] = []
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => pools.push(workerPool.id))
  const begin = async (): Promise<Runner> => {
    await unlockJobs(store, pools, longestJob)
    pools.length = 0
    const logger = quietLogger(warn)
    const how = {
      concurrency,
      pollInterval,
      crontab: cron,
      noHandleSignals: true,
      preset: { worker: patient },
    }
    return run({ pgPool: store.pool, taskList: listed(tasks), logger, events, ...how })
  }
  if (alone) await unlockJobs(store, [], 0)
  let runner = await begin()
  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await runner.promise.catch((error: unknown) => warn(String(error)))
      await pause(pollInterval, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted) return
      // While the database is away the ended runner stays, and this is tried again.
      runner = await begin().catch(() => runner)
    }
  }
  const watched = watch()
  const sweep = setInterval(() => void unlockJobs(store, [], longestJob).catch(() => {}), 60_000).unref()
  return {
    async stop() {
      clearInterval(sweep)
      stopping.abort()
      await runner.stop().catch(() => {})
      await watched
      // One that began in the same moment.
      await runner.stop().catch(() => {})
    },
  }
}

/** Results are written in batches of whatever is there, because only batches are tried again when the database is away. */
const patient = { completeJobBatchDelay: 0, failJobBatchDelay: 0 }

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
