// The job queue lets go of a job without waiting for the answer: were the database away at that moment, the error would be nobody's
// and end the process, and the job would stay taken. So it gets connections that wait until the database is back.
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { isConnectionLoss } from './faults.ts'

/** The same pool, whose `connect` does not fail while the database is away. Once the pool has ended it never answers. */
export function patientPool(pool: pg.Pool): pg.Pool {
  const connect = async (): Promise<pg.PoolClient> => {
    for (;;) {
      try {
        return retryable(await pool.connect())
      } catch (error) {
        if (pool.ending) return new Promise(() => {})
        if (!isConnectionLoss(error)) throw error
        await pause(500, undefined, { ref: false })
      }
    }
  }
  // With a callback it is the listener for new jobs, which looks after itself.
  const value = (heard?: Parameters<pg.Pool['connect']>[0]) => (heard ? pool.connect(heard) : connect())
  return Object.create(pool, { connect: { value } }) as pg.Pool
}

/** A connection that breaks under a statement breaks with a code after which the queue tries again. */
function retryable(client: pg.PoolClient): pg.PoolClient {
  const value = async (text: pg.QueryConfig | string, values?: unknown[]) => {
    try {
      return await client.query(text, values)
    } catch (error) {
      if (!isConnectionLoss(error)) throw error
      throw Object.assign(new Error('The connection was lost', { cause: error }), { code: 'ETIMEDOUT' })
    }
  }
  return Object.create(client, { query: { value } }) as pg.PoolClient
}
