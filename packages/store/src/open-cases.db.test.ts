import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstStep, ZHANG } from '../test/sample.ts'
import { type TestDatabase, testDatabase } from '../test/test-database.ts'
import { createCase } from './append.ts'
import { type AfterCase, type OpenCase, openCasesBefore } from './open-cases.ts'
import type { Store } from './open-store.ts'

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await testDatabase()
  store = await database.open()
})
afterAll(() => database.drop())

const ROW = firstStep('x').case
const moment = (minute: number) => `2026-07-01T01:0${minute}:00.000Z`

async function begin(caseId: string, changes: Partial<typeof ROW>, minute = 0): Promise<void> {
  const row = {
    ...ROW,
    serviceVersion: '2',
    state: { process: { version: '2.b' } },
    createdAt: moment(minute),
    ...changes,
  }
  await createCase(store, ZHANG, firstStep(caseId, { case: row, tasks: [] }))
}

test('open cases of another version, or of another engine, come page by page, each once, the newest first', async () => {
  await begin('a', { serviceVersion: '1' }, 1)
  await begin('b', { serviceVersion: '1' }, 3)
  await begin('c', { serviceVersion: '1' }, 3)
  await begin('d', { state: { process: { version: '1.b' } } }, 2)
  await begin('draft', { serviceVersion: '1', status: 'draft', state: { process: null } }, 0)
  await begin('there', {}, 4)
  await begin('over', { serviceVersion: '1', closedAt: moment(5) }, 4)
  await begin('other', { serviceVersion: '1', serviceId: 'shop-sign' }, 4)
  const target = { serviceId: 'food-permit', version: '2', processVersion: '2.b' }
  const found: OpenCase[] = []
  let after: AfterCase | null = null
  for (
    let page: OpenCase[];
    (page = await openCasesBefore(store, target, after, 2)).length > 0;
    after = page.at(-1)!
  )
    found.push(...page)
  expect(found.map(({ caseId }) => caseId)).toEqual(['c', 'b', 'd', 'a', 'draft'])
  expect(found[0]).toMatchObject({ rev: 1, head: { seq: 1 }, state: { process: { version: '2.b' } } })
})
