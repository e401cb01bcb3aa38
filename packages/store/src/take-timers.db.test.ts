import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstStep, NOW, WANG, ZHANG } from '../test/sample.ts'
import { type TestDatabase, testDatabase } from '../test/test-database.ts'
import { append, createCase } from './append.ts'
import { loadCase } from './load-case.ts'
import { atSite, type Store } from './open-store.ts'
import type { Step, StepTimer } from './step.ts'
import { dropTimer, moveTimer, takeTimers } from './take-timers.ts'

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await testDatabase()
  store = await database.open()
})
afterAll(() => database.drop())

const at = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString()
const timer = (key: string, dueAt: string): StepTimer => ({ kind: 'process', key, dueAt })

/** A case of a site of its own with these timers, so that tests do not meet each other's. */
async function waiting(caseId: string, timers: StepTimer[]): Promise<Store> {
  const own = atSite(store, `site-${caseId}`)
  expect(await createCase(own, ZHANG, firstStep(caseId, { timers }))).toMatchObject({ ok: true })
  return own
}

async function step(own: Store, caseId: string, more: Partial<Step>): Promise<void> {
  const base = (await loadCase(own, WANG, caseId, 'handle'))!
  const next = {
    caseId,
    base,
    commandId: `c-${base.rev}`,
    at: NOW,
    case: base,
    events: [{ type: 'x', data: {} }],
  }
  expect(await append(own, WANG, { ...next, ...more })).toMatchObject({ ok: true })
}

test('given timers before, at and after now, then those that are due are taken, the oldest first, as many as asked for', async () => {
  const own = await waiting('t-1', [
    timer('3', at(1)),
    timer('2', at(0)),
    timer('1', at(-9)),
    timer('4', at(-1)),
  ])
  expect(await takeTimers(own, NOW, 2)).toEqual([
    { caseId: 't-1', kind: 'process', key: '1', dueAt: at(-9) },
    { caseId: 't-1', kind: 'process', key: '4', dueAt: at(-1) },
  ])
  expect(await takeTimers(own, NOW, 9)).toEqual([{ caseId: 't-1', kind: 'process', key: '2', dueAt: at(0) }])
  expect(await takeTimers(own, NOW, 9)).toEqual([])
})

test('given many nodes that look at once, then each timer is taken by one of them', async () => {
  const keys = Array.from({ length: 40 }, (_, index) => String(index + 1))
  const own = await waiting(
    't-2',
    keys.map(key => timer(key, NOW)),
  )
  const taken = await Promise.all(Array.from({ length: 8 }, () => takeTimers(own, NOW, 40)))
  expect(
    taken
      .flat()
      .map(({ key }) => Number(key))
      .toSorted((a, b) => a - b),
  ).toEqual(keys.map(Number))
})

test('given a node that took a timer and died, then it comes again after a minute, then after two', async () => {
  const own = await waiting('t-3', [timer('1', NOW)])
  const taken = async (minutes: number) => (await takeTimers(own, at(minutes), 9)).length
  expect([await taken(0), await taken(0.9), await taken(1), await taken(2.9), await taken(3)]).toEqual([
    1, 0, 1, 0, 1,
  ])
})

test('given a step that sets a timer anew or clears it, then only what changed is another timer', async () => {
  const own = await waiting('t-4', [
    timer('1', NOW),
    timer('2', NOW),
    { kind: 'clock', key: '1', dueAt: NOW },
  ])
  expect(await takeTimers(own, NOW, 9)).toHaveLength(3)
  await step(own, 't-4', {
    timers: [timer('1', NOW), timer('2', at(5))],
    clearTimers: [{ kind: 'clock', key: '1' }],
  })
  // The first is still with whoever took it.
  expect(await takeTimers(own, at(0.5), 9)).toEqual([])
  expect(await takeTimers(own, at(5), 9)).toMatchObject([{ key: '1' }, { key: '2', dueAt: at(5) }])
})

test('given a timer that moved or went since it was taken, then moving or dropping what was taken changes nothing', async () => {
  const own = await waiting('t-5', [timer('1', NOW), timer('2', NOW)])
  const [first, second] = await takeTimers(own, NOW, 9)
  await moveTimer(own, first!, at(7))
  await moveTimer(own, first!, at(8))
  await dropTimer(own, { ...second!, dueAt: at(1) })
  expect(await takeTimers(own, at(7), 9)).toMatchObject([{ key: '2' }, { key: '1', dueAt: at(7) }])
  await dropTimer(own, second!)
  expect(await takeTimers(own, at(99), 9)).toMatchObject([{ key: '1' }])
})

test('due timers are found by their index, however many wait', async () => {
  await waiting('t-6', [timer('1', NOW)])
  await database.asSuperuser(`insert into timer (site, case_id, kind, key, due_at, wake_at)
    select 'far', 'c' || n, 'process', '1', 'infinity', 'infinity' from generate_series(1, 20000) n`)
  await database.asSuperuser('analyze timer')
  const plan = await database.asSuperuser<{ 'QUERY PLAN': string }>(
    `explain select from timer where site = 'far' and wake_at <= '${NOW}' order by wake_at limit 9 for update skip locked`,
  )
  expect(plan.map(line => line['QUERY PLAN']).join('\n')).toContain('timer_due')
})
