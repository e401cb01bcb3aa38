import { type JobHelpers, run, runOnce } from 'graphile-worker'
import type { Store } from './open-store.ts'
import { quietLogger } from './quiet-logger.ts'

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
  warn?: (message: string) => void
}

/** Works off the jobs that steps queue, of all sites: each payload names its `site`. `stop` waits for those under way. */
export async function runWorker(
  store: Store,
  tasks: Record<string, Task>,
  options: Options = {},
): Promise<Worker> {
  const { concurrency = 4, pollInterval = 1_000, cron = '', warn = () => {} } = options
  const runner = await run({
    pgPool: store.pool,
    taskList: Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, handled(task)])),
    concurrency,
    pollInterval,
    crontab: cron,
    noHandleSignals: true,
    logger: quietLogger(warn),
  })
  // A lost connection ends the runner's promise too; the next run is the caller's to begin.
  runner.promise.catch((error: unknown) => warn(String(error)))
  return { stop: () => runner.stop().catch(() => {}) }
}

/** Works off what is due now, and returns: for tests and for one-off commands. */
export async function workOff(store: Store, tasks: Record<string, Task>): Promise<void> {
  const taskList = Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, handled(task)]))
  await runOnce({ pgPool: store.pool, taskList, noHandleSignals: true, logger: quietLogger() })
}

function handled(task: Task) {
  return (payload: unknown, helpers: JobHelpers) =>
    task(payload as Record<string, unknown>, {
      id: helpers.job.id,
      attempt: helpers.job.attempts,
      signal: helpers.abortSignal,
    })
}
