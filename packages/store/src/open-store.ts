import type pg from 'pg'
import { AuthorMistake, type Fault, isConnectionLoss, StoreUnavailable } from './faults.ts'
import { type Applied, compare, readMigrations } from './migrate.ts'
import { openPool } from './pool.ts'
import { type StepQueue, stepQueue } from './step-queue.ts'

/** The database as one site sees it. */
export type Store = { readonly pool: pg.Pool; readonly site: string; readonly steps: StepQueue }

type Settings = {
  /** an address that signs in as baotu_app, or as a member of it */
  url: string
  site: string
  /** most connections at once; 10 unless said otherwise */
  connections?: number
  /** the address signs in as the owner, and every connection steps down to baotu_app */
  stepDown?: boolean
  /** most steps in one statement; 64 unless said otherwise. With 1 every connection writes a step of its own */
  together?: number
  warn?: (message: string) => void
}

/**
 * Opens the store for the application. Throws AuthorMistake when the schema is not this program's, or when the connection
 * could go round the row-level security; StoreUnavailable when the database is not there.
 */
export async function openStore(settings: Settings): Promise<Store> {
  const { url, site, connections = 10, stepDown = false, together, warn } = settings
  const pool = openPool(url, { max: connections, warn, ...(stepDown ? { role: 'baotu_app' } : {}) })
  try {
    const faults = await check(pool)
    if (faults.length > 0) throw new AuthorMistake(faults)
    return { pool, site, steps: stepQueue(pool, site, together, together === 1 ? connections : undefined) }
  } catch (error) {
    await pool.end()
    if (isConnectionLoss(error)) throw new StoreUnavailable('The database can not be reached', error)
    throw error
  }
}

/** The same database for another site of the installation. */
export function atSite(store: Store, site: string): Store {
  return { ...store, site, steps: stepQueue(store.pool, site) }
}

export async function closeStore(store: Store): Promise<void> {
  await store.pool.end()
}

async function check(pool: pg.Pool): Promise<Fault[]> {
  const { rows } = await pool.query<{ role: string; strong: boolean; owns: boolean; ready: boolean }>(
    `select current_user as role, rolsuper or rolbypassrls as strong,
      to_regclass('baotu.migration') is not null as ready,
      exists (select from pg_class c where c.relnamespace = to_regnamespace('baotu') and pg_has_role(c.relowner, 'USAGE')) as owns
    from pg_roles where rolname = current_user`,
  )
  const found = rows[0]
  if (!found?.ready) return [older]
  if (found.strong || found.owns) return [tooStrong(found.role)]
  const applied = await pool.query<Applied>('select number, name, hash from baotu.migration order by number')
  const known = readMigrations()
  const faults = compare(known, applied.rows)
  return faults.length === 0 && applied.rows.length < known.length ? [older] : faults
}

const older: Fault = {
  file: 'DATABASE_URL',
  code: 'database-older',
  message: 'The database has not been brought to this version. Run: baotu migrate',
}

function tooStrong(role: string): Fault {
  const message = `The application must not sign in as ${role}, which row-level security does not bind. Sign in as baotu_app.`
  return { file: 'DATABASE_URL', code: 'role-too-strong', message }
}
