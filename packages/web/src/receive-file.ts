// One uploaded file on its way to the disk: never held in memory, never trusted. Its type is told from its bytes.
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Problem } from '@baotu/service'
import { fileTypeFromBuffer } from 'file-type'
import { extensionOf, plainFileName } from './file-name.ts'

export type ReceivedFile = {
  id: string
  name: string
  type: string
  /** bytes */
  size: number
  /** hex */
  sha256: string
}

/** What may come in. `formats` are file name endings; `most` is in bytes. */
export type Admission = { formats: readonly string[]; most: number }

/**
 * Streams a file into `folder`. Refusals: `file-empty`, `file-too-large`, `file-type` (not one of the formats, or bytes and name
 * disagree). A full disk and other faults throw; nothing is left behind either way.
 */
export async function receiveFile(
  from: Readable,
  givenName: string,
  folder: string,
  admission: Admission,
  id: string = randomUUID(),
): Promise<{ ok: true; file: ReceivedFile } | { ok: false; problems: Problem[] }> {
  const place = placeOf(folder, id)
  await mkdir(join(place, '..'), { recursive: true })
  const unfinished = `${place}.part`
  const watch = watcher(admission.most)
  try {
    await pipeline(from, watch.stream, createWriteStream(unfinished, { mode: 0o600 }))
    const name = plainFileName(givenName)
    const { size, sha256, head } = watch.seen()
    const problems = await refusals(name, size, head, admission)
    if (problems.length > 0) return { ok: false, problems }
    await rename(unfinished, place)
    const type = (await fileTypeFromBuffer(head))?.mime ?? 'application/octet-stream'
    return { ok: true, file: { id, name, type, size, sha256 } }
  } finally {
    await rm(unfinished, { force: true })
  }
}

/** Where the bytes of a file lie: named by its id alone, never by what a person called it. */
export function placeOf(folder: string, id: string): string {
  return join(folder, id.slice(0, 2), id)
}

async function refusals(
  name: string,
  size: number,
  head: Uint8Array,
  { formats, most }: Admission,
): Promise<Problem[]> {
  const params = { name, formats: formats.join(' / ').toUpperCase(), most: Math.floor(most / 2 ** 20) }
  if (size === 0) return [{ code: 'file-empty', params }]
  if (size > most) return [{ code: 'file-too-large', params }]
  const told = (await fileTypeFromBuffer(head))?.ext
  const claimed = extensionOf(name)
  if (told === undefined || !formats.includes(told)) return [{ code: 'file-type', params }]
  return claimed === told ? [] : [{ code: 'file-lies', params: { ...params, told: told.toUpperCase() } }]
}

/** Counts, hashes and keeps the first bytes of what flows by; past the limit it lets nothing more through to the disk. */
function watcher(most: number) {
  const hash = createHash('sha256')
  const first: Buffer[] = []
  let size = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (size < 4100) first.push(chunk.subarray(0, 4100 - size))
      size += chunk.length
      if (size > most) return done()
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { stream, seen: () => ({ size, sha256: hash.digest('hex'), head: Buffer.concat(first) }) }
}
