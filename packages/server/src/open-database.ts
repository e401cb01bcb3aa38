// The database: a city's own, or the embedded one. Either way the tables belong to one role and the program acts as another.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { closeStore, migrate, openStore, type Store, startEmbedded } from '@baotu/store'
import type { Logger } from 'pino'
import type { Settings } from './settings.ts'

/** A server that runs and has this program's schema. */
export type Database = { open: (site: string) => Promise<Store>; stop: () => Promise<void> }

export async function openDatabase(settings: Settings, log: Logger): Promise<Database> {
  const warn = (message: string) => log.warn(message)
  const stores: Store[] = []
  const opener = (url: string, stepDown: boolean) => async (site: string) => {
    const store = await openStore({ url, site, stepDown, connections: 8, warn })
    stores.push(store)
    return store
  }
  const closeAll = async () => {
    for (const store of stores) await closeStore(store)
  }
  const { DATABASE_URL } = settings
  if (DATABASE_URL !== undefined) {
    await migrate(DATABASE_URL)
    return { open: opener(DATABASE_URL, true), stop: closeAll }
  }
  await mkdir(settings.DATA_DIR, { recursive: true })
  const server = await startEmbedded({
    dataDir: join(settings.DATA_DIR, 'postgres'),
    log: { warn, info: message => log.debug(message) },
  })
  try {
    await migrate(server.ownerUrl)
  } catch (error) {
    await server.stop()
    throw error
  }
  return {
    open: opener(server.appUrl, false),
    stop: async () => {
      await closeAll()
      await server.stop()
    },
  }
}
