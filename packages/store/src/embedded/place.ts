import { randomUUID } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { AuthorMistake } from '../faults.ts'

/** The user the database server runs as; null = the user of this process. */
export type ServerUser = { uid: number; gid: number } | null

/** Where the embedded server keeps its things. */
export type Place = { root: string; cluster: string; user: ServerUser }

const NOBODY = 65534

/**
 * Decides where the database files lie and which user owns them. PostgreSQL refuses to run as root, so for root it is the
 * owner of the data folder, or nobody. A folder which that user can't reach (below /root, say) holds only a pointer
 * to a place under /var/lib/baotu.
 */
export function findPlace(dataDir: string): Place {
  if (!existsSync(dataDir)) openFolder(dataDir)
  const folder = realpathSync(dataDir)
  if (process.getuid?.() !== 0) return { root: folder, cluster: join(folder, 'postgres'), user: null }
  const owner = statSync(folder)
  const user = owner.uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid: owner.uid, gid: owner.gid }
  const root = canReach(folder, user) ? folder : elsewhere(folder)
  return { root, cluster: join(root, 'postgres'), user }
}

/** Whether the user may pass through every folder on the way to the path, and through the path itself. */
export function canReach(path: string, user: ServerUser): boolean {
  if (user === null) return isReadable(path)
  for (let at = path; ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const pass = uid === user.uid ? mode & 0o100 : gid === user.gid ? mode & 0o010 : mode & 0o001
    if (!pass) return false
    if (at === dirname(at)) return true
  }
}

/** Makes a folder that only the server's user may enter. */
export function privateFolder(path: string, user: ServerUser): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (user) chownSync(path, user.uid, user.gid)
  chmodSync(path, 0o700)
}

function elsewhere(folder: string): string {
  const pointer = join(folder, 'location')
  if (!existsSync(pointer)) {
    const root = join('/var/lib/baotu', randomUUID())
    openFolder(dirname(root))
    openFolder(root)
    writeFileSync(pointer, `${root}\n`)
    return root
  }
  const root = readFileSync(pointer, 'utf8').trim()
  // An empty database in place of a lost one would look like a city without cases.
  if (!existsSync(root)) throw lost(pointer, root)
  return root
}

// The server's user must be able to pass through, whatever the umask says.
function openFolder(path: string): void {
  mkdirSync(path, { recursive: true })
  chmodSync(path, 0o711)
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function lost(pointer: string, root: string): AuthorMistake {
  return new AuthorMistake([
    {
      file: pointer,
      code: 'data-lost',
      message: `The database should lie in ${root}, which is missing. Restore it, or delete this file to begin with an empty database.`,
    },
  ])
}
