import { flows, system } from '@baotu/service/testing'
import { caseHistory, liftOverride, setOverride } from '@baotu/store'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SmallCity } from '../../test/small-city.ts'
import { filing, waitingCity } from '../../test/waiting-city.ts'
import { recomputeClocks } from '../jobs/recompute-clocks.ts'
import { fireDueTimers } from './fire-due-timers.ts'
import { runTimers } from './run-timers.ts'

// Accepted ten working days after submission at the latest; every second day, twice, somebody is told.
const silence = `<startEvent id="s" />
  <intermediateCatchEvent id="limit"><timerEventDefinition>
    <timeDuration xsi:type="tFormalExpression">=working days(10)</timeDuration>
  </timerEventDefinition></intermediateCatchEvent>
  ${system('accept', 'accept')}${system('grant', 'grant')}${system('close', 'close')}<endEvent id="e" />
  ${flows('s > limit', 'limit > accept', 'accept > grant', 'grant > close', 'close > e')}
  <subProcess id="reminding" triggeredByEvent="true">
    <startEvent id="remind" isInterrupting="false"><timerEventDefinition>
      <timeCycle xsi:type="tFormalExpression">R2/P2D</timeCycle>
    </timerEventDefinition></startEvent>
    <intermediateThrowEvent id="reminded" name="提醒" /><endEvent id="told" />
    ${flows('remind > reminded', 'reminded > told')}
  </subProcess>`

let city: SmallCity
const warnings: string[] = []
const warn = (message: string) => void warnings.push(message)
beforeAll(async () => {
  city = await waitingCity(silence)
})
afterAll(() => city.close())

// What an earlier test left waiting is not due in a later one.
beforeEach(async () => {
  await city.sql('delete from timer', [])
  warnings.length = 0
})

const due = async (id: string) => {
  const rows = await city.sql('select due_at from timer where case_id = $1 order by due_at', [id])
  return rows.map(row => (row as { due_at: Date }).due_at.toISOString())
}

