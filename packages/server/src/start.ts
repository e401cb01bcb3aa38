// Starts an installation: reads, checks, opens, listens; stops in the other order. Everything wrong is listed before anything runs.
import { createServer as createNetServer } from 'node:net'
import { mailDoor } from '@baotu/connect'
import { readCatalog } from '@baotu/service'
import { AuthorMistake, runWorker } from '@baotu/store'
import type { Platform } from '@baotu/web'
import { jobs } from '@baotu/worker'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { settleDemoPeople } from './demo-people.ts'
import { openApp } from './open-app.ts'
import { openDatabase } from './open-database.ts'
import { platformOf } from './platform-of.ts'
import { publish } from './publish.ts'
import { readCatalogFiles } from './read-catalog-files.ts'
import { openSecrets, type Secrets } from './secrets.ts'
import type { Settings } from './settings.ts'

export type Running = { address: string; platform: Platform; app: FastifyInstance; stop: () => Promise<void> }

/** Throws AuthorMistake with every fault of the catalogue, the settings or the database. */
export async function start(
  settings: Settings,
  log: Logger,
  now: () => Temporal.Instant = () => Temporal.Now.instant(),
): Promise<Running | null> {
  const read = await readCatalog(await readCatalogFiles(settings.CATALOG_DIR))
  if (!read.ok) throw new AuthorMistake(read.faults)
  const { catalog } = read
  const port = settings.PORT === 0 ? await freePort() : settings.PORT
  const publicUrl = (settings.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/$/, '')
  const database = await openDatabase(settings, catalog.site.id, log)
  const closing: (() => Promise<void>)[] = [database.stop]
  const stop = async () => {
    while (closing.length > 0) await closing.pop()?.()
  }
  try {
    await publish(database.store, catalog)
    if (settings.ROLE === 'migrate') return await stop().then(() => null)
    if (settings.DEMO === 'on') await settleDemoPeople(database.store, catalog, now().toString())
    const secrets = await openSecrets(settings, now(), catalog.site.name.zh)
    const platform = await platformOf({ settings, catalog, store: database.store, publicUrl, port, now })
    if (settings.ROLE !== 'web') closing.push(await work(settings, platform, secrets, log))
    const app = await openApp(settings, platform, secrets, log)
    closing.push(() => app.close())
    if (settings.ROLE !== 'worker') await app.listen({ port, host: settings.HOST })
    return { address: publicUrl, platform, app, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function work(
  settings: Settings,
  platform: Platform,
  secrets: Secrets,
  log: Logger,
): Promise<() => Promise<void>> {
  const mail = mailDoor({ smtpUrl: settings.SMTP_URL ?? null, from: settings.MAIL_FROM })
  const tasks = jobs({
    platform,
    signing: secrets.signing,
    mail,
    warn: message => log.warn(message),
  })
  const worker = await runWorker(platform.store, tasks, {
    concurrency: 2,
    cron: '*/15 * * * * sweep',
    warn: message => log.warn(message),
  })
  return async () => {
    await worker.stop()
    mail?.close()
  }
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const probe = createNetServer().once('error', reject)
  probe.listen(0, () => {
    const address = probe.address()
    probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
  })
  return promise
}
