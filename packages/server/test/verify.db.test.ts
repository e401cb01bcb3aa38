// The history can't be rewritten: what a database administrator changes by hand is found, and the first row that does not fit is named.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { walkStore } from '../src/verify/walk-store.ts'
import { type TestCity, testCity } from '../testing.ts'
import { type Settled, settle } from './settled-city.ts'

let city: TestCity
let granted: Settled
let cases = 0

beforeAll(async () => {
  city = await testCity({ now: '2026-09-28T09:30:00+08:00' })
  for (const stage of ['draft', 'submitted', 'supplementing', 'to-rule', 'refused', 'withdrawn'] as const) {
    await settle(city, stage)
    cases += 1
  }
  granted = await settle(city, 'granted')
  await city.work()
})
afterAll(() => city.close())

const walk = () => walkStore(city.platform.store)

/** Changes what is stored, looks what is found, and puts it back. */
async function tampered(change: string, values: unknown[] = [granted.id]) {
  await city.asSuperuser('drop table if exists kept_case, kept_event')
  await city.asSuperuser('create table kept_case as select * from baotu."case"')
  await city.asSuperuser('create table kept_event as select * from baotu.case_event')
  await city.asSuperuser(change, values)
  const walked = await walk()
  await city.asSuperuser('delete from baotu.case_event')
  await city.asSuperuser('delete from baotu."case"')
  await city.asSuperuser('insert into baotu."case" select * from kept_case')
  await city.asSuperuser('insert into baotu.case_event select * from kept_event')
  return walked.misfits
}

describe('baotu verify', () => {
  test('given nobody touched anything, then every case at every stage fits', async () => {
    const walked = await walk()
    expect(walked).toMatchObject({ cases: cases + 1, misfits: [], more: 0 })
    expect(walked.events).toBeGreaterThan(100)
  })

  const event = `where case_id = $1 and seq = 5`
  test.each([
    [
      'a word in an event',
      `update baotu.case_event set data = data || '{"x": 1}' ${event}`,
      5,
      'this event was changed',
    ],
    [
      'who did it',
      `update baotu.case_event set actor = '{"kind": "system"}' ${event}`,
      5,
      'this event was changed',
    ],
    [
      'when it was',
      `update baotu.case_event set at = at - interval '1 day' ${event}`,
      5,
      'this event was changed',
    ],
    ['an event taken away', `delete from baotu.case_event ${event}`, 5, 'this event is missing'],
    [
      'the first event taken away',
      `delete from baotu.case_event where case_id = $1 and seq = 1`,
      1,
      'this event is missing',
    ],
    [
      'an event with a hash that was made to fit it',
      `update baotu.case_event set hash = repeat('0', 64) ${event}`,
      5,
      'this event was changed',
    ],
    [
      'a tail cut off',
      `delete from baotu.case_event where case_id = $1 and seq > 9`,
      10,
      'the history ends before this event, or the head of the row was changed',
    ],
    [
      'a head changed',
      `update baotu."case" set head = 'x' where case_id = $1`,
      undefined,
      'the history ends before this event, or the head of the row was changed',
    ],
  ])('given %s, then it is found', async (_what, change, seq, why) => {
    const found = await tampered(change)
    expect(found).toMatchObject([{ caseId: granted.id, why, ...(seq !== undefined && { seq }) }])
  })

  test.each([
    [
      'the state',
      `update baotu."case" set state = jsonb_set(state, '{ruling,reasons}', '"x"') where case_id = $1`,
      'its state differs from what its history amounts to: ruling',
    ],
    [
      'the state and the column of the status',
      `update baotu."case" set status = 'refused' where case_id = $1`,
      'the column of its row differs from its history: status',
    ],
    [
      'whose case it is',
      `update baotu."case" set party_id = 'x' where case_id = $1`,
      'the column of its row differs from its history: party',
    ],
    [
      'the tail together with the head of the row',
      `with cut as (delete from baotu.case_event where case_id = $1 and seq > 9)
       update baotu."case" c set seq = 9, head = e.hash from baotu.case_event e
       where c.case_id = $1 and e.case_id = $1 and e.seq = 9`,
      expect.stringMatching(/^its state differs from what its history amounts to/),
    ],
  ])('given %s was changed, then it is found', async (_what, change, why) => {
    expect(await tampered(change)).toMatchObject([{ caseId: granted.id, why }])
  })

  test('given two cases were changed, then the first row is named first', async () => {
    const found = await tampered(`update baotu.case_event set type = 'x' where seq = 2`, [])
    expect(found).toHaveLength(cases + 1)
    expect(found.map(({ caseId }) => caseId)).toEqual(found.map(({ caseId }) => caseId).toSorted())
  })

  test('given a whole case was taken away, then the tasks that it left tell of it', async () => {
    const change = `with gone as (delete from baotu.case_event where case_id = $1) delete from baotu."case" where case_id = $1`
    expect(await tampered(change)).toEqual([
      { caseId: granted.id, number: null, why: 'the case is gone, but tasks of it are left' },
    ])
  })
})
