import { Pool } from 'pg'
import { connection } from './connection.ts'

type Settings = { max?: number; role?: string; warn?: (message: string) => void }

/** A pool whose idle connections may break without ending the process: the next query gets a new one. */
export function openPool(url: string, { max = 10, role, warn = () => {} }: Settings = {}): Pool {
  // Every statement is planned once on a connection: planning it anew cost more than running it. That may happen while the
  // tables are still empty, when reading them whole looks cheap; without the second setting that plan would stay as they grow.
  const settings = { plan_cache_mode: 'force_generic_plan', enable_seqscan: 'off', ...(role ? { role } : {}) }
  const pool = new Pool({ ...connection(url, settings), max })
  const heard = (error: Error) => warn(`A database connection broke: ${error.message}`)
  pool.on('error', heard)
  pool.on('connect', client => client.on('error', heard))
  return pool
}
