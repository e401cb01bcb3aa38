// Starts an installation: reads, checks, opens, listens; stops in the other order. Everything wrong is listed before anything runs.
import { createServer as createNetServer } from 'node:net'
import { httpReceiver, mailDoor } from '@baotu/connect'
import { readCatalog } from '@baotu/service'
import { AuthorMistake, runWorker } from '@baotu/store'
import type { Platform } from '@baotu/web'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { settleDemoPeople } from './demo-people.ts'
import { openApp } from './open-app.ts'
import { type Database, openDatabase } from './open-database.ts'
import { platformOf } from './platform-of.ts'
import { publish } from './publish.ts'
import { readCatalogFiles } from './read-catalog-files.ts'
import { openSecrets } from './secrets.ts'
import type { Settings } from './settings.ts'
import { openSigning } from './signing.ts'
import { watchCalendar } from './watch-calendar.ts'

export type Running = { address: string; platform: Platform; app: FastifyInstance; stop: () => Promise<void> }

/**
 * Throws AuthorMistake with every fault of the catalogue, the settings or the database.
 * @param opening the database, which may be starting already
 */
export async function start(
  settings: Settings,
  log: Logger,
  now: () => Temporal.Instant = () => Temporal.Now.instant(),
  opening: Promise<Database> = openDatabase(settings, log),
): Promise<Running | null> {
  const [database, read] = await Promise.allSettled([
    opening,
    readCatalogFiles(settings.CATALOG_DIR).then(readCatalog),
  ])
  const closing: (() => Promise<void>)[] = database.status === 'fulfilled' ? [database.value.stop] : []
  const stop = async () => {
    while (closing.length > 0) await closing.pop()?.()
  }
  try {
    if (read.status === 'rejected') throw read.reason
    if (!read.value.ok) throw new AuthorMistake(read.value.faults)
    if (database.status === 'rejected') throw database.reason
    const { catalog } = read.value
    const store = await database.value.open(catalog.site.id)
    await publish(store, catalog)
    if (settings.ROLE === 'migrate') return await stop().then(() => null)
    if (settings.DEMO === 'on') await settleDemoPeople(store, catalog, now().toString())
    const port = settings.PORT === 0 ? await freePort() : settings.PORT
    const publicUrl = (settings.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/$/, '')
    const secrets = await openSecrets(settings)
    const platform = await platformOf({ settings, catalog, store, publicUrl, port, now })
    closing.push(watchCalendar(platform, log))
    const app = await openApp(settings, platform, secrets, log)
    closing.push(() => app.close())
    if (settings.ROLE !== 'worker') await app.listen({ port, host: settings.HOST })
    // Papers need large libraries and a press: pages are up before they are read.
    if (settings.ROLE !== 'web') closing.push(await work(settings, platform, log))
    return { address: publicUrl, platform, app, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function work(settings: Settings, platform: Platform, log: Logger): Promise<() => Promise<void>> {
  const [{ jobs, runTimers }, { openPrinterThread }] = await Promise.all([
    import('@baotu/worker'),
    import('@baotu/paper'),
  ])
  const printer = openPrinterThread(
    await openSigning(settings, platform.now(), platform.catalog.site.name.zh),
  )
  const warn = (message: string) => log.warn(message)
  const mail = mailDoor({ smtpUrl: settings.SMTP_URL ?? null, from: settings.MAIL_FROM })
  const tasks = jobs({
    platform,
    print: printer.print,
    mail,
    receivers: Object.fromEntries(
      platform.catalog.site.receivers.map(({ job, url }) => [
        job,
        httpReceiver({
          url,
          secret: settings.RECEIVER_SECRET,
          timeout: settings.RECEIVER_SECONDS * 1000,
        }),
      ]),
    ),
    warn,
  })
  const worker = await runWorker(platform.store, tasks, {
    concurrency: 2,
    cron: '*/15 * * * * sweep\n* * * * * note-failed-jobs',
    alone: settings.DATABASE_URL === undefined,
    warn,
  })
  const timers = runTimers(platform, warn)
  return async () => {
    await timers.stop()
    await worker.stop()
    await printer.close()
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