describe('timers of a case', () => {
  test('given a case that waits, then its timers are rows at their moments; each fires at its own, a repeating one again', async () => {
    const { id } = await city.play(...filing)
    expect(await due(id)).toEqual(['2026-11-17T13:05:00.000Z', '2026-11-27T15:59:59.999Z'])
    city.setClock('2026-11-17T21:04:59.999+08:00')
    expect(await fireDueTimers(city.platform, warn)).toBe(0)
    city.setClock('2026-11-17T21:05:00+08:00')
    expect(await fireDueTimers(city.platform, warn)).toBe(1)
    expect(await due(id)).toEqual(['2026-11-19T13:05:00.000Z', '2026-11-27T15:59:59.999Z'])
    city.setClock('2026-11-28T00:00:00+08:00')
    expect(await fireDueTimers(city.platform, warn)).toBe(2)
    expect((await city.look(id)).status).toBe('closed')
    expect(await due(id)).toEqual([])
    const history = await caseHistory(city.platform.store, { kind: 'system' }, id)
    expect(history.filter(event => event.commandId?.startsWith('timer:'))).toHaveLength(3)
    expect(warnings).toEqual([])
  })

  test('given nodes that look at once, and a firing that is sent twice, then every timer fires once', async () => {
    const cases = []
    for (let many = 0; many < 12; many += 1) cases.push((await city.play(...filing)).id)
    city.setClock('2026-11-18T09:00:00+08:00')
    const fired = await Promise.all([1, 2, 3].map(() => fireDueTimers(city.platform, warn)))
    expect(fired.reduce((sum, one) => sum + one)).toBe(cases.length)
    for (const id of cases) {
      const history = await caseHistory(city.platform.store, { kind: 'system' }, id)
      expect(history.filter(event => event.commandId?.startsWith('timer:'))).toHaveLength(1)
    }
    // A node that took them and was thought dead: its firing is the same step.
    await city.sql(
      `update timer set due_at = '2026-11-17T13:05:00Z', wake_at = '2026-11-17T13:05:00Z' where key = '1'`,
      [],
    )
    const before = await city.sql('select case_id, rev from "case" order by case_id', [])
    await fireDueTimers(city.platform, warn)
    expect(await city.sql('select case_id, rev from "case" order by case_id', [])).toEqual(before)
    expect(warnings).toEqual([])
  })

  test('given rows that are not true any more, then firing them changes no case and puts them right', async () => {
    const { id } = await city.play(...filing)
    const standing = await city.look(id)
    await city.sql(
      `insert into timer values ($2, $1, '99', '2026-11-15T00:00:00Z', 'process', '2026-11-15T00:00:00Z')`,
      [id, standing.site],
    )
    await city.sql(
      `update timer set due_at = '2026-11-15T01:00:00Z', wake_at = '2026-11-15T01:00:00Z' where case_id = $1 and key <> '99'`,
      [id],
    )
    city.setClock('2026-11-15T21:06:00+08:00')
    await fireDueTimers(city.platform, warn)
    expect(await city.look(id)).toEqual(standing)
    expect(await due(id)).toEqual(['2026-11-17T13:05:00.000Z', '2026-11-27T15:59:59.999Z'])
  })

  test('given that somebody looks again and again, then what is due fires, and to stop is to wait for the look under way', async () => {
    const { id } = await city.play(...filing)
    city.setClock('2026-11-17T21:05:00+08:00')
    await runTimers(city.platform, warn).stop()
    expect(await due(id)).toEqual(['2026-11-19T13:05:00.000Z', '2026-11-27T15:59:59.999Z'])
  })

  test('given a calendar that changes, then limits of the process end on their new day, and what is no limit stays', async () => {
    const { id } = await city.play(...filing)
    const { store, now } = city.platform
    const at = now().toString({ fractionalSecondDigits: 3 })
    const supervisor = { kind: 'supervisor', id: 'wei-shidu', name: '卫示督' } as const
    const holiday = { day: '2026-11-20', worked: false, reason: { zh: '停电', en: 'No power' } }
    await setOverride(store, supervisor, holiday, at)
    await recomputeClocks(city.platform, { site: store.site })
    expect(await due(id)).toEqual(['2026-11-17T13:05:00.000Z', '2026-11-30T15:59:59.999Z'])
    await liftOverride(store, supervisor, holiday.day, at)
    await recomputeClocks(city.platform, { site: store.site })
    expect(await due(id)).toEqual(['2026-11-17T13:05:00.000Z', '2026-11-27T15:59:59.999Z'])
  })

  test('given a case that began on another engine, then its timer waits until the case is moved', async () => {
    const { id } = await city.play(...filing)
    const engine = (version: string) =>
      city.sql(
        `update "case" set state = jsonb_set(state, '{process,version}', $2::jsonb) where case_id = $1`,
        [id, JSON.stringify(version)],
      )
    const { version = '' } = (await city.look(id)).process ?? {}
    await engine('0 old')
    city.setClock('2026-11-17T21:05:00+08:00')
    await fireDueTimers(city.platform, warn)
    expect(warnings).toEqual([expect.stringContaining('moved to the present engine')])
    expect((await due(id))[0]).toBe('2026-11-17T13:05:00.000Z')
    await engine(version)
    city.setClock('2026-11-17T21:07:00+08:00')
    await fireDueTimers(city.platform, warn)
    expect((await due(id))[0]).toBe('2026-11-19T13:05:00.000Z')
  })

  test('given a case that can not be woken, then it holds up no other and is tried again later', async () => {
    const stuck = await city.play(...filing)
    const well = await city.play(...filing)
    await city.sql(
      `update "case" set state = jsonb_set(state, '{service,id}', '"gone"') where case_id = $1`,
      [stuck.id],
    )
    city.setClock('2026-11-17T21:05:00+08:00')
    expect(await fireDueTimers(city.platform, warn)).toBeGreaterThanOrEqual(2)
    expect(warnings).toEqual([expect.stringContaining(stuck.id)])
    expect((await due(well.id))[0]).toBe('2026-11-19T13:05:00.000Z')
    expect(await fireDueTimers(city.platform, warn)).toBe(0)
    city.setClock('2026-11-17T21:06:00+08:00')
    expect(await fireDueTimers(city.platform, warn)).toBe(1)
  })
})
