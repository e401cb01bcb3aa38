// A closed case as a package that outlives the platform: whole, checkable, and found out when it was changed.
import { appendFile, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type ArchivePackage,
  archivePackage,
  openCase,
  serviceOf,
  verifyArchive,
  writeArchiveFolder,
} from '@baotu/web'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestCity, testCity } from '../testing.ts'
import { person, type Settled, settle } from './settled-city.ts'

let city: TestCity
let refused: Settled
let open: Settled
let below: string

const system = { kind: 'system' } as const

beforeAll(async () => {
  city = await testCity({ now: '2026-09-28T09:30:00+08:00' })
  open = await settle(city, 'to-rule')
  refused = await settle(city, 'refused')
})
afterAll(() => city.close())
beforeEach(async () => {
  below = await mkdtemp(join(tmpdir(), 'baotu-archive-'))
  return () => rm(below, { recursive: true })
})

async function asked(of: Settled) {
  const found = await openCase(city.platform, system, of.id, 'test')
  if (found === null) throw new Error('The case is gone')
  return archivePackage(city.platform, system, found.case, serviceOf(city.platform, found.case))
}

async function packed(): Promise<ArchivePackage> {
  const answer = await asked(refused)
  if (!answer.ok) throw new Error(answer.problem)
  return answer.package
}

