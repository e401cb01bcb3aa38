// Where the files of papers lie: papers/<case>/<paper>.pdf below the folder of files.
import { createHash, randomUUID } from 'node:crypto'
import { access, link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** `path` is relative to the folder of files. `fresh`: these bytes; else a file was there already, and it is its hash that is told. */
export type KeptPaper = { path: string; sha256: string; fresh: boolean }

/**
 * Keeps a finished paper whole or not at all, on the disk before it answers. A file that lies there stays: of two workers
 * who made the same paper the slower one takes over what the faster one made.
 */
export async function keepPaper(
  filesDir: string,
  caseId: string,
  paperId: string,
  bytes: Uint8Array,
): Promise<KeptPaper> {
  const path = ['papers', plain(caseId), `${plain(paperId)}.pdf`].join('/')
  const place = join(filesDir, path)
  await mkdir(dirname(place), { recursive: true, mode: 0o700 })
  const unfinished = `${place}.${randomUUID()}.part`
  try {
    const file = await open(unfinished, 'wx', 0o600)
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
    // Unlike a rename, a link never replaces what is there.
    const fresh = await link(unfinished, place).then(() => true, isThere)
    return { path, sha256: sha256(fresh ? bytes : await readFile(place)), fresh }
  } finally {
    await rm(unfinished, { force: true })
  }
}

export function holdsPaper(filesDir: string, path: string): Promise<boolean> {
  return access(join(filesDir, path)).then(
    () => true,
    () => false,
  )
}

export function discardPaper(filesDir: string, path: string): Promise<void> {
  return rm(join(filesDir, path), { force: true })
}

function isThere(error: NodeJS.ErrnoException): boolean {
  if (error.code !== 'EEXIST') throw error
  return false
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function plain(id: string): string {
  if (!/^[\w-]+$/.test(id)) throw new Error('An id that is no file name')
  return id
}
