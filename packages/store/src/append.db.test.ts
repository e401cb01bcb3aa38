import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstStep, LI, NOW, SUPERVISOR, SYSTEM, WANG, ZHANG, ZHAO } from '../test/sample.ts'
import { type TestDatabase, testDatabase } from '../test/test-database.ts'
import { append, createCase } from './append.ts'
import { caseHistory } from './case-history.ts'
import { verifyChain } from './hash-chain.ts'
import { loadCase, type StoredCase } from './load-case.ts'
import type { Store } from './open-store.ts'
import type { Step } from './step.ts'

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await testDatabase()
  store = await database.open()
})
afterAll(() => database.drop())

async function begun(caseId: string): Promise<StoredCase> {
  expect(await createCase(store, ZHANG, firstStep(caseId))).toMatchObject({ ok: true, rev: 1 })
  return (await loadCase(store, SYSTEM, caseId, 'test'))!
}

function next(from: StoredCase, changes: Partial<Step> = {}): Step {
  const { caseId, rev, head } = from
  const events = [{ type: 'case-accepted', data: {} }]
  return {
    caseId,
    base: { rev, head },
    commandId: 'accept',
    at: NOW,
    case: { ...from, status: 'accepted' },
    events,
    ...changes,
  }
}

test('a begun case is loaded as it was written', async () => {
  const found = await begun('c-1')
  expect(found).toMatchObject({ ...firstStep('c-1').case, caseId: 'c-1', rev: 1, lastAt: NOW })
  expect(found.tasks).toEqual([
    {
      ...firstStep('c-1').tasks![0],
      assignee: null,
      assigneeName: null,
      legalDueAt: null,
      paused: false,
      priority: 0,
    },
  ])
})

test('a step closes a task, opens another and queues its job with the case it belongs to', async () => {
  const from = await begun('c-2')
  const task = { ...from.tasks[0]!, key: 2, action: 'review', dueAt: null, soonAt: null }
  const jobs = [{ task: 'notify', payload: { event: 'accepted' }, key: 'c-2:2' }]
  expect(await append(store, WANG, next(from, { closeTasks: [1], openTasks: [task], jobs }))).toMatchObject({
    ok: true,
    rev: 2,
  })

  const found = (await loadCase(store, WANG, 'c-2', 'handle'))!
  expect(found).toMatchObject({ rev: 2, status: 'accepted' })
  expect(found.tasks.map(one => one.key)).toEqual([2])
  const queued = await database.asSuperuser(
    'select payload, key from graphile_worker._private_jobs where key = $1',
    ['c-2:2'],
  )
  expect(queued).toEqual([{ payload: { event: 'accepted', site: 'jinan', caseId: 'c-2' }, key: 'c-2:2' }])
})

test('an open task is claimed and paused by a step; a closed one stays as it was', async () => {
  const from = await begun('c-2b')
  const claimed = { ...from.tasks[0]!, assignee: 'o-wang', assigneeName: '王芳', paused: true, dueAt: null }
  await append(store, WANG, next(from, { tasks: [claimed] }))
  const found = (await loadCase(store, WANG, 'c-2b', 'handle'))!
  expect(found.tasks).toEqual([claimed])
  await append(store, WANG, next(found, { commandId: 'close', closeTasks: [1] }))
  const closed = (await loadCase(store, WANG, 'c-2b', 'handle'))!
  await append(store, WANG, next(closed, { commandId: 'late', tasks: [{ ...claimed, assignee: 'o-other' }] }))
  expect(await database.asSuperuser(`select assignee from task where case_id = 'c-2b'`)).toEqual([
    { assignee: 'o-wang' },
  ])
})

test('of two steps from the same state one wins, and the loser is told who was faster', async () => {
  const from = await begun('c-3')
  const answers = await Promise.all([
    append(store, WANG, next(from, { commandId: 'one' })),
    append(store, WANG, next(from, { commandId: 'two' })),
  ])
  expect(answers.filter(answer => answer.ok)).toHaveLength(1)
  expect(answers.find(answer => !answer.ok)).toEqual({
    ok: false,
    conflict: { rev: 2, status: 'accepted', lastCommand: { type: 'case-accepted', actor: WANG, at: NOW } },
  })
  expect(await caseHistory(store, WANG, 'c-3')).toHaveLength(2)
})

