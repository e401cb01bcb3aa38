import { afterEach, expect, test } from 'vitest'
import { firstStep, NOW, ZHANG } from '../test/sample.ts'
import { emptyDatabase, type TestDatabase, testDatabase } from '../test/test-database.ts'
import { createCase } from './append.ts'
import { AuthorMistake, StoreUnavailable } from './faults.ts'
import { migrate, readMigrations } from './migrate.ts'
import { openStore } from './open-store.ts'

const made: { drop(): Promise<void> }[] = []
afterEach(async () => {
  for (const database of made.splice(0)) await database.drop()
})

async function migrated(): Promise<TestDatabase> {
  const database = await testDatabase()
  made.push(database)
  return database
}

async function faultOf(work: Promise<unknown>): Promise<string | undefined> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(AuthorMistake)
  return (error as AuthorMistake).faults[0]?.code
}

test('an empty database gets every migration once, also when two nodes start together', async () => {
  const database = await emptyDatabase()
  made.push(database)
  const numbers = readMigrations().map(migration => migration.number)
  const applied = await Promise.all([migrate(database.url), migrate(database.url)])
  expect(applied.toSorted((a, b) => b.length - a.length)).toEqual([numbers, []])
  expect(await migrate(database.url)).toEqual([])
})

test('a database that is newer than the program is refused, by migrating and by opening', async () => {
  const database = await migrated()
  await database.asSuperuser(`insert into migration (number, name, hash) values (999, '0999-later.sql', 'x')`)
  expect(await faultOf(migrate(database.ownerUrl))).toBe('database-newer')
  expect(await faultOf(database.open())).toBe('database-newer')
})

test('a migration that was changed after it was applied is refused', async () => {
  const database = await migrated()
  await database.asSuperuser(`update migration set hash = 'x' where number = 2`)
  expect(await faultOf(migrate(database.ownerUrl))).toBe('migration-changed')
  expect(await faultOf(database.open())).toBe('migration-changed')
})

test('a database that was not migrated is not opened', async () => {
  const empty = await emptyDatabase()
  made.push(empty)
  expect(await faultOf(openStore({ url: empty.url, site: 'jinan' }))).toBe('database-older')
  const database = await migrated()
  await database.asSuperuser('delete from migration where number = (select max(number) from migration)')
  expect(await faultOf(database.open())).toBe('database-older')
})

test('the application may not sign in as the owner', async () => {
  const database = await migrated()
  expect(await faultOf(openStore({ url: database.ownerUrl, site: 'jinan' }))).toBe('role-too-strong')
})

test('a database that is not there is unavailable, which is no mistake of an author', async () => {
  const url = 'postgresql://baotu_app@localhost/baotu?host=/nowhere'
  await expect(openStore({ url, site: 'jinan' })).rejects.toThrow(StoreUnavailable)
})

test('cases that were open before limits were watched are looked at once; drafts and closed ones are not', async () => {
  const database = await migrated()
  const store = await database.open()
  await createCase(store, ZHANG, firstStep('open'))
  const { case: row } = firstStep('x')
  await createCase(store, ZHANG, firstStep('closed', { case: { ...row, closedAt: NOW } }))
  await createCase(store, ZHANG, firstStep('draft', { case: { ...row, submittedAt: null } }))
  const { sql } = readMigrations().find(({ name }) => name.endsWith('watch-open-cases.sql'))!
  await database.asSuperuser(sql)
  const found = await database.asSuperuser('select case_id, kind, wake_at <= now() as due from timer')
  expect(found).toEqual([{ case_id: 'open', kind: 'watch', due: true }])
})
