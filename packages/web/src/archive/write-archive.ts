// Writes a package: into a folder, or as one ZIP that flows to whoever asked for it.
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PassThrough, pipeline, Readable } from 'node:stream'
import { pipeline as finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { ArchivePackage } from './archive-package.ts'
import { counted, type ManifestFile, manifestName, manifestText } from './manifest.ts'

/** Writes into a new folder of the package's name below this one; throws EEXIST when there is one already. Gives its path. */
export async function writeArchiveFolder(archive: ArchivePackage, below: string): Promise<string> {
  const folder = join(below, archive.name)
  await mkdir(below, { recursive: true })
  await mkdir(folder)
  const files: ManifestFile[] = []
  for (const file of archive.files) {
    const place = join(folder, file.path)
    await mkdir(dirname(place), { recursive: true })
    await finished(file.read(), counted(file, files), createWriteStream(place, { flags: 'wx' }))
  }
  await writeFile(join(folder, manifestName), manifestText(archive, files), { flag: 'wx' })
  return folder
}

/** One ZIP, file after file: no more than one is open at a time, and none is held in memory. */
export function zipArchive(archive: ArchivePackage): Readable {
  const zip = new ZipFile()
  const out = new PassThrough()
  const files: ManifestFile[] = []
  const fail = (error: Error | null | undefined) => {
    if (error) out.destroy(error)
  }
  zip.on('error', fail)
  const options = { mtime: new Date(archive.madeAt) }
  for (const file of archive.files)
    zip.addReadStreamLazy(`${archive.name}/${file.path}`, options, give => {
      const stream = counted(file, files)
      pipeline(file.read(), stream, fail)
      give(null, stream)
    })
  zip.addReadStreamLazy(`${archive.name}/${manifestName}`, options, give => {
    give(null, Readable.from([Buffer.from(manifestText(archive, files))]))
  })
  zip.end()
  pipeline(zip.outputStream as Readable, out, fail)
  return out
}
