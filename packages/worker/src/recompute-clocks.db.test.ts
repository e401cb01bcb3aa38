// The calendar changes while cases run: their clocks are recomputed in the background, each case by one step that says why.
import { nationalYears } from '@baotu/calendar'
import type { Case, ClockMove } from '@baotu/case'
import {
  calendarChanges,
  caseHistory,
  importYear,
  liftOverride,
  loadCase,
  setOverride,
  workOff,
} from '@baotu/store'
import { calendarOf, perform } from '@baotu/web'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type SmallCity, smallCity } from '../test/small-city.ts'
import { recomputeClocks } from './jobs/recompute-clocks.ts'
import { jobs } from './jobs.ts'

const system = { kind: 'system' } as const
const supervisor = { kind: 'supervisor', id: 'wei-shidu', name: '卫示督' } as const
const reason = { zh: '暴雪', en: 'Heavy snow' }
const snow = { day: '2026-10-09', worked: false, reason }

let city: SmallCity
let submitted: Case
let accepted: Case
let closed: Case

const at = () => city.platform.now().toString({ fractionalSecondDigits: 3 })
const site = () => city.platform.store.site
const work = () => recomputeClocks(city.platform, { site: site() })
const told = async (of: Case) =>
  (await caseHistory(city.platform.store, system, of.id)).filter(({ type }) => type === 'clocks-recomputed')
const dueOf = async (of: Case, action: string) => {
  const found = await loadCase(city.platform.store, system, of.id, 'test')
  return found?.tasks.find(task => task.action === action)?.dueAt?.slice(0, 10)
}

beforeAll(async () => {
  city = await smallCity()
  submitted = await city.play('outdoor-advertising', 'granted-screen', 0)
  closed = await city.play('outdoor-advertising', 'refused-sight')
  accepted = await city.play('outdoor-advertising', 'granted-screen', 1)
})
afterAll(() => city.close())
beforeEach(work)

describe('recompute-clocks', () => {
  test('given a hall that closes for a day, then running clocks that reach it are told with their old and new days, and tasks are due later', async () => {
    expect(await dueOf(accepted, 'review')).toBe('2026-10-10')
    await setOverride(city.platform.store, supervisor, snow, at())
    const order = 'recompute-clocks'
    await workOff(city.platform.store, { [order]: payload => recomputeClocks(city.platform, payload) })
    const [event, ...more] = await told(accepted)
    expect(more).toEqual([])
    expect(event?.actor).toEqual({ kind: 'system', job: 'recompute-clocks' })
    expect(event?.data.reasons).toEqual([{ kind: 'day', ...snow }])
    expect(event?.data.moves as ClockMove[]).toEqual(
      expect.arrayContaining([
        {
          clock: 'decision',
          limit: 'promised',
          from: { due: '2026-10-10', provisional: false },
          to: { due: '2026-10-12', provisional: false },
        },
      ]),
    )
    expect(await dueOf(accepted, 'review')).toBe('2026-10-12')
    // The promise to accept ends before the snow; the legal limit does not.
    expect((await told(submitted))[0]?.data.moves).toMatchObject([{ clock: 'acceptance', limit: 'legal' }])
    expect(await told(closed)).toEqual([])
  })

  test('given the job runs again, or was cut off and begins anew, then nothing is told twice', async () => {
    const before = (await told(accepted)).length
    await setOverride(city.platform.store, supervisor, { ...snow, day: '2026-10-12' }, at())
    await recomputeClocks(city.platform, { site: site(), after: '~', upTo: 2 })
    await city.sql('update calendar_change set settled_at = null where version = $1', [2])
    await recomputeClocks(city.platform, { site: site() })
    await city.sql('update calendar_change set settled_at = null where version = $1', [2])
    await recomputeClocks(city.platform, { site: site() })
    expect(await told(accepted)).toHaveLength(before + 1)
    expect(await dueOf(accepted, 'review')).toBe('2026-10-13')
  })

  test('given a day is opened again, then the limits come back, with the reason taken back', async () => {
    await liftOverride(city.platform.store, supervisor, '2026-10-12', at())
    await work()
    const last = (await told(accepted)).at(-1)
    expect(last?.data.reasons).toMatchObject([{ kind: 'day', day: '2026-10-12', worked: null, reason }])
    expect(await dueOf(accepted, 'review')).toBe('2026-10-12')
  })

  test('given two changes before the job, then one step tells both', async () => {
    const before = (await told(accepted)).length
    await setOverride(city.platform.store, supervisor, { ...snow, day: '2026-10-10' }, at())
    const year = nationalYears.find(one => one.year === 2026)
    if (year === undefined) throw new Error('2026 is built in')
    await importYear(city.platform.store, supervisor, { ...year, source: '更正通知' }, at())
    await work()
    const steps = await told(accepted)
    expect(steps).toHaveLength(before + 1)
    expect(steps.at(-1)?.data.reasons).toMatchObject([{ kind: 'day' }, { kind: 'year' }])
  })

  test('given a year whose notice appears, then what was provisional is settled', async () => {
    const known = calendarOf({ years: [], overrides: [] })
    expect(known.years.has(2027)).toBe(false)
    const year = { year: 2027, source: '通知', off: ['2027-01-01'], work: [] }
    const long = await city.play('outdoor-advertising', 'granted-screen', 1)
    await city.sql(
      `update "case" set state = jsonb_set(state, '{clocks,1,legal,amount}', '60') where case_id = $1`,
      [long.id],
    )
    await importYear(city.platform.store, supervisor, year, at())
    await work()
    expect((await told(long)).at(-1)?.data.moves).toMatchObject([
      {
        clock: 'decision',
        limit: 'legal',
        from: { provisional: true },
        to: { provisional: false },
      },
    ])
  })

  test('given a clock that began after the change, then it is not told as moved', async () => {
    await setOverride(
      city.platform.store,
      supervisor,
      { ...snow, day: '2026-10-13' },
      '2026-09-01T00:00:00.000Z',
    )
    const later = await city.play('outdoor-advertising', 'granted-screen', 1)
    await work()
    expect(await told(later)).toEqual([])
  })

  test('given a change, then the next step counts by it although this node did not hear of it', async () => {
    await setOverride(city.platform.store, supervisor, { ...snow, day: '2026-09-29' }, at())
    const task = submitted.tasks[0]
    const officer = {
      kind: 'officer',
      id: 'sun-shishou',
      name: '孙示收',
      department: 'approval',
      roles: ['intake'],
    } as const
    const done = await perform(
      city.platform,
      officer,
      submitted.id,
      { type: 'claim', key: task?.key ?? 0 },
      'claim-1',
    )
    expect(done.ok).toBe(true)
    expect(city.platform.calendar.closures.has('2026-09-29')).toBe(true)
    expect(await dueOf(submitted, 'intake')).toBe('2026-09-30')
  })

  test('given more cases than one look, when the job ends early, then the next one goes on behind the last case', async () => {
    const changes = await calendarChanges(city.platform.store, system, 99)
    expect(changes.every(({ settledAt }) => settledAt !== null)).toBe(true)
    expect(changes.at(-1)).toMatchObject({ version: 1, casesSeen: 2, casesMoved: 2 })
    await expect(recomputeClocks(city.platform, { site: 'elsewhere' })).rejects.toThrow('elsewhere')
  })

  test('given the whole list of jobs, then this one is among them', () => {
    expect(Object.keys(jobs({ ...city, mail: null }))).toContain('recompute-clocks')
  })
})
