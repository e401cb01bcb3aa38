import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPlace } from './place.ts'
import { runningPostmaster } from './postmaster.ts'
import { socketFolder } from './socket-folder.ts'

/**
 * The address for `openStore` of the embedded server that another process runs on this data folder, or null when none
 * does. The server stays that process's: it is not watched from here, and goes when its launcher goes.
 */
export function runningEmbedded(dataDir: string): string | null {
  if (!existsSync(dataDir)) return null
  const place = findPlace(dataDir)
  const running = runningPostmaster(place.cluster)
  const file = join(place.root, 'postgres-passwords.json')
  if (!running?.ready || !existsSync(file)) return null
  const { baotu_app: password } = JSON.parse(readFileSync(file, 'utf8')) as { baotu_app: string }
  const folder = encodeURIComponent(socketFolder(place))
  return `postgresql://baotu_app:${password}@localhost/baotu?host=${folder}`
}
