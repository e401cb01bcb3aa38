// What an administrator types, typed: the commands as a process of their own, beside a database that others use.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestDatabase, testDatabase } from '@baotu/store/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')
let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'baotu-commands-'))
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

async function baotu(...words: string[]): Promise<{ code: number; said: string }> {
  const main = ['--import', './packages/server/jsx.ts', 'packages/server/main.ts', ...words]
  const settings = {
    DATABASE_URL: database.ownerUrl,
    DATA_DIR: folder,
    CATALOG_DIR: 'catalog',
    LOG_LEVEL: 'fatal',
  }
  return new Promise(resolve => {
    const options = { cwd: root, env: { PATH: process.env['PATH'], ...settings } }
    execFile(process.execPath, main, options, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), said: stdout + stderr }),
    )
  })
}

describe('commands of an administrator', () => {
  test('migrate alone brings the database to this version and keeps the catalogue', async () => {
    expect(await baotu('migrate')).toMatchObject({ code: 0, said: 'The database is up to date.\n' })
  })

  test('migrate with a service tries its open cases; every service with --all', async () => {
    const one = await baotu('migrate', 'outdoor-advertising', '--dry-run')
    expect(one).toMatchObject({
      code: 0,
      said: expect.stringContaining('Every open case stands under this version.'),
    })
    const all = await baotu('migrate', '--all', '--dry-run')
    expect(all.said.match(/Every open case stands/g)?.length).toBeGreaterThan(1)
  })

  test('a move needs its reason, a known version and a readable mapping', async () => {
    const mapping = join(folder, 'mapping.json')
    await writeFile(mapping, '{ "element": {} }')
    const asked: [string[], string][] = [
      [['outdoor-advertising'], '--why'],
      [['outdoor-advertising', '--dry-run', '--to', 'zz'], 'There is no such version'],
      [['nothing-of-the-kind', '--dry-run'], 'There is no such version'],
      [['outdoor-advertising', '--dry-run', '--mapping', mapping], 'The mapping must be JSON'],
      [['outdoor-advertising', '--dry-run', '--mapping', join(folder, 'none')], 'can not be read'],
      [['a', 'b'], 'This is how it is asked'],
      [['--all', '--to', 'zz'], 'This is how it is asked'],
    ]
    for (const [words, says] of asked)
      expect(await baotu('migrate', ...words)).toMatchObject({ code: 1, said: expect.stringContaining(says) })
  })

  test('modify says that there is no such case, and how it is asked', async () => {
    expect(await baotu('modify', '370100-0')).toMatchObject({
      code: 1,
      said: expect.stringContaining('There is no case'),
    })
    expect(await baotu('modify')).toMatchObject({ code: 1, said: expect.stringContaining('--enter') })
  })
})
