// A whole city for a test: a database of its own, the real catalogue, a clock that the test sets; nothing listens.
import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Actor } from '@baotu/case'
import { makeProviderKeys } from '@baotu/connect'
import { makeDemoIdentity, openPrinter, type Printer } from '@baotu/paper'
import { readCatalog, type Service } from '@baotu/service'
import { createSession, workOff } from '@baotu/store'
import { testDatabase } from '@baotu/store/testing'
import type { Platform } from '@baotu/web'
import { fireDueTimers, jobs } from '@baotu/worker'
import type { FastifyInstance } from 'fastify'
import { settleDemoPeople } from './src/demo-people.ts'
import { openLog } from './src/log.ts'
import { openApp } from './src/open-app.ts'
import { platformOf } from './src/platform-of.ts'
import { publish } from './src/publish.ts'
import { readCatalogFiles } from './src/read-catalog-files.ts'
import { readSettings } from './src/settings.ts'

export { openLog } from './src/log.ts'
export { readCatalogFiles } from './src/read-catalog-files.ts'
export { readSettings } from './src/settings.ts'
export { type Running, start } from './src/start.ts'
export { walkStore } from './src/verify/walk-store.ts'

export type TestCity = {
  app: FastifyInstance
  platform: Platform
  /** Every address that the city answers, such as `GET /cases/:id`. */
  routes: readonly string[]
  /** Bound by nothing: to look at what the city can't see of itself, and to put it back. */
  asSuperuser: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
  /** Sets the clock to an ISO instant. */
  at: (instant: string) => void
  /** A session for this actor, as a Cookie header; `csrf` goes into forms. */
  signIn: (actor: Actor) => Promise<{ cookie: string; csrf: string }>
  /** Works off every job that is queued. */
  work: () => Promise<void>
  /** Fires every timer that is due by the clock. */
  wake: () => Promise<void>
  close: () => Promise<void>
}

const root = join(import.meta.dirname, '..', '..')

/**
 * `services`: folders of services, from the root, that stand beside those of the catalogue. `changed`: a service of the catalogue as the
 * test wants it.
 */
export async function testCity(
  options: { now?: string; services?: string[]; changed?: (service: Service) => Promise<Service> } = {},
): Promise<TestCity> {
  let now = Temporal.Instant.from(options.now ?? '2026-11-02T09:00:00+08:00')
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'baotu-city-'))
  const files = await readCatalogFiles(join(root, 'catalog'))
  for (const service of options.services ?? [])
    for (const [path, content] of await readCatalogFiles(join(root, service)))
      files.set(`urban/${basename(service)}/${path}`, content)
  const read = await readCatalog(files)
  if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 2))
  const { changed = async (service: Service) => service } = options
  const catalog = { ...read.catalog, services: await Promise.all(read.catalog.services.map(changed)) }
  const store = await database.open(catalog.site.id)
  await publish(store, catalog)
  await settleDemoPeople(store, catalog, now.toString())
  const settings = readSettings({ DATA_DIR: folder, CATALOG_DIR: join(root, 'catalog'), LOG_LEVEL: 'fatal' })
  if (!settings.ok) throw new Error(settings.faults.join('\n'))
  const publicUrl = 'http://city.test'
  const platform = await platformOf({
    settings: settings.settings,
    catalog,
    store,
    publicUrl,
    port: 80,
    now: () => now,
  })
  const secrets = {
    cookieSecret: 'only-for-tests-only-for-tests-only',
    providerKeys: await makeProviderKeys(),
  }
  const routes: string[] = []
  const app = await openApp(settings.settings, platform, secrets, openLog('fatal'), ({ method, url }) =>
    routes.push(...[method].flat().map(one => `${one} ${url}`)),
  )
  await app.ready()
  let print: Printer | undefined
  return {
    app,
    platform,
    routes,
    asSuperuser: (text, values) => database.asSuperuser(text, values),
    at: instant => {
      now = Temporal.Instant.from(instant)
    },
    async signIn(actor) {
      const token = randomUUID()
      const csrf = randomUUID()
      const subject = 'id' in actor ? actor.id : actor.kind
      const idHash = createHash('sha256').update(token).digest('hex')
      const times = { createdAt: now.toString(), expiresAt: now.add({ hours: 24 * 365 }).toString() }
      await createSession(store, { idHash, subject, actor, csrf, idToken: null, ...times })
      return { cookie: `baotu=${token}`, csrf }
    },
    async work() {
      print ??= await openPrinter({
        pem: await makeDemoIdentity({ commonName: 'Test', now: new Date('2026-01-01'), years: 5 }),
      })
      await workOff(store, jobs({ platform, print, mail: null }))
    },
    async wake() {
      await fireDueTimers(platform, message => {
        throw new Error(message)
      })
    },
    async close() {
      await app.close()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
