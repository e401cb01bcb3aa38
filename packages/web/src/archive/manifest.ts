// The list of everything in a package, with hashes: written last, read first.
import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import type { ArchiveFile, ArchivePackage } from './archive-package.ts'

export type ManifestFile = Pick<ArchiveFile, 'path' | 'kind' | 'id'> & { bytes: number; sha256: string }

export type Manifest = Pick<ArchivePackage, 'case' | 'chain' | 'madeAt'> & {
  format: 'baotu-archive/1'
  files: ManifestFile[]
}

export const manifestName = 'manifest.json'

/** Counts and hashes what flows through it into the list. */
export function counted(file: ArchiveFile, into: ManifestFile[]): Transform {
  const hash = createHash('sha256')
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
    flush(done) {
      const { path, kind, id } = file
      into.push({ path, kind, ...(id !== undefined && { id }), bytes, sha256: hash.digest('hex') })
      done()
    },
  })
}

export function manifestText({ case: of, chain, madeAt }: ArchivePackage, files: ManifestFile[]): string {
  const manifest: Manifest = { format: 'baotu-archive/1', case: of, chain, madeAt, files }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