describe('an archive package', () => {
  test('given papers that are still being made, or a case that may still change, then there is none yet', async () => {
    expect(await asked(refused)).toEqual({ ok: false, problem: 'paper-waiting' })
    await city.work()
    expect(await asked(open)).toEqual({ ok: false, problem: 'case-not-closed' })
  })

  test('given a closed case, then it holds metadata, every paper, what was handed in, the history and a manifest', async () => {
    const folder = await writeArchiveFolder(await packed(), below)
    const files = (await readdir(folder, { recursive: true })).toSorted()
    for (const file of [
      'manifest.json',
      'metadata.json',
      'metadata.xml',
      'README.txt',
      'history/events.jsonl',
    ])
      expect(files).toContain(file)
    const papers = await readdir(join(folder, 'papers'))
    expect(papers.toSorted()).toEqual(['acceptance-2.pdf', 'receipt-1.pdf', 'refusal-3.pdf'])
    expect((await readFile(join(folder, 'papers', 'refusal-3.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
    expect(files.filter(file => file.startsWith('materials/') && file.endsWith('.pdf'))).toHaveLength(4)
    const metadata = JSON.parse(await readFile(join(folder, 'metadata.json'), 'utf8'))
    expect(metadata).toMatchObject({
      site: { division: '370100' },
      service: { id: 'outdoor-advertising', basis: expect.arrayContaining([expect.anything()]) },
      case: { status: 'refused', codes: { handling: { code: '2' } }, ruling: { reasons: '依法决定。' } },
    })
    const xml = await readFile(join(folder, 'metadata.xml'), 'utf8')
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<archive xmlns="urn:baotu:archive:1">/u)
    expect(xml).toContain(`<number>${metadata.case.number}</number>`)
  })

  test('given it was just made, then it verifies, and it is never written over', async () => {
    const folder = await writeArchiveFolder(await packed(), below)
    const verified = await verifyArchive(folder)
    expect(verified).toMatchObject({ faults: [], files: 11 })
    expect(verified.events).toBeGreaterThan(20)
    await expect(packed().then(one => writeArchiveFolder(one, below))).rejects.toThrow('EEXIST')
  })

  test.each<[string, (folder: string) => Promise<unknown>, RegExp]>([
    [
      'a paper was changed',
      folder => appendFile(join(folder, 'papers/refusal-3.pdf'), 'x'),
      /^papers\/refusal-3\.pdf: was changed/,
    ],
    [
      'a paper was taken away',
      folder => rm(join(folder, 'papers/refusal-3.pdf')),
      /^papers\/refusal-3\.pdf: is missing/,
    ],
    [
      'a file was put in',
      folder => writeFile(join(folder, 'papers/other.pdf'), 'x'),
      /^papers\/other\.pdf: is not in the manifest/,
    ],
    [
      'the manifest is gone',
      folder => rename(join(folder, 'manifest.json'), join(folder, 'old.json')),
      /^manifest\.json: is missing/,
    ],
    [
      'the manifest is none',
      folder => writeFile(join(folder, 'manifest.json'), '{}'),
      /^manifest\.json: is no manifest/,
    ],
    [
      'a word of the history was changed together with its hash in the manifest',
      folder => rewrite(folder, 'history/events.jsonl', text => text.replace('依法决定', '依法准予')),
      /^history\/events\.jsonl: event \d+: changed/,
    ],
    [
      'the end of the history was cut off together with its hash in the manifest',
      folder =>
        rewrite(
          folder,
          'history/events.jsonl',
          text => `${text.trim().split('\n').slice(0, -1).join('\n')}\n`,
        ),
      /^history\/events\.jsonl: event \d+: cut/,
    ],
    [
      'the manifest leads elsewhere',
      folder => rewrite(folder, 'manifest.json', text => text.replace('"README.txt"', '"../README.txt"')),
      /leads out of the package/,
    ],
  ])('given %s, then it is found', async (_what, change, fault) => {
    const folder = await writeArchiveFolder(await packed(), below)
    await change(folder)
    const { faults } = await verifyArchive(folder)
    expect(faults.some(one => fault.test(one))).toBe(true)
  })

  test('given a material was exchanged together with its hash in the manifest, then the history gives it away', async () => {
    const folder = await writeArchiveFolder(await packed(), below)
    const material = (await readdir(join(folder, 'materials', 'design')))[0] ?? ''
    await rewrite(folder, `materials/design/${material}`, () => 'another')
    expect((await verifyArchive(folder)).faults).toEqual([
      `materials/design/${material}: is not the file that the history says was handed in`,
    ])
  })

  test('given a file that the disk has lost, then no package is made that lacks it', async () => {
    const lost = join(city.platform.filesDir, 'papers', refused.id, 'receipt-1.pdf')
    await rename(lost, `${lost}.away`)
    await expect(packed()).rejects.toThrow('papers/receipt-1.pdf is not on the disk')
    await rename(`${lost}.away`, lost)
  })
})

/** Changes a file as somebody would who also mends the manifest. */
async function rewrite(folder: string, path: string, change: (text: string) => string): Promise<void> {
  const { createHash } = await import('node:crypto')
  const text = change(await readFile(join(folder, path), 'utf8'))
  await writeFile(join(folder, path), text)
  if (path === 'manifest.json') return
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
  const entry = manifest.files.find((one: { path: string }) => one.path === path)
  entry.sha256 = createHash('sha256').update(text).digest('hex')
  entry.bytes = Buffer.byteLength(text)
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
}

describe('the download at the desk', () => {
  const get = async (who: string, of: Settled) => {
    const { cookie } = await city.signIn(person(city, who))
    return city.app.inject({ method: 'GET', url: `/desk/cases/${of.id}/archive`, headers: { cookie } })
  }

  test('given an officer of the department that decided, then it is a ZIP with every file, and the look is on record', async () => {
    const answer = await get('zheng-shijue', refused)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('application/zip')
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="370100-.*\.zip"/u)
    const names = namesIn(answer.rawPayload)
    const { name, files } = await packed()
    expect(names.toSorted()).toEqual(
      [...files.map(({ path }) => `${name}/${path}`), `${name}/manifest.json`].toSorted(),
    )
    const log = await city.asSuperuser(
      `select actor_id from baotu.access_log where case_id = $1 and what like '%.zip'`,
      [refused.id],
    )
    expect(log).toEqual([{ actor_id: 'zheng-shijue' }])
  })

  test('given the supervisor, then it is theirs too; given another department, nothing is there', async () => {
    expect((await get('wei-shidu', refused)).statusCode).toBe(200)
    expect((await get('chen-shicha', refused)).statusCode).toBe(404)
    expect((await get('zheng-shijue', open)).statusCode).toBe(409)
  })

  test('given the page of a closed case, then it leads there for whoever may have it', async () => {
    const page = async (who: string, of: Settled) => {
      const { cookie } = await city.signIn(person(city, who))
      return (await city.app.inject({ url: `/desk/cases/${of.id}`, headers: { cookie } })).payload
    }
    expect(await page('zheng-shijue', refused)).toContain(`href="/desk/cases/${refused.id}/archive"`)
    expect(await page('chen-shicha', refused)).not.toContain('/archive"')
    expect(await page('zheng-shijue', open)).not.toContain('/archive"')
  })
})

/** The names in the central directory of a ZIP (APPNOTE 4.3.12). */
function namesIn(zip: Buffer): string[] {
  const names: string[] = []
  for (let at = zip.indexOf('PK\x01\x02'); at !== -1; at = zip.indexOf('PK\x01\x02', at + 46)) {
    const length = zip.readUInt16LE(at + 28)
    names.push(zip.subarray(at + 46, at + 46 + length).toString('utf8'))
  }
  return names
}
