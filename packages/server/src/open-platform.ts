// Everything that a command of an administrator works with, without pages and without jobs.
import { type Catalog, readCatalog } from '@baotu/service'
import { AuthorMistake } from '@baotu/store'
import type { Platform } from '@baotu/web'
import type { Logger } from 'pino'
import { openBeside } from './open-beside.ts'
import { platformOf } from './platform-of.ts'
import { readCatalogFiles } from './read-catalog-files.ts'
import type { Settings } from './settings.ts'

/** Throws AuthorMistake with every fault of the catalogue or the database. Publishes nothing. */
export async function openPlatform(
  settings: Settings,
  log: Logger,
): Promise<{ platform: Platform; catalog: Catalog; stop: () => Promise<void> }> {
  const read = await readCatalog(await readCatalogFiles(settings.CATALOG_DIR))
  if (!read.ok) throw new AuthorMistake(read.faults)
  const { catalog } = read
  const { store, stop } = await openBeside(settings, catalog.site.id, log)
  try {
    const publicUrl = settings.PUBLIC_URL ?? 'http://localhost'
    const now = () => Temporal.Now.instant()
    const platform = await platformOf({ settings, catalog, store, publicUrl, port: settings.PORT, now })
    return { platform, catalog, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
