// The database for a command that is typed while the installation runs, or stands still.
import { join } from 'node:path'
import { closeStore, openStore, runningEmbedded, type Store } from '@baotu/store'
import type { Logger } from 'pino'
import { openDatabase } from './open-database.ts'
import type { Settings } from './settings.ts'

/**
 * Opens the store beside the installation: a city's own database, the embedded one that runs already, or else the embedded
 * one, which is then started and stopped again. A database that others use is not brought to another version from here.
 */
export async function openBeside(
  settings: Settings,
  site: string,
  log: Logger,
): Promise<{ store: Store; stop: () => Promise<void> }> {
  const warn = (message: string) => log.warn(message)
  const { DATABASE_URL, DATA_DIR } = settings
  const url = DATABASE_URL ?? runningEmbedded(join(DATA_DIR, 'postgres'))
  if (url === null) {
    const database = await openDatabase(settings, log)
    return { store: await database.open(site), stop: database.stop }
  }
  const store = await openStore({ url, site, stepDown: DATABASE_URL !== undefined, connections: 2, warn })
  return { store, stop: () => closeStore(store) }
}
