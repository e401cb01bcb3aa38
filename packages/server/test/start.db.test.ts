// What is declared or set wrongly stops the start, and everything that is wrong is listed with its place.
import { execFile } from 'node:child_process'
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AuthorMistake, type Fault } from '@baotu/store'
import { testDatabase } from '@baotu/store/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLog, readSettings, start } from '../testing.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const service = 'urban/outdoor-advertising'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baotu-start-'))
  await chmod(folder, 0o711)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function begin(environment: Record<string, string>) {
  const settings = readSettings({
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: 'fatal',
    PORT: '0',
    ...environment,
  })
  if (!settings.ok) throw new Error(settings.faults.join('\n'))
  return start(settings.settings, openLog('fatal'))
}

async function faultsOf(work: Promise<unknown>): Promise<Fault[]> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof AuthorMistake) return error.faults
  throw new Error(`No mistake of an author: ${String(error)}`)
}

let copies = 0

/** A catalogue with mistakes in it. */
async function spoilt(changes: Record<string, (text: string) => string>): Promise<string> {
  const copy = join(folder, `catalog-${(copies += 1)}`)
  await cp(join(root, 'catalog'), copy, { recursive: true })
  for (const [file, change] of Object.entries(changes)) {
    const before = await readFile(join(copy, file), 'utf8')
    const after = change(before)
    if (after === before) throw new Error(`Nothing was changed in ${file}`)
    await writeFile(join(copy, file), after)
  }
  return copy
}

describe('a catalogue with mistakes does not start', () => {
  const cases: [string, string, (text: string) => string, Partial<Record<keyof Fault, unknown>>][] = [
    ['BPMN that is no XML', 'process.bpmn', text => text.slice(0, 900), {}],
    [
      'a flow of BPMN that leads nowhere',
      'process.bpmn',
      text => text.replace(/(<bpmn:sequenceFlow id="to-intake"[^>]*targetRef=")[^"]*/u, '$1nowhere'),
      { element: expect.any(String) },
    ],
    [
      'a task of BPMN of an unknown kind',
      'process.bpmn',
      text => text.replace('name="action" value="intake"', 'name="action" value="dance"'),
      { element: 'intake' },
    ],
    ['DMN that is no XML', 'decisions.dmn', text => text.slice(0, 700), {}],
    [
      'an expression of DMN that can not be read',
      'decisions.dmn',
      text => text.replace(/<text>[^<]+<\/text>/u, '<text>1 +* (</text>'),
      { element: expect.any(String) },
    ],
    ['a form that is no JSON', 'form.form', text => text.slice(0, -20), { line: expect.any(Number) }],
    [
      'a field of a form of an unknown type',
      'form.form',
      text => text.replace('"type": "textfield"', '"type": "hologram"'),
      { line: 16 },
    ],
    ['YAML that can not be read', 'service.yaml', text => `${text}\n  : : [`, { line: expect.any(Number) }],
    [
      'YAML with a word that nobody knows',
      'service.yaml',
      text => text.replace('\ntype:', '\ncolour: red\ntype:'),
      { line: expect.any(Number) },
    ],
  ]

  test.each(cases)('%s', async (_label, file, change, place) => {
    const copy = await spoilt({ [`${service}/${file}`]: change })
    const faults = await faultsOf(begin({ CATALOG_DIR: copy }))
    expect(faults).toContainEqual(
      expect.objectContaining({
        file: `${service}/${file}`,
        message: expect.stringMatching(/\w+/u),
        ...place,
      }),
    )
  })

  test('everything at once, each with its file', async () => {
    const copy = await spoilt({
      [`${service}/process.bpmn`]: text =>
        text.replace('name="action" value="intake"', 'name="action" value="dance"'),
      [`${service}/decisions.dmn`]: text => text.replace(/<text>[^<]+<\/text>/u, '<text>1 +* (</text>'),
      [`${service}/form.form`]: text => text.replace('"type": "textfield"', '"type": "hologram"'),
      'investment/project-filing/service.yaml': text => text.replace('\ntype:', '\ncolour: red\ntype:'),
    })
    const files = new Set((await faultsOf(begin({ CATALOG_DIR: copy }))).map(({ file }) => file))
    for (const file of ['process.bpmn', 'decisions.dmn', 'form.form'])
      expect(files).toContain(`${service}/${file}`)
    expect(files).toContain('investment/project-filing/service.yaml')
  })

  test('there is none at all', async () => {
    const faults = await faultsOf(begin({ CATALOG_DIR: join(folder, 'nowhere') }))
    expect(faults).toMatchObject([{ file: join(folder, 'nowhere'), code: 'no-catalogue' }])
  })
})

test('a database newer than the program is left alone', async () => {
  const database = await testDatabase()
  await database.asSuperuser(`insert into migration (number, name, hash) values
    ((select max(number) + 1 from migration), '9999-future.sql', 'x')`)
  const faults = await faultsOf(
    begin({ DATABASE_URL: database.ownerUrl, CATALOG_DIR: join(root, 'catalog') }),
  )
  expect(faults).toMatchObject([
    { code: 'database-newer', message: expect.stringContaining('newer version') },
  ])
  await database.drop()
})

test('a second start on the same data folder is refused', async () => {
  const first = await begin({ CATALOG_DIR: join(root, 'catalog'), ROLE: 'web', HOST: '127.0.0.1' })
  const faults = await faultsOf(begin({ CATALOG_DIR: join(root, 'catalog') }))
  expect(faults).toMatchObject([{ code: 'data-folder-in-use', message: expect.stringContaining('data') }])
  expect((await first?.app.inject('/'))?.statusCode).toBe(200)
  await first?.stop()
}, 120_000)

describe('at the command line', () => {
  function run(environment: Record<string, string>): Promise<{ code: number | null; said: string }> {
    const { promise, resolve } = Promise.withResolvers<{ code: number | null; said: string }>()
    const options = { cwd: root, env: { PATH: process.env['PATH'] ?? '', ...environment } }
    const main = ['--import', join(root, 'packages/server/jsx.ts'), join(root, 'packages/server/main.ts')]
    const child = execFile(process.execPath, main, options, (_error, out, err) =>
      resolve({ code: child.exitCode, said: out + err }),
    )
    return promise
  }

  test('every wrong setting is listed by name, without a stack', async () => {
    const { code, said } = await run({
      PORT: 'abc',
      DATABASE_URL: 'mysql://x',
      ROLE: 'cook',
      SESSION_HOURS: '-1',
    })
    expect(code).toBe(1)
    for (const name of ['PORT', 'DATABASE_URL', 'ROLE', 'SESSION_HOURS']) expect(said).toContain(`- ${name}`)
    expect(said).not.toMatch(/\n\s+at /u)
  })

  test('every fault of a catalogue is listed with its place, without a stack', async () => {
    const copy = await spoilt({
      [`${service}/service.yaml`]: text => text.replace('\ntype:', '\ncolour: red\ntype:'),
      [`${service}/form.form`]: text => text.replace('"type": "textfield"', '"type": "hologram"'),
    })
    const { code, said } = await run({ CATALOG_DIR: copy, DATA_DIR: join(folder, 'never') })
    expect(code).toBe(1)
    expect(said).toMatch(/service\.yaml:\d+/u)
    expect(said).toContain('form.form')
    expect(said).not.toMatch(/\n\s+at /u)
  })
})
