import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANONYMOUS, firstStep, LI, NOW, SUPERVISOR, SYSTEM, WANG, ZHANG, ZHAO } from '../test/sample.ts'
import { type TestDatabase, testDatabase } from '../test/test-database.ts'
import { accessesTo } from './access-log.ts'
import type { Actor } from './actor.ts'
import { createCase } from './append.ts'
import { loadCase } from './load-case.ts'
import { atSite, type Store } from './open-store.ts'
import { listMails } from './outbox.ts'
import { queueMail } from './queue-mail.ts'
import { publicRatings, ratingFigures, ratingsWaiting } from './rating-figures.ts'
import { findRater, findRating, keepRating, listRatings, type RatingStep, ratingOfCase } from './ratings.ts'
import { withActor } from './with-actor.ts'

let database: TestDatabase
let store: Store

beforeAll(async () => {
  database = await testDatabase()
  store = await database.open()
  for (const id of ['c', 'd', 'e']) await createCase(store, ZHANG, firstStep(id))
})
afterAll(() => database.drop())

const row = {
  serviceId: 'food-permit',
  department: 'market',
  level: 5,
  ratedOn: '2026-07-01',
  stage: 'rectification',
  counts: true,
  calledBack: false,
  state: { words: '等了很久' },
}

function first(caseId: string, changes: Partial<RatingStep> = {}): RatingStep {
  const event = { type: 'rated', data: { case: caseId } }
  const step = {
    ratingId: `r-${caseId}`,
    caseId,
    base: null,
    commandId: `rate-${caseId}`,
    at: NOW,
    row,
    event,
    jobs: [],
  }
  return { ...step, ...changes }
}

async function next(actor: Actor, ratingId: string, changes: Partial<RatingStep> = {}) {
  const found = await findRating(store, SUPERVISOR, ratingId)
  if (found === null) throw new Error(`No rating ${ratingId}`)
  const event = { type: 'rater-called-back', data: { words: '您好' } }
  const base = { rev: found.rev, head: found.head }
  const commandId = crypto.randomUUID()
  const step = {
    ratingId,
    caseId: null,
    base,
    commandId,
    at: NOW,
    row: { ...row, calledBack: true },
    event,
    jobs: [],
  }
  return keepRating(store, actor, { ...step, ...changes })
}

