import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANONYMOUS, firstStep, NOW, SUPERVISOR, SYSTEM, WANG, ZHANG } from '../test/sample.ts'
import { type TestDatabase, testDatabase } from '../test/test-database.ts'
import { createCase } from './append.ts'
import { readCalendar } from './calendar.ts'
import { calendarChanges, noteRecomputed, unsettledChanges } from './calendar-changes.ts'
import { importYear, liftOverride, setOverride } from './change-calendar.ts'
import { loadCase } from './load-case.ts'
import { atSite, type Store } from './open-store.ts'

let database: TestDatabase
let store: Store

const year = { year: 2027, source: '通知', off: ['2026-12-31', '2027-01-01'], work: ['2027-01-03'] }
const snow = { day: '2026-07-06', worked: false, reason: { zh: '暴雪', en: 'Heavy snow' } }
const jobs = () =>
  database.asSuperuser<{ key: string }>(
    `select key from graphile_worker.jobs where task_identifier = 'recompute-clocks'`,
  )

beforeAll(async () => {
  database = await testDatabase()
  store = await database.open()
})
afterAll(() => database.drop())

describe('the calendar of a site', () => {
  test('given nothing was ever changed, then it is empty at version 0', async () => {
    expect(await readCalendar(store)).toEqual({ version: 0, years: [], overrides: [] })
    await createCase(store, ZHANG, firstStep('c'))
    expect((await loadCase(store, WANG, 'c', 'handle'))?.calendarVersion).toBe(0)
  })

  test('given a supervisor changes it, then each change is a version, told with who and what stood before, and one job waits', async () => {
    expect(await importYear(store, SUPERVISOR, year, NOW)).toBe(1)
    expect(await importYear(store, SUPERVISOR, { ...year, source: '更正' }, NOW)).toBe(2)
    expect(await setOverride(store, SUPERVISOR, snow, NOW)).toBe(3)
    expect(await readCalendar(store)).toEqual({
      version: 3,
      years: [{ ...year, source: '更正' }],
      overrides: [snow],
    })
    expect(await liftOverride(store, SUPERVISOR, snow.day, NOW)).toBe(4)
    expect(await liftOverride(store, SUPERVISOR, snow.day, NOW)).toBeNull()
    expect(await calendarChanges(store, WANG, 9)).toMatchObject([
      { version: 4, what: 'override', before: snow, after: null },
      { version: 3, what: 'override', before: null, after: snow },
      { version: 2, what: 'year', before: year, after: { source: '更正' }, actor: { name: '孙丽' } },
      { version: 1, what: 'year', before: null, after: year, at: NOW, settledAt: null },
    ])
    expect((await loadCase(store, WANG, 'c', 'handle'))?.calendarVersion).toBe(4)
    expect(await jobs()).toEqual([{ key: 'recompute-clocks:jinan' }])
  })

  test('given several change it at once, then none is lost and each has a version of its own', async () => {
    const days = ['2026-08-03', '2026-08-04', '2026-08-05', '2026-08-06', '2026-08-07']
    const versions = await Promise.all(days.map(day => setOverride(store, SYSTEM, { ...snow, day }, NOW)))
    expect(new Set(versions).size).toBe(days.length)
    expect((await readCalendar(store)).overrides.map(({ day }) => day)).toEqual(days)
  })

  test('given anybody else, then the second wall refuses, and everybody may read which days are worked', async () => {
    for (const actor of [ANONYMOUS, ZHANG, WANG]) {
      await expect(importYear(store, actor, year, NOW)).rejects.toThrow(/row-level security/)
      await expect(setOverride(store, actor, snow, NOW)).rejects.toThrow(/row-level security/)
      expect(await liftOverride(store, actor, '2026-08-03', NOW)).toBeNull()
    }
    expect((await readCalendar(atSite(store, 'licheng'))).version).toBe(0)
    expect(await calendarChanges(store, ZHANG, 9)).toEqual([])
  })

  test('given cases were recomputed, then what is settled waits no more', async () => {
    const waiting = await unsettledChanges(store, SYSTEM)
    await noteRecomputed(store, 2, { seen: 10, moved: 3, settledAt: null })
    await noteRecomputed(store, 2, { seen: 5, moved: 1, settledAt: NOW })
    expect(await unsettledChanges(store, SYSTEM)).toHaveLength(waiting.length - 2)
    expect((await calendarChanges(store, SUPERVISOR, 99)).at(-1)).toMatchObject({
      casesSeen: 15,
      casesMoved: 4,
      settledAt: NOW,
    })
  })
})
