import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstStep, SYSTEM, ZHANG } from '../../test/sample.ts'
import { createCase } from '../append.ts'
import { AuthorMistake, StoreUnavailable } from '../faults.ts'
import { loadCase } from '../load-case.ts'
import { migrate } from '../migrate.ts'
import { closeStore, openStore } from '../open-store.ts'
import { findPlace } from './place.ts'
import { type EmbeddedServer, startEmbedded } from './start-embedded.ts'

let dataDir: string
const servers: EmbeddedServer[] = []

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'baotu-embedded-'))
  chmodSync(folder, 0o711)
  dataDir = join(folder, 'data')
})
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
  rmSync(join(dataDir, '..'), { recursive: true, force: true })
})

async function start(): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir })
  servers.push(server)
  return server
}

async function faultOf(work: Promise<unknown>): Promise<string | undefined> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(AuthorMistake)
  return (error as AuthorMistake).faults[0]?.code
}

async function asSuperuser(server: EmbeddedServer, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: server.superUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(text)).rows as unknown[]
  } finally {
    await client.end()
  }
}

test('what was written is there at the next start, which takes less than two seconds', async () => {
  const first = await start()
  await asSuperuser(first, 'create table kept as select 42 as answer')
  await first.stop()

  const before = performance.now()
  const second = await start()
  expect(performance.now() - before).toBeLessThan(2_000)
  expect(await asSuperuser(second, 'select answer from kept')).toEqual([{ answer: 42 }])
  const settings = `select current_setting('fsync') as fsync, current_setting('data_checksums') as checksums,
    current_setting('listen_addresses') as network, current_setting('server_encoding') as encoding`
  expect(await asSuperuser(second, settings)).toEqual([
    { fsync: 'on', checksums: 'on', network: '', encoding: 'UTF8' },
  ])
})

test('a second start on the same folder is refused, and the first goes on', async () => {
  const first = await start()
  expect(await faultOf(startEmbedded({ dataDir }))).toBe('data-folder-in-use')
  expect(await asSuperuser(first, 'select 1 as one')).toEqual([{ one: 1 }])
})

test.each([
  ['of a process that ended', { pid: 2 ** 22 + 1, started: 'x', host: hostname() }],
  ['whose process number is used by another now', { pid: process.pid, started: 'before', host: hostname() }],
  ['that is no lock at all', 'half wri'],
])('a lock %s is taken over', async (_, lock) => {
  await (await start()).stop()
  const { root } = findPlace(dataDir)
  writeFileSync(join(root, 'launcher.lock'), typeof lock === 'string' ? lock : JSON.stringify(lock))
  expect(await asSuperuser(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
})

test('when the launcher is killed, its server is adopted by the next one', async () => {
  const launcher = spawn(process.execPath, [join(import.meta.dirname, '../../test/launcher.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [pid] = (await once(launcher.stdout, 'data')) as [Buffer]
  const gone = once(launcher, 'exit')
  launcher.kill('SIGKILL')
  await gone
  expect((await start()).pid()).toBe(Number(pid.toString()))
})

test('when PostgreSQL is killed while steps are written, no acknowledged step is lost', async () => {
  const server = await start()
  await migrate(server.ownerUrl)
  const store = await openStore({ url: server.appUrl, site: 'jinan' })
  const acknowledged: string[] = []
  const failed: unknown[] = []
  const write = async (client: number) => {
    for (let count = 0; count < 150; count++) {
      const caseId = `k-${client}-${count}`
      await createCase(store, ZHANG, firstStep(caseId)).then(
        answer => answer.ok && acknowledged.push(caseId),
        (error: unknown) => failed.push(error),
      )
      if (client === 0 && count === 40) process.kill(server.pid(), 'SIGKILL')
    }
  }
  await Promise.all([0, 1, 2, 3].map(write))
  expect(failed.length).toBeGreaterThan(0)
  expect(failed.filter(error => !(error instanceof StoreUnavailable))).toEqual([])

  // It is started again by itself; asking until it answers is what a client does.
  await expect
    .poll(
      () =>
        store.pool.query('select 1').then(
          () => true,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true)
  const found = await Promise.all(acknowledged.map(caseId => loadCase(store, SYSTEM, caseId, 'test')))
  expect(found.filter(one => one === null)).toEqual([])
  expect(acknowledged.length).toBeGreaterThan(40)
  await closeStore(store)
})

test('data files of another PostgreSQL are refused', async () => {
  await (await start()).stop()
  writeFileSync(join(findPlace(dataDir).cluster, 'PG_VERSION'), '14\n')
  expect(await faultOf(startEmbedded({ dataDir }))).toBe('database-version')
})

test('an owner that may not create roles is told what to ask for', async () => {
  const server = await start()
  await asSuperuser(server, 'drop role baotu_app')
  expect(await faultOf(migrate(server.ownerUrl))).toBe('no-app-role')
})

test("a folder that the server's user can't reach points to one that it can", async () => {
  // Whoever is not root runs the server as themself, and reaches what they own.
  const asRoot = process.getuid?.() === 0
  chmodSync(join(dataDir, '..'), 0o700)
  const { root } = findPlace(dataDir)
  try {
    expect(root.startsWith(asRoot ? '/var/lib/baotu/' : dataDir)).toBe(true)
    await (await start()).stop()
    expect(findPlace(dataDir).root).toBe(root)
    rmSync(root, { recursive: true })
    expect(asRoot ? await faultOf(startEmbedded({ dataDir })) : 'data-lost').toBe('data-lost')
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})