describe('a rating', () => {
  test('given a case of theirs, then its party rates it once; nobody else rates it, nor a case that is not there', async () => {
    for (const actor of [LI, WANG, SUPERVISOR, SYSTEM, ANONYMOUS])
      expect(await keepRating(store, actor, first('c'))).toBe('missing')
    expect(await keepRating(store, ZHANG, first('nothing'))).toBe('missing')
    expect(await keepRating(atSite(store, 'licheng'), ZHANG, first('c'))).toBe('missing')
    expect(await keepRating(store, ZHANG, first('c'))).toBe('kept')
    expect(await keepRating(store, ZHANG, first('c'))).toBe('repeated')
    expect(await keepRating(store, ZHANG, first('c', { commandId: 'again', ratingId: 'r-2' }))).toBe(
      'conflict',
    )
    expect(await ratingOfCase(store, ZHANG, 'c')).toMatchObject({ ratingId: 'r-c', rev: 1, state: row.state })
    expect(await ratingOfCase(store, LI, 'c')).toBeNull()
  })

  test('given it was rated, then nothing that the officer reads of the case has changed', async () => {
    const before = await loadCase(store, WANG, 'd', 'handle')
    expect(await keepRating(store, ZHANG, first('d'))).toBe('kept')
    expect(await loadCase(store, WANG, 'd', 'handle')).toEqual(before)
  })

  test('given the department, then it reads the rating by its reference, and no column of it names case or party', async () => {
    expect(await findRating(store, WANG, 'r-c')).toMatchObject({ state: row.state })
    for (const actor of [ZHAO, ZHANG, SYSTEM, ANONYMOUS])
      expect(await findRating(store, actor, 'r-c')).toBeNull()
    const page = { stage: null, after: null, limit: 9 }
    const told = JSON.stringify(await listRatings(store, WANG, page))
    for (const secret of ['"c"', '"d"', 'p-zhang', '张伟']) expect(told).not.toContain(secret)
    expect(await listRatings(store, ZHAO, page)).toEqual([])
    const after = { ratedOn: '2026-07-01', ratingId: 'r-c' }
    expect((await listRatings(store, WANG, { ...page, after })).map(({ ratingId }) => ratingId)).toEqual([
      'r-d',
    ])
    expect(await ratingOfCase(store, WANG, 'c')).toBeNull()
    expect(await findRater(store, WANG, 'r-c')).toBeNull()
  })

  test('given an officer asks around the doors, then the second wall holds', async () => {
    for (const actor of [WANG, ZHAO, LI, ANONYMOUS])
      for (const table of ['rating', 'rating_event'])
        expect(
          await withActor(
            store,
            actor,
            async client => (await client.query(`select from ${table}`)).rowCount,
          ),
        ).toBe(0)
    const write = `update rating set level = 1`
    await expect(withActor(store, SYSTEM, client => client.query(write))).rejects.toThrow(/permission denied/)
  })

  test('given two steps at once, then one is kept and the other told of it; one sent twice is one; a stranger steps nothing', async () => {
    expect(await next(ZHAO, 'r-c')).toBe('missing')
    expect(await next(ZHANG, 'r-c')).toBe('missing')
    const base = await findRating(store, WANG, 'r-c')
    const both = await Promise.all([next(WANG, 'r-c', { base }), next(SUPERVISOR, 'r-c', { base })])
    expect(both.toSorted()).toEqual(['conflict', 'kept'])
    const [commandId, events] = ['one click', 'select count(*)::integer as n from rating_event']
    expect(await next(WANG, 'r-c', { commandId })).toBe('kept')
    const [before] = await database.asSuperuser(events)
    expect(await next(WANG, 'r-c', { commandId })).toBe('repeated')
    expect(await database.asSuperuser(events)).toEqual([before])
  })

  test('given a supervisor looks who rated, then it is told, and recorded for the party to see', async () => {
    expect(await findRater(store, SUPERVISOR, 'r-c')).toMatchObject({ caseId: 'c', person: { name: '张伟' } })
    await findRater(store, SUPERVISOR, 'r-c')
    const looks = await accessesTo(store, ZHANG, { kind: 'person', id: 'p-zhang' }, { caseId: 'c' })
    expect(looks.filter(({ what }) => what === 'rating')).toHaveLength(1)
  })

  test('given a mail about a rating, then the officers of the case do not see it', async () => {
    const mail = { caseId: 'c', recipient: 'zhang@example.org', subject: 's', text: 't', html: null, at: NOW }
    for (const key of ['mail:receipt-1', 'rating:answer']) await queueMail(store, { ...mail, key })
    const keys = async (actor: Actor) => (await listMails(store, actor)).map(({ key }) => key).toSorted()
    expect(await keys(WANG)).toEqual(['mail:receipt-1'])
    expect(await keys(ZHANG)).toEqual(['mail:receipt-1', 'rating:answer'])
  })

  test('given a step orders a mail, then the job names the case, which the officer did not know', async () => {
    const jobs = [
      { task: 'send-mail', key: 'rating:answer', payload: { mail: 'rating-answered' }, maxAttempts: 9 },
    ]
    expect(await next(WANG, 'r-d', { jobs })).toBe('kept')
    const ordered = await database.asSuperuser(
      `select payload from graphile_worker._private_jobs where key = 'd:rating:answer'`,
    )
    expect(ordered).toMatchObject([{ payload: { site: 'jinan', caseId: 'd', mail: 'rating-answered' } }])
  })
})

describe('the figures', () => {
  test('given ratings, then each department has its own and the supervisor all; what was set aside counts apart', async () => {
    const good = { ...row, level: 1, stage: 'settled' }
    expect(await keepRating(store, ZHANG, first('e', { row: good }))).toBe('kept')
    expect(await next(SUPERVISOR, 'r-d', { row: { ...row, stage: 'settled', counts: false } })).toBe('kept')
    const figures = await ratingFigures(store, SUPERVISOR)
    expect(figures).toMatchObject([
      { level: 1, counted: 1, open: 0, setAside: 0 },
      { level: 5, counted: 1, calledBack: 1, open: 1, setAside: 1 },
    ])
    expect(await ratingFigures(store, WANG)).toEqual(figures)
    for (const actor of [ZHAO, ZHANG, ANONYMOUS]) expect(await ratingFigures(store, actor)).toEqual([])
    expect(await ratingsWaiting(store, WANG)).toBe(1)
    expect(await ratingsWaiting(store, SUPERVISOR)).toBe(0)
  })

  test('given fewer ratings than may be published, then the public learns nothing', async () => {
    expect(await publicRatings(store, 'food-permit', 3)).toEqual([])
    expect(await publicRatings(store, 'food-permit', 2)).toEqual([
      { level: 1, counted: 1 },
      { level: 5, counted: 1 },
    ])
    expect(await publicRatings(atSite(store, 'licheng'), 'food-permit', 1)).toEqual([])
  })
})
