// What was said of a service can't be rewritten either: neither the level nor the answer, nor of which case and by whom.
import { randomUUID } from 'node:crypto'
import { performRating } from '@baotu/web'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { walkStore } from '../src/verify/walk-store.ts'
import { type TestCity, testCity } from '../testing.ts'
import { person, rateBadly, settle } from './settled-city.ts'

let city: TestCity
let id: string

beforeAll(async () => {
  city = await testCity({ now: '2026-09-28T09:30:00+08:00' })
  id = (await settle(city, 'refused')).id
  const rating = await rateBadly(city, id)
  const call = { type: 'call-back', reached: true, words: '请说说哪里没有办好。' } as const
  await performRating(city.platform, person(city, 'zheng-shijue'), rating, call, randomUUID())
})
afterAll(() => city.close())

async function misfitsAfter(change: string, back: string) {
  await city.asSuperuser(change)
  const { misfits } = await walkStore(city.platform.store)
  await city.asSuperuser(back)
  return misfits.map(({ caseId, seq, why }) => [caseId === id, seq, why])
}

describe('baotu verify', () => {
  test('given nobody touched anything, then the rating fits', async () => {
    expect((await walkStore(city.platform.store)).misfits).toEqual([])
  })

  test.each([
    [
      'the level',
      `update baotu.rating_event set data = jsonb_set(data, '{rating,level}', '"1"') where seq = 1`,
      1,
      'changed',
    ],
    [
      'the rater',
      `update baotu.rating_event set actor = actor || '{"name": "某"}' where seq = 1`,
      1,
      'changed',
    ],
    [
      'the answer',
      `update baotu.rating_event set data = data || '{"words": "好"}' where seq = 2`,
      2,
      'changed',
    ],
    ['the end', `delete from baotu.rating_event where seq = 2`, 2, 'ends before'],
  ])('given %s of the history was changed, then the event is named', async (_what, change, seq, why) => {
    await city.asSuperuser('create table kept_rating as select * from baotu.rating_event')
    const back =
      'delete from baotu.rating_event; insert into baotu.rating_event select * from kept_rating; drop table kept_rating'
    expect(await misfitsAfter(change, back)).toEqual([[true, seq, expect.stringContaining(why)]])
  })

  test.each([
    ['state', `state = state || '{"words": "很好"}'`, 'its state differs'],
    ['counts', 'counts = false', 'a column of its row differs'],
    ['party_id', `party_id = 'somebody'`, 'a column of its row differs'],
  ])('given the %s of the row was changed, then the rating is named', async (_column, set, why) => {
    await city.asSuperuser('create table kept_rating as select * from baotu.rating')
    const back =
      'delete from baotu.rating; insert into baotu.rating select * from kept_rating; drop table kept_rating'
    expect(await misfitsAfter(`update baotu.rating set ${set}`, back)).toEqual([
      [true, undefined, expect.stringContaining(why)],
    ])
  })
})
