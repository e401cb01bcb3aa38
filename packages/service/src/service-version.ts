import { createHash } from 'node:crypto'
import { bytesOf, type Files, textOf } from './files.ts'

const written = /\.(yaml|form|bpmn|dmn)$/

/**
 * SHA-256 (hex) over every file of a service folder, in the order of their paths: path, length, bytes. Line ends and
 * byte order marks of text files do not count, so the same declaration has the same version on every machine.
 */
export function serviceVersion(files: Files): string {
  const hash = createHash('sha256')
  for (const path of [...files.keys()].sort()) {
    const bytes = bytesOf((written.test(path) ? textOf(files, path) : files.get(path)) ?? '')
    hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}
