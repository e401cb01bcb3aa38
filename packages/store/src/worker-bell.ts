// Wakes workers for jobs that were committed. Only a bell: a worker that misses it finds the jobs when it looks next, within a second.
import type pg from 'pg'

const CHANNEL = 'jobs:insert'
/** Milliseconds between two rings; what comes meanwhile shares the next. */
const rest = 25

/** Rings at once when it has been quiet, else once for all that came. */
export function workerBell(pool: pg.Pool): (jobs: number) => void {
  let waiting = 0
  let resting = false
  const ring = () => {
    const count = waiting
    waiting = 0
    resting = count > 0
    if (!resting) return
    setTimeout(ring, rest).unref()
    pool.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify({ count })]).catch(() => {})
  }
  return jobs => {
    waiting += jobs
    if (waiting > 0 && !resting) ring()
  }
}
