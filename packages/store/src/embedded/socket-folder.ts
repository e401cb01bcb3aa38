import { createHash } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AuthorMistake } from '../faults.ts'
import { type Place, privateFolder } from './place.ts'

// sun_path holds 108 bytes on Linux and 104 on macOS, with the closing zero and the file's own name in them.
const LONGEST = 103 - '/.s.PGSQL.5432.lock'.length

/** A private folder with a name short enough for a unix socket: under the data folder, or else the system's folder for temporary files. */
export function socketFolder(place: Place): string {
  const beside = join(place.root, 'socket')
  const key = createHash('sha256').update(place.root).digest('hex').slice(0, 16)
  const folder = Buffer.byteLength(beside) <= LONGEST ? beside : join(tmpdir(), `baotu-${key}`)
  privateFolder(folder, place.user)
  // In a folder open to all, somebody may have laid a trap under our name.
  const found = lstatSync(folder)
  const owner = place.user?.uid ?? process.getuid?.()
  if (!found.isDirectory() || found.uid !== owner) throw trap(folder)
  return folder
}

function trap(folder: string): AuthorMistake {
  return new AuthorMistake([
    {
      file: folder,
      code: 'socket-folder',
      message: 'This should be a folder of the database server and is not. Remove it and start again.',
    },
  ])
}
