import { createHash } from 'node:crypto'
import { Client, type QueryResultRow } from 'pg'
import { migrate, readMigrations } from '../src/migrate.ts'
import { closeStore, openStore, type Store } from '../src/open-store.ts'
import { sharedServer } from './shared-server.ts'

/** A database of a test's own, as empty as the day after the first start. */
export type TestDatabase = {
  /** signs in as the owner of the tables */
  ownerUrl: string
  /** for `openStore`, together with `stepDown: true` */
  appUrl: string
  /** as the application, bound by row-level security */
  open(site?: string, connections?: number): Promise<Store>
  /** as the superuser, bound by nothing: to look at what the application can't see, and to tamper */
  asSuperuser<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
  drop(): Promise<void>
}

let count = 0

/** Clones the template database (about 0.1 s). Call `drop` in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await sharedServer()
  const template = await ensureTemplate(server)
  const name = `test_${process.pid}_${Date.now()}_${count++}`
  await onServer(server, client => client.query(`create database ${name} template ${template}`))
  const url = database(server, name)
  const stores: Store[] = []
  return {
    ownerUrl: url,
    appUrl: url,
    async open(site = 'jinan', connections = 8) {
      const store = await openStore({ url, site, connections, stepDown: true })
      stores.push(store)
      return store
    },
    asSuperuser: async <Row extends QueryResultRow>(text: string, values: unknown[] = []) =>
      onServer(url, async client => (await client.query<Row>(text, values)).rows),
    async drop() {
      for (const store of stores) if (!store.pool.ended) await closeStore(store)
      await onServer(server, client => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** A database without anything in it. */
export async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = await sharedServer()
  const name = `empty_${process.pid}_${Date.now()}_${count++}`
  await onServer(server, client => client.query(`create database ${name} template template0 encoding 'UTF8'`))
  return {
    url: database(server, name),
    drop: () =>
      onServer(server, async client => void (await client.query(`drop database ${name} with (force)`))),
  }
}

async function ensureTemplate(server: string): Promise<string> {
  const hash = createHash('sha256')
    .update(
      readMigrations()
        .map(one => one.hash)
        .join(),
    )
    .digest('hex')
    .slice(0, 12)
  const name = `template_${hash}`
  await onServer(server, async client => {
    await client.query('select pg_advisory_lock(7204115002)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 1) return
    // Made under another name, so that a template which exists is complete.
    await client.query(`drop database if exists ${name}_half with (force)`)
    await client.query(`create database ${name}_half template template0 encoding 'UTF8'`)
    await migrate(database(server, `${name}_half`))
    await client.query(`alter database ${name}_half rename to ${name}`)
  })
  return name
}

async function onServer<Answer>(url: string, work: (client: Client) => Promise<Answer>): Promise<Answer> {
  const client = new Client({ connectionString: url, options: '-c search_path=baotu -c timezone=UTC' })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function database(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
