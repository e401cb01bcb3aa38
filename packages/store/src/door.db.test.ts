import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANONYMOUS, LI, NOW, ZHANG } from '../test/sample.ts'
import { type TestDatabase, testDatabase } from '../test/test-database.ts'
import { publishCatalogue, searchCatalogue, type Words } from './catalogue.ts'
import { atSite, type Store } from './open-store.ts'
import { parkForm, takeParkedForm } from './parked-forms.ts'
import { personAccount, rememberPerson } from './person-account.ts'
import { createSession, endSession, endSessionsOf, findSession } from './sessions.ts'
import { sweep } from './sweep.ts'
import { throttle } from './throttle.ts'

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await testDatabase()
  store = await database.open()
})
afterAll(() => database.drop())

const LATER = '2026-07-01T09:00:00.000Z'
const session = {
  idHash: 'h1',
  subject: 'p-zhang',
  actor: ZHANG,
  csrf: 'c',
  idToken: null,
  createdAt: NOW,
  expiresAt: LATER,
}

test('a session is found until it expires or ends, at its own site only', async () => {
  await createSession(store, session)
  await createSession(store, { ...session, idHash: 'h2' })
  await createSession(store, { ...session, idHash: 'h3' })
  expect(await findSession(store, 'h1', NOW)).toEqual({ ...session, seenAt: NOW })
  expect(await findSession(store, 'h1', '2026-07-01T01:05:00.000Z')).toMatchObject({ seenAt: NOW })
  expect(await findSession(store, 'h1', '2026-07-01T01:05:01.000Z')).toMatchObject({
    seenAt: '2026-07-01T01:05:00.000Z',
  })
  expect(await findSession(store, 'h1', LATER)).toBeNull()
  expect(await findSession(atSite(store, 'licheng'), 'h1', NOW)).toBeNull()
  await endSession(store, 'h1')
  expect(await findSession(store, 'h1', NOW)).toBeNull()
  expect(await endSessionsOf(store, 'p-zhang')).toBe(2)
  expect(await findSession(store, 'h2', NOW)).toBeNull()
})

test('a parked form is handed out once, if it is in time', async () => {
  await parkForm(store, { tokenHash: 't', path: '/apply/x/1', body: { name: ['面馆'] }, expiresAt: LATER })
  expect(await takeParkedForm(store, 't', NOW)).toEqual({ path: '/apply/x/1', body: { name: ['面馆'] } })
  expect(await takeParkedForm(store, 't', NOW)).toBeNull()
  await parkForm(store, { tokenHash: 'late', path: '/', body: {}, expiresAt: NOW })
  expect(await takeParkedForm(store, 'late', LATER)).toBeNull()
})

test('too many tries have to wait until the window is over', async () => {
  const tries = { bucket: 'query:203.0.113.7', limit: 2, seconds: 60 }
  expect(await throttle(store, { ...tries, now: '2026-07-01T00:00:00.000Z' })).toEqual({ allowed: true })
  expect(await throttle(store, { ...tries, now: '2026-07-01T00:00:10.000Z' })).toEqual({ allowed: true })
  expect(await throttle(store, { ...tries, now: '2026-07-01T00:00:20.000Z' })).toEqual({
    allowed: false,
    retryAfter: 40,
  })
  expect(await throttle(store, { ...tries, now: '2026-07-01T00:01:00.000Z' })).toEqual({ allowed: true })
})

test('what is over is swept away', async () => {
  await createSession(store, { ...session, idHash: 'old', expiresAt: NOW })
  await sweep(store, LATER)
  expect(await database.asSuperuser(`select 1 from session where id_hash = 'old'`)).toEqual([])
})

test('an account keeps what a later sign-in leaves out, and only its person reads it', async () => {
  const person = { subject: 'p-zhang', name: '张伟', phone: '13800000000', email: null, lastSignIn: NOW }
  await rememberPerson(store, person)
  await rememberPerson(store, { ...person, phone: null, email: 'zhang@example.org', lastSignIn: LATER })
  const expected = { ...person, email: 'zhang@example.org', lastSignIn: LATER }
  expect(await personAccount(store, ZHANG, 'p-zhang')).toEqual(expected)
  expect(await personAccount(store, LI, 'p-zhang')).toBeNull()
  expect(await personAccount(store, ANONYMOUS, 'p-zhang')).toBeNull()
})

test('the catalogue is searched by words; more of them, and heavier ones, come first', async () => {
  const entry = (serviceId: string, words: Words) => ({
    serviceId,
    version: '1',
    document: { serviceId },
    words,
  })
  await publishCatalogue(store, [
    entry('food', { a: ['食品', '经营', '许可'], c: ["o'b\\c"] }),
    entry('sign', { a: ['招牌'], d: ['经营'] }),
    entry('book', { a: ['出版', '许可'] }),
  ])
  const found = async (...words: string[]) => (await searchCatalogue(store, words)).map(hit => hit.serviceId)
  expect(await found('经营', '许可')).toEqual(['food', 'book', 'sign'])
  expect(await found("o'b\\c")).toEqual(['food'])
  expect(await found('没有')).toEqual([])
  expect(await found()).toEqual([])

  await publishCatalogue(store, [{ ...entry('food', { a: ['餐饮'] }), version: '2' }])
  expect(await found('许可')).toEqual([])
  expect(await searchCatalogue(store, ['餐饮'])).toMatchObject([{ version: '2', matched: 1 }])
})
