import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstStep, LI, NOW, SYSTEM, WANG, ZHANG } from '../test/sample.ts'
import { type TestDatabase, testDatabase } from '../test/test-database.ts'
import { append, createCase } from './append.ts'
import { caseHistory } from './case-history.ts'
import { verifyChain } from './hash-chain.ts'
import { loadCase } from './load-case.ts'
import type { Store } from './open-store.ts'
import type { Step } from './step.ts'

let database: TestDatabase
let store: Store
let otherNode: Store
beforeAll(async () => {
  database = await testDatabase()
  store = await database.open()
  otherNode = await database.open()
})
afterAll(() => database.drop())

async function next(caseId: string, changes: Partial<Step> = {}): Promise<Step> {
  const { rev, head, ...from } = (await loadCase(store, SYSTEM, caseId, 'test'))!
  const events = [{ type: 'case-accepted', data: { rev } }]
  return {
    caseId,
    base: { rev, head },
    commandId: `${caseId}-${rev}`,
    at: NOW,
    case: from,
    events,
    ...changes,
  }
}

const many = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}-${index}`)

async function transactions(): Promise<number> {
  const [row] = await database.asSuperuser<{ count: number }>(
    `select count(distinct xmin::text)::integer as count from case_event where case_id like 'g-%' and seq = 2`,
  )
  return row?.count ?? 0
}

test('given many cases at once, then their steps share transactions, and each is kept whole', async () => {
  const cases = many('g', 100)
  await Promise.all(cases.map(id => createCase(store, ZHANG, firstStep(id))))
  const steps = await Promise.all(cases.map(id => next(id, { closeTasks: [1] })))
  const results = await Promise.all(steps.map(step => append(store, WANG, step)))
  expect(results.every(result => result.ok)).toBe(true)
  expect(await transactions()).toBeLessThanOrEqual(4)
  for (const caseId of cases) {
    const found = (await loadCase(store, SYSTEM, caseId, 'test'))!
    expect(found).toMatchObject({ rev: 2, tasks: [] })
    const events = await caseHistory(store, SYSTEM, caseId)
    expect(verifyChain({ site: 'jinan', caseId }, events, found.head)).toMatchObject({ ok: true })
  }
})

test('given one step among others that can not be written, then it alone fails', async () => {
  const cases = many('f', 12)
  await Promise.all(cases.map(id => createCase(store, ZHANG, firstStep(id))))
  const wrong = {
    identifier: 'x',
    verifyCode: 'y',
    kind: 'k',
    holderName: 'n',
    publicFields: {},
    validFrom: '?',
  }
  const steps = await Promise.all(
    cases.map((id, index) => next(id, index === 5 ? { certificates: [wrong] } : {})),
  )
  const settled = await Promise.allSettled(steps.map(step => append(store, WANG, step)))
  expect(settled.map(one => one.status === 'fulfilled' && one.value.ok)).toEqual(
    cases.map((_, index) => index !== 5),
  )
  expect(await loadCase(store, SYSTEM, 'f-5', 'test')).toMatchObject({ rev: 1 })
})

test('given steps of others and stale ones among good ones, then each gets its own answer', async () => {
  const cases = many('m', 3)
  await Promise.all(cases.map(id => createCase(store, ZHANG, firstStep(id))))
  const [good, foreign, stale] = await Promise.all(cases.map(id => next(id)))
  await append(store, WANG, await next('m-2', { commandId: 'before' }))
  const answers = await Promise.all([
    append(store, WANG, good!),
    append(store, LI, foreign!),
    append(store, WANG, stale!),
  ])
  expect(answers).toMatchObject([
    { ok: true, rev: 2 },
    { ok: false, missing: true },
    { ok: false, conflict: { rev: 2 } },
  ])
})

test('given two nodes that step the same cases in any order, then each rev was given once and nothing fails', async () => {
  const cases = many('n', 8)
  await Promise.all(cases.map(id => createCase(store, ZHANG, firstStep(id))))
  let count = 0
  const wins = new Map(cases.map(id => [id, 1]))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...cases), fc.boolean()), { minLength: 4, maxLength: 24 }),
      async moves => {
        const steps = await Promise.all(moves.map(([id]) => next(id, { commandId: `${id}-${count++}` })))
        const results = await Promise.all(
          steps.map((step, index) => append(moves[index]![1] ? store : otherNode, WANG, step)),
        )
        for (const [index, result] of results.entries())
          if (result.ok) wins.set(moves[index]![0], wins.get(moves[index]![0])! + 1)
        for (const id of cases) expect((await loadCase(store, SYSTEM, id, 'test'))!.rev).toBe(wins.get(id))
      },
    ),
    { seed: 11, numRuns: 15 },
  )
})

test('given a job that another worker has taken over, then what the first one writes is not kept', async () => {
  await createCase(store, ZHANG, firstStep('j-1', { jobs: [{ task: 'work', key: 'j-1:work' }] }))
  const [job] = await database.asSuperuser<{ id: string }>(
    `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'first', attempts = 1 where key = 'j-1:work' returning id`,
  )
  const { id } = job!
  await database.asSuperuser(
    `update graphile_worker._private_jobs set locked_by = 'second', attempts = 2 where id = $1`,
    [id],
  )
  const late = await next('j-1', { fence: { job: id, attempt: 1 } })
  expect(await append(store, SYSTEM, late)).toEqual({ ok: false, overtaken: true })
  const inTime = await next('j-1', { fence: { job: id, attempt: 2 } })
  expect(await append(store, SYSTEM, inTime)).toMatchObject({ ok: true, rev: 2 })
})