test('the same command again changes nothing, at once or later, with the old state or the new', async () => {
  const from = await begun('c-4')
  const twice = await Promise.all([append(store, WANG, next(from)), append(store, WANG, next(from))])
  expect(twice.map(answer => answer.ok && answer.repeated === true)).toContain(true)
  const now = (await loadCase(store, WANG, 'c-4', 'handle'))!
  expect(await append(store, WANG, next(now))).toEqual({ ok: true, repeated: true, rev: 2 })
  expect(await createCase(store, ZHANG, firstStep('c-4'))).toEqual({ ok: true, repeated: true, rev: 2 })
  expect(await caseHistory(store, WANG, 'c-4')).toHaveLength(2)
})

test('a step that fails halfway leaves nothing behind', async () => {
  const from = await begun('c-5')
  const certificate = {
    identifier: 'x',
    verifyCode: 'y',
    kind: 'permit',
    holderName: '张伟',
    publicFields: {},
    validFrom: 'no day',
  }
  await expect(append(store, WANG, next(from, { certificates: [certificate] }))).rejects.toThrow(/date/)
  expect(await loadCase(store, WANG, 'c-5', 'handle')).toMatchObject({ rev: 1, status: 'submitted' })
  expect(await caseHistory(store, WANG, 'c-5')).toHaveLength(1)
})

test('to others the case is missing; a supervisor may step it, but keep nothing that hangs on it', async () => {
  const from = await begun('c-6')
  expect(await append(store, LI, next(from))).toEqual({ ok: false, missing: true })
  expect(await append(store, ZHAO, next(from))).toEqual({ ok: false, missing: true })
  expect(await loadCase(store, LI, 'c-6', 'look')).toBeNull()
  expect(await loadCase(store, SUPERVISOR, 'c-6', 'look')).toMatchObject({ rev: 1 })
  const paper = { paperId: 'p', kind: 'grant', title: { zh: '', en: '' }, data: {} }
  await expect(append(store, SUPERVISOR, next(from, { papers: [paper] }))).rejects.toThrow(
    /row-level security/,
  )
  expect(await append(store, SUPERVISOR, next(from))).toMatchObject({ ok: true })
  await expect(createCase(store, LI, firstStep('c-6b'))).rejects.toThrow(/of this party/)
})

test('the chain holds, and a changed, removed or cut event is found', async () => {
  const from = await begun('c-7')
  await append(
    store,
    WANG,
    next(from, {
      events: [
        { type: 'a', data: { z: 1, y: { b: 0.1, a: null } } },
        { type: 'b', data: {} },
      ],
    }),
  )
  const key = { site: 'jinan', caseId: 'c-7' }
  const { head } = (await loadCase(store, SYSTEM, 'c-7', 'test'))!
  const events = await caseHistory(store, SYSTEM, 'c-7')
  expect(verifyChain(key, events, head)).toEqual({ ok: true, head })
  expect(verifyChain(key, events.slice(0, 2), head)).toEqual({ ok: false, seq: 3, why: 'cut' })
  expect(verifyChain(key, events.toSpliced(1, 1), head)).toEqual({ ok: false, seq: 2, why: 'gap' })
  expect(verifyChain({ ...key, caseId: 'c-6' }, events, head)).toEqual({ ok: false, seq: 1, why: 'changed' })

  await database.asSuperuser(`update case_event set data = '{"z": 2}' where case_id = 'c-7' and seq = 2`)
  expect(verifyChain(key, await caseHistory(store, SYSTEM, 'c-7'), head)).toEqual({
    ok: false,
    seq: 2,
    why: 'changed',
  })
})

test('an open task that is told anew is what it is told to be now', async () => {
  const from = await begun('c-anew')
  const anew = {
    ...from.tasks[0]!,
    element: 'first-intake',
    action: 'review',
    name: { zh: '初审', en: 'Review' },
  }
  await append(store, WANG, next(from, { commandId: 'migrate', tasks: [anew] }))
  expect((await loadCase(store, WANG, 'c-anew', 'handle'))!.tasks).toEqual([anew])
})
