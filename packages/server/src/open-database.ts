// The database: a city's own, or the embedded one. Either way the tables belong to one role and the program acts as another.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { closeStore, migrate, openStore, type Store, startEmbedded } from '@baotu/store'
import type { Logger } from 'pino'
import type { Settings } from './settings.ts'

export type Database = { store: Store; stop: () => Promise<void> }

export async function openDatabase(settings: Settings, site: string, log: Logger): Promise<Database> {
  const warn = (message: string) => log.warn(message)
  if (settings.DATABASE_URL !== undefined) {
    await migrate(settings.DATABASE_URL)
    const store = await openStore({ url: settings.DATABASE_URL, site, stepDown: true, connections: 16, warn })
    return { store, stop: () => closeStore(store) }
  }
  await mkdir(settings.DATA_DIR, { recursive: true })
  const server = await startEmbedded({
    dataDir: join(settings.DATA_DIR, 'postgres'),
    log: { warn, info: message => log.debug(message) },
  })
  await migrate(server.ownerUrl)
  const store = await openStore({ url: server.appUrl, site, connections: 16, warn })
  return {
    store,
    stop: async () => {
      await closeStore(store)
      await server.stop()
    },
  }
}
