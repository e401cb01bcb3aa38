import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstStep, NOW, SUPERVISOR, WANG, ZHANG, ZHAO } from '../test/sample.ts'
import { type TestDatabase, testDatabase } from '../test/test-database.ts'
import { createCase } from './append.ts'
import { countLightsBy } from './count-lights-by.ts'
import { atSite, type Store } from './open-store.ts'

let database: TestDatabase
let store: Store

beforeAll(async () => {
  database = await testDatabase()
  store = await database.open()
  const [task] = firstStep('x').tasks ?? []
  if (task === undefined) throw new Error('The first step opens a task')
  const due = (key: number, dueAt: string | null, soonAt: string | null) => ({ ...task, key, dueAt, soonAt })
  const openTasks = [
    due(1, '2026-06-30T15:59:59.999Z', '2026-06-29T16:00:00Z'),
    {
      ...due(2, '2026-07-02T15:59:59.999Z', '2026-06-30T16:00:00Z'),
      assignee: 'o-wang',
      assigneeName: '王芳',
    },
    { ...due(3, null, null), department: null },
    { ...due(4, NOW, null), department: 'housing' },
  ]
  for (const site of ['jinan', 'licheng'])
    await createCase(atSite(store, site), ZHANG, firstStep('c', { tasks: openTasks }))
})
afterAll(() => database.drop())

const none = { red: 0, yellow: 0, green: 0, paused: 0, none: 0 }

test('open tasks are counted by light for a department, a service and an officer; the applicant’s own are nobody’s', async () => {
  const by = (what: 'department' | 'service' | 'officer', department?: string) =>
    countLightsBy(store, SUPERVISOR, what, { now: NOW, department })
  expect(await by('department')).toEqual([
    { ...none, of: 'market', name: null, red: 1, yellow: 1 },
    // At its very end a limit is not over yet.
    { ...none, of: 'housing', name: null, green: 1 },
  ])
  expect(await by('service')).toEqual([
    { ...none, of: 'food-permit', name: null, red: 1, yellow: 1, green: 1 },
  ])
  expect(await by('officer', 'market')).toEqual([
    { ...none, of: null, name: null, red: 1 },
    { ...none, of: 'o-wang', name: '王芳', yellow: 1 },
  ])
})

test('whoever does not supervise the site counts what they see, and by service nothing', async () => {
  expect(await countLightsBy(store, ZHAO, 'service', { now: NOW })).toEqual([])
  expect(await countLightsBy(store, WANG, 'service', { now: NOW })).toEqual([])
  const housing = await countLightsBy(store, ZHAO, 'department', { now: NOW })
  expect(housing.map(({ of }) => of)).toEqual(['housing'])
})
