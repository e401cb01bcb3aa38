// The archive package (归档信息包) of a closed case, in the manner of DA/T 85-2019: metadata, all papers, what was handed in, and the
// whole history with its hashes. What it consists of is decided here; how it is written, by whoever takes it.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type Actor, type Case, isOver } from '@baotu/case'
import type { Service } from '@baotu/service'
import { caseHistory, certificatesOf, type Head, papersOf, uploadsOf } from '@baotu/store'
import { plainFileName } from '../file-name.ts'
import type { Platform } from '../platform.ts'
import { archiveMetadata } from './archive-metadata.ts'
import { metadataXml } from './metadata-xml.ts'
import { readMe } from './read-me.ts'

export type ArchiveFile = {
  /** Inside the package, with forward slashes; plain ASCII but for names that people gave to their files. */
  path: string
  kind: 'paper' | 'material' | 'metadata' | 'history' | 'about'
  /** Of the paper or the upload in the case. */
  id?: string
  read: () => Readable
}

export type ArchivePackage = {
  /** Name of the folder or, with an ending, of the file. */
  name: string
  case: { site: string; caseId: string; number: string; service: string; version: string }
  chain: Head
  madeAt: string
  files: ArchiveFile[]
}

export type ArchiveAnswer =
  | { ok: true; package: ArchivePackage }
  /** `case-not-closed`: it may still change. `paper-waiting`: a paper is still being made. */
  | { ok: false; problem: 'case-not-closed' | 'paper-waiting' }

/** Throws when a file that the case holds is not on the disk: an archive that lacks something is none. */
export async function archivePackage(
  platform: Platform,
  actor: Actor,
  of: Case,
  service: Service,
): Promise<ArchiveAnswer> {
  const { number } = of
  if (number === null || !isOver(of.status)) return { ok: false, problem: 'case-not-closed' }
  const [events, papers, uploads, certificates] = await Promise.all([
    caseHistory(platform.store, actor, of.id),
    papersOf(platform.store, actor, of.id),
    uploadsOf(platform.store, actor, of.id),
    certificatesOf(platform.store, actor, of.id),
  ])
  if (papers.some(({ path }) => path === null)) return { ok: false, problem: 'paper-waiting' }
  const last = events.at(-1)
  if (last === undefined) throw new Error(`The case ${of.id} has no history`)
  const madeAt = platform.now().toString({ fractionalSecondDigits: 3 })
  const metadata = archiveMetadata(platform, { of, service, papers, uploads, certificates, madeAt })
  const kept = [
    ...papers.map(({ paperId, path }) => ({
      kind: 'paper' as const,
      id: paperId,
      path: `papers/${plainFileName(paperId)}.pdf`,
      from: join(platform.filesDir, path ?? ''),
    })),
    ...uploads.map(({ fileId, material, name, path }, at) => ({
      kind: 'material' as const,
      id: fileId,
      path: `materials/${plainFileName(material)}/${String(at + 1).padStart(3, '0')}-${plainFileName(name)}`,
      from: join(platform.filesDir, path),
    })),
  ]
  for (const { from, path } of kept) await mustBeThere(from, path)
  return {
    ok: true,
    package: {
      name: number,
      case: {
        site: of.site,
        caseId: of.id,
        number,
        service: of.service.id,
        version: of.service.version,
      },
      chain: { seq: last.seq, hash: last.hash },
      madeAt,
      files: [
        ...kept.map(({ from, ...file }) => ({ ...file, read: () => createReadStream(from) })),
        text('metadata', 'metadata.json', `${JSON.stringify(metadata, null, 2)}\n`),
        text('metadata', 'metadata.xml', metadataXml(metadata)),
        text('history', 'history/events.jsonl', events.map(event => `${JSON.stringify(event)}\n`).join('')),
        text('about', 'README.txt', readMe(number)),
      ],
    },
  }
}

function text(kind: ArchiveFile['kind'], path: string, words: string): ArchiveFile {
  return { kind, path, read: () => Readable.from([Buffer.from(words)]) }
}

async function mustBeThere(from: string, path: string): Promise<void> {
  const found = await stat(from).catch(() => null)
  if (found === null) throw new Error(`The file of ${path} is not on the disk`)
}
