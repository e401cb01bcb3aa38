import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstStep, ZHANG } from '../test/sample.ts'
import { type TestDatabase, testDatabase } from '../test/test-database.ts'
import { append, createCase } from './append.ts'
import { loadCase } from './load-case.ts'
import type { Store } from './open-store.ts'
import { runWorker } from './run-worker.ts'

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await testDatabase()
  store = await database.open()
})
afterAll(() => database.drop())

test('the jobs of steps are worked off, and stopping waits for the one under way', async () => {
  const done: unknown[] = []
  let release = () => {}
  const started = new Promise<void>(resolve => {
    release = resolve
  })
  const tasks = {
    notify: async (payload: Record<string, unknown>) => void done.push(payload),
    slow: async () => {
      release()
      await new Promise(resolve => setTimeout(resolve, 200))
      done.push('slow')
    },
  }
  const worker = await runWorker(store, tasks)
  await createCase(
    store,
    ZHANG,
    firstStep('j-1', { jobs: [{ task: 'notify', payload: { event: 'submitted' } }, { task: 'slow' }] }),
  )
  await started
  await worker.stop()
  expect(done).toEqual([{ event: 'submitted', site: 'jinan', caseId: 'j-1' }, 'slow'])
})

test('a job that fails is kept for later, with its reason', async () => {
  const warnings: string[] = []
  let tries = 0
  const fails = () => {
    tries += 1
    return Promise.reject(new Error('the mail server is away'))
  }
  const worker = await runWorker(store, { fails }, { warn: message => warnings.push(message) })
  await createCase(store, ZHANG, firstStep('j-2', { jobs: [{ task: 'fails', key: 'j-2:1' }] }))
  const errors = () =>
    database.asSuperuser(`select last_error from graphile_worker._private_jobs where key = 'j-2:1'`)
  await expect
    .poll(errors, { timeout: 30_000 })
    .toMatchObject([{ last_error: expect.stringContaining('the mail server is away') }])
  await worker.stop()
  expect(tries).toBe(1)
  expect(warnings.join()).toContain('the mail server is away')
})

test('a job with the same key replaces the waiting one, and a step can remove it', async () => {
  const jobs = (minutes: number) => [
    { task: 'later', key: 'j-3:7', runAt: `2099-01-01T00:0${minutes}:00.000Z` },
  ]
  await createCase(store, ZHANG, firstStep('j-3', { jobs: jobs(1) }))
  const waiting = () =>
    database.asSuperuser(`select run_at from graphile_worker._private_jobs where key = 'j-3:7'`)
  for (const [commandId, changes, count] of [
    ['again', { jobs: jobs(2) }, 1],
    ['never', { removeJobs: ['j-3:7'] }, 0],
  ] as const) {
    const base = (await loadCase(store, ZHANG, 'j-3', 'own'))!
    await append(store, ZHANG, { ...firstStep('j-3'), base, commandId, tasks: [], ...changes })
    expect(await waiting()).toHaveLength(count)
  }
})
