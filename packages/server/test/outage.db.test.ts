// The database goes away and comes back under a running installation: honest answers meanwhile, nothing lost, nothing restarted.
import { createHash, randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Applicant } from '@baotu/case'
import { createSession, type EmbeddedServer, loadCase, papersOf, startEmbedded } from '@baotu/store'
import { beginDraft, perform } from '@baotu/web'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openLog, type Running, readSettings, start } from '../testing.ts'
import { type Caller, caller } from './caller.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const agent: Applicant = {
  kind: 'applicant',
  id: 'li-shiquan',
  name: '李示泉',
  party: { kind: 'organisation', id: '91370102DEM0000A8C', name: '济南示例泉韵传媒有限公司' },
}
const system = { kind: 'system' } as const

let folder: string
let server: EmbeddedServer
let running: Running
let browser: Caller

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baotu-outage-'))
  await chmod(folder, 0o711)
  server = await startEmbedded({ dataDir: join(folder, 'postgres') })
  const settings = readSettings({
    DATA_DIR: folder,
    CATALOG_DIR: join(root, 'catalog'),
    DATABASE_URL: server.superUrl,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'fatal',
  })
  if (!settings.ok) throw new Error(settings.faults.join('\n'))
  const started = await start(settings.settings, openLog('fatal'))
  if (started === null) throw new Error('It did not start')
  running = started
  browser = caller(running.app, await session())
}, 120_000)
afterAll(async () => {
  await running.stop()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

async function session() {
  const [token, csrf] = [randomUUID(), randomUUID()]
  const idHash = createHash('sha256').update(token).digest('hex')
  const now = running.platform.now()
  const times = { createdAt: now.toString(), expiresAt: now.add({ hours: 8 }).toString() }
  await createSession(running.platform.store, {
    idHash,
    subject: agent.id,
    actor: agent,
    csrf,
    idToken: null,
    ...times,
  })
  return { cookie: `baotu=${token}`, csrf }
}

async function papersMade(id: string): Promise<void> {
  await vi.waitFor(
    async () => {
      const papers = await papersOf(running.platform.store, system, id)
      expect(papers.length).toBeGreaterThan(0)
      for (const { path } of papers) expect(path).toMatch(/\.pdf$/u)
    },
    { timeout: 60_000, interval: 250 },
  )
}

/** A case with a mail and a paper to be made; submitted when this returns. */
async function submit(sequence: number): Promise<string> {
  const { platform } = running
  const service = platform.serviceOf('project-filing')
  const example = service?.examples.find(one => one.incomplete === undefined && one.files.length === 0)
  if (!service || !example) throw new Error('No example without files')
  const id = randomUUID()
  await beginDraft(platform, agent, service, id, example.answers)
  const command = { type: 'submit' as const, sequence, queryCode: platform.code() }
  const done = await perform(platform, agent, id, command, randomUUID())
  if (!done.ok) throw new Error(JSON.stringify(done))
  return id
}

test('pages say so and when to come back; afterwards all that was acknowledged is there, and jobs go on', async () => {
  const id = await submit(1)
  await server.stop()
  const begin = () => browser.post('/apply/outdoor-advertising')
  for (const ask of [() => browser.get('/cases'), () => browser.get(`/cases/${id}`), begin]) {
    const answer = await ask()
    expect(answer.status).toBe(503)
    expect(answer.headers['retry-after']).toBe('5')
    expect(answer.page).toContain('请稍后再试')
    expect(answer.page).not.toMatch(/ECONN|ENOENT|PGSQL|postgres|baotu_app/iu)
  }
  // What needs no database is still there for those who did not sign in.
  const anybody = caller(running.app, { cookie: '', csrf: '' })
  expect((await anybody.get('/readyz')).status).toBe(503)
  for (const path of ['/healthz', '/', '/services/outdoor-advertising'])
    expect([path, (await anybody.get(path)).status]).toEqual([path, 200])

  // Long enough for the worker to have looked for jobs, and tried again, several times.
  await pause(4_000)
  server = await startEmbedded({ dataDir: join(folder, 'postgres') })
  expect((await anybody.get('/readyz')).status).toBe(200)
  expect((await browser.get('/cases')).status).toBe(200)
  expect((await browser.get(`/cases/${id}`)).status).toBe(200)
  const kept = await loadCase(running.platform.store, system, id, 'test')
  expect(kept?.number).toMatch(/\d/u)
  expect((await begin()).status).toBe(303)
  await papersMade(id)
  await papersMade(await submit(2))
}, 120_000)
