import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstStep, SYSTEM, ZHANG } from '../test/sample.ts'
import { type TestDatabase, testDatabase } from '../test/test-database.ts'
import { append, createCase } from './append.ts'
import { OutcomeUnknown, StoreUnavailable } from './faults.ts'
import { loadCase } from './load-case.ts'
import type { Store } from './open-store.ts'
import { withActor } from './with-actor.ts'

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await testDatabase()
  store = await database.open()
})
afterAll(() => database.drop())

const backend = 'select pg_backend_pid() as pid'
const endOthers = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`

test('a failed statement undoes the transaction, and the connection stays good', async () => {
  const pids = new Set<number>()
  const failures: string[] = []
  for (const text of ['select 1/0', 'select 1']) {
    await withActor(store, SYSTEM, async client => {
      pids.add((await client.query<{ pid: number }>(backend)).rows[0]!.pid)
      await client.query(text)
    }).catch((error: Error) => failures.push(error.message))
  }
  expect(failures).toEqual(['division by zero'])
  expect(pids.size).toBe(1)
})

test('a connection that breaks before the commit says that nothing was written', async () => {
  const work = withActor(store, SYSTEM, async client => {
    await database.asSuperuser(endOthers)
    await client.query('select 1')
  })
  await expect(work).rejects.toThrow(StoreUnavailable)
  await expect(work).rejects.not.toThrow(OutcomeUnknown)
  expect(await loadCase(store, SYSTEM, 'none', 'test')).toBeNull()
})

test('a connection that breaks during a step leaves the outcome unknown, and the same command settles it', async () => {
  await createCase(store, ZHANG, firstStep('u-1'))
  const base = (await loadCase(store, SYSTEM, 'u-1', 'test'))!
  const step = { ...firstStep('u-1'), base, commandId: 'next', tasks: [] }
  const other = new Client({ connectionString: database.ownerUrl, options: '-c search_path=baotu' })
  await other.connect()
  await other.query('begin')
  await other.query(`select from "case" where case_id = 'u-1' for update`)
  const { pid } = (await other.query<{ pid: number }>(backend)).rows[0]!
  const waiting = append(store, ZHANG, step)
  const refused = waiting.catch((error: unknown) => error)
  const waits = () =>
    database.asSuperuser(
      `select from pg_stat_activity where wait_event_type = 'Lock' and query like '%append_steps%'`,
    )
  await expect.poll(waits, { timeout: 20_000 }).toHaveLength(1)
  await database.asSuperuser(`${endOthers} and pid <> ${pid}`)
  expect(await refused).toBeInstanceOf(OutcomeUnknown)
  await other.end()
  expect(await append(store, ZHANG, step)).toMatchObject({ ok: true, rev: 2 })
  expect(await append(store, ZHANG, step)).toEqual({ ok: true, rev: 2, repeated: true })
})

test('a commit with a warning about the standby is no yes: outcome unknown, connection closed, same command repeated', async () => {
  // The server sends the same warning when the wait for a synchronous standby is given up.
  await database.asSuperuser(`
    create function warn() returns trigger language plpgsql as $$
      begin raise warning 'canceling wait for synchronous replication due to user request'; return null; end $$;
    create constraint trigger doubt after insert on case_event deferrable initially deferred
      for each row when (new.case_id = 'w-1') execute function warn();
    grant execute on function warn to baotu_app`)
  await expect(createCase(store, ZHANG, firstStep('w-1'))).rejects.toThrow(OutcomeUnknown)
  expect(await createCase(store, ZHANG, firstStep('w-1'))).toEqual({ ok: true, rev: 1, repeated: true })
})
