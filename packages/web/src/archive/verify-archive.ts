// Does a package hold what its manifest says, and does its history follow event by event?
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type CaseEvent, verifyChain } from '@baotu/store'
import { z } from 'zod'
import { manifestName } from './manifest.ts'

const manifestSchema = z.object({
  format: z.literal('baotu-archive/1'),
  case: z.object({ site: z.string(), caseId: z.string(), number: z.string() }),
  chain: z.object({ seq: z.number(), hash: z.string() }),
  files: z.array(
    z.object({
      path: z.string(),
      kind: z.string(),
      id: z.string().optional(),
      bytes: z.number(),
      sha256: z.string(),
    }),
  ),
})
type Read = z.output<typeof manifestSchema>

export type VerifiedArchive = { number: string; files: number; events: number; faults: string[] }

/** Lists everything that does not fit; no faults, then the package is what was made. Writes nothing. */
export async function verifyArchive(folder: string): Promise<VerifiedArchive> {
  const manifest = await readManifest(folder)
  if (typeof manifest === 'string') return { number: '', files: 0, events: 0, faults: [manifest] }
  const named = new Set(manifest.files.map(({ path }) => path))
  const there = (await listed(folder)).filter(path => path !== manifestName)
  const faults = [
    ...there.filter(path => !named.has(path)).map(path => `${path}: is not in the manifest`),
    ...(await Promise.all(manifest.files.map(file => fileFault(folder, file)))).flat(),
  ]
  const events = await readEvents(folder)
  const broken = events === null ? ['history/events.jsonl: can not be read'] : chainFaults(manifest, events)
  const { number } = manifest.case
  return { number, files: named.size, events: events?.length ?? 0, faults: [...faults, ...broken] }
}

async function readManifest(folder: string): Promise<Read | string> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => null)
  if (text === null) return `${manifestName}: is missing`
  const read = manifestSchema.safeParse(parsed(text))
  return read.success ? read.data : `${manifestName}: is no manifest of an archive package`
}

async function fileFault(folder: string, { path, sha256, bytes }: Read['files'][number]): Promise<string[]> {
  if (path.split('/').includes('..')) return [`${path}: leads out of the package`]
  const hash = createHash('sha256')
  let size = 0
  try {
    await pipeline(createReadStream(join(folder, path)), async source => {
      for await (const chunk of source as AsyncIterable<Buffer>) {
        size += chunk.length
        hash.update(chunk)
      }
    })
  } catch {
    return [`${path}: is missing`]
  }
  return hash.digest('hex') === sha256 && size === bytes ? [] : [`${path}: was changed`]
}

function chainFaults({ case: { site, caseId }, chain, files }: Read, events: CaseEvent[]): string[] {
  const verdict = verifyChain({ site, caseId }, events, chain)
  if (!verdict.ok) return [`history/events.jsonl: event ${verdict.seq}: ${verdict.why}`]
  return files.flatMap(({ kind, id, path, sha256 }) => {
    if (kind !== 'material') return []
    const added = events.find(({ type, data }) => type === 'file-added' && fileOf(data).id === id)
    return added !== undefined && fileOf(added.data).sha256 === sha256
      ? []
      : [`${path}: is not the file that the history says was handed in`]
  })
}

function fileOf(data: Record<string, unknown>): { id?: unknown; sha256?: unknown } {
  return typeof data.file === 'object' && data.file !== null ? data.file : {}
}

async function readEvents(folder: string): Promise<CaseEvent[] | null> {
  const text = await readFile(join(folder, 'history', 'events.jsonl'), 'utf8').catch(() => null)
  if (text === null) return null
  const events = text.split('\n').filter(Boolean).map(parsed)
  return events.every(event => typeof event === 'object' && event !== null) ? (events as CaseEvent[]) : null
}

async function listed(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => !entry.isDirectory())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
