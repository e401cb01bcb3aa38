// A database of the bench's own: on the embedded server in a fresh folder, or on the server of DATABASE_URL.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, startEmbedded } from '@baotu/store'
import { Client } from 'pg'

export type BenchDatabase = {
  /** signs in as the owner of the tables */
  ownerUrl: string
  /** for `openStore` */
  app: { url: string; stepDown: boolean }
  /** the server's first process; its children work for the connections */
  pid: number
  name: string
  close: () => Promise<void>
}

export async function benchDatabase(): Promise<BenchDatabase> {
  const { DATABASE_URL } = process.env
  return DATABASE_URL === undefined ? embedded() : onServer(DATABASE_URL)
}

async function embedded(): Promise<BenchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'baotu-bench-'))
  await chmod(folder, 0o711)
  const server = await startEmbedded({ dataDir: join(folder, 'postgres') })
  await migrate(server.ownerUrl)
  const close = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return {
    ownerUrl: server.ownerUrl,
    app: { url: server.appUrl, stepDown: false },
    pid: server.pid(),
    name: 'embedded PostgreSQL',
    close,
  }
}

async function onServer(url: string): Promise<BenchDatabase> {
  const name = `baotu_bench_${process.pid}`
  const run = async (text: string) => {
    const client = new Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query<{ pid: number; version: string }>(text)
    await client.end()
    return rows[0]
  }
  await run(`create database ${name} template template0 encoding 'UTF8'`)
  const own = new URL(url)
  own.pathname = `/${name}`
  await migrate(own.href)
  const file = `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::integer as pid, current_setting('server_version') as version`
  const found = await run(file)
  return {
    ownerUrl: own.href,
    app: { url: own.href, stepDown: true },
    pid: found?.pid ?? 0,
    name: `PostgreSQL ${found?.version} of DATABASE_URL`,
    close: async () => void (await run(`drop database ${name} with (force)`)),
  }
}
