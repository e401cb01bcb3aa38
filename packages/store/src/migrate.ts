import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { ensureAppRole } from './app-role.ts'
import { AuthorMistake, type Fault } from './faults.ts'
import { openPool } from './pool.ts'
import { quietLogger } from './quiet-logger.ts'

export type Migration = { number: number; name: string; hash: string; sql: string }

const FOLDER = join(import.meta.dirname, '..', 'migrations')
const LOCK = 7_204_115_001

/**
 * Brings a database to this program's schema. `ownerUrl` signs in as the owner of the tables.
 * Several nodes may call it at once: one works, the others wait. Gives the numbers that were applied now.
 * Throws AuthorMistake for a database that is newer than the program, or whose history differs.
 */
export async function migrate(ownerUrl: string, folder = FOLDER): Promise<number[]> {
  const known = readMigrations(folder)
  const pool = openPool(ownerUrl, { max: 2 })
  const client = await pool.connect()
  try {
    await checkServer(client)
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await ensureAppRole(client)
    await client.query(`create schema if not exists baotu`)
    await client.query(
      `create table if not exists baotu.migration (
        number integer primary key, name text not null, hash text not null, applied_at timestamptz not null default now())`,
    )
    const { rows } = await client.query<Applied>(
      'select number, name, hash from baotu.migration order by number',
    )
    const faults = compare(known, rows)
    if (faults.length > 0) throw new AuthorMistake(faults)
    await runMigrations({ pgPool: pool, logger: quietLogger() })
    const missing = known.slice(rows.length)
    for (const migration of missing) await apply(client, migration)
    await openJobs(client)
    return missing.map(migration => migration.number)
  } finally {
    // Ending the connection gives the lock back too.
    client.release(true)
    await pool.end()
  }
}

export function readMigrations(folder = FOLDER): Migration[] {
  const names = readdirSync(folder)
    .filter(name => /^\d{4}-.*\.sql$/.test(name))
    .sort()
  return names.map((name, index) => {
    const sql = readFileSync(join(folder, name), 'utf8')
    const number = Number(name.slice(0, 4))
    if (number !== index + 1) throw new AuthorMistake([gap(name, index + 1)])
    return { number, name, hash: createHash('sha256').update(sql).digest('hex'), sql }
  })
}

export type Applied = { number: number; name: string; hash: string }

/** What speaks against running this program on a database with that history; nothing when it only lacks the newest. */
export function compare(known: readonly Migration[], applied: readonly Applied[]): Fault[] {
  return applied.flatMap((row, index): Fault[] => {
    const migration = known[index]
    if (!migration) {
      const message =
        'The database was migrated by a newer version of Baotu. Install that version, or restore the backup made before.'
      return [{ file: row.name, code: 'database-newer', message }]
    }
    if (row.hash === migration.hash && row.number === migration.number) return []
    const message =
      'This migration was changed after it was applied. Restore its text and write a new migration instead.'
    return [{ file: row.name, code: 'migration-changed', message }]
  })
}

async function apply(client: pg.PoolClient, { number, name, hash, sql }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query('set local search_path = baotu')
    await client.query(sql)
    await client.query('insert into baotu.migration (number, name, hash) values ($1, $2, $3)', [
      number,
      name,
      hash,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`The migration ${name} failed: ${String(error)}`, { cause: error })
  }
}

/** The job queue's tables belong to its library, which may add some at any update; so they are opened again at each start. */
async function openJobs(client: pg.PoolClient): Promise<void> {
  await client.query(`
    grant usage on schema graphile_worker to baotu_app;
    grant select, insert, update, delete on all tables in schema graphile_worker to baotu_app;
    grant usage on all sequences in schema graphile_worker to baotu_app;
    do $$
    declare t regclass;
    begin
      for t in select oid from pg_class c where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'baotu_app') loop
        execute format('create policy baotu_app on %s to baotu_app using (true) with check (true)', t);
      end loop;
    end $$`)
}

async function checkServer(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string }>(
    `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`,
  )
  const faults: Fault[] = []
  const file = 'DATABASE_URL'
  if (Number(rows[0]?.version) < 150_000)
    faults.push({ file, code: 'server-too-old', message: 'PostgreSQL 15 or newer is needed.' })
  if (rows[0]?.encoding !== 'UTF8')
    faults.push({
      file,
      code: 'not-utf8',
      message:
        'The database must be in UTF8. Create it with: create database … encoding UTF8 template template0',
    })
  if (faults.length > 0) throw new AuthorMistake(faults)
}

function gap(file: string, expected: number): Fault {
  return {
    file,
    code: 'migration-gap',
    message: `Migrations are numbered without gaps; this should be number ${expected}.`,
  }
}
