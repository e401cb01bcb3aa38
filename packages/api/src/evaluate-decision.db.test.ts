import { type TestCity, testCity } from '@baotu/server/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

let city: TestCity

beforeAll(async () => {
  city = await testCity({ now: '2026-11-02T09:00:00+08:00' })
})
afterAll(() => city.close())

const limits = '/api/v1/decisions/outdoor-advertising/limits/evaluate'

type Sent = { url?: string; payload?: string | object; headers?: Record<string, string> }

function ask({ url = limits, payload = { context: { kind: 'temporary' } }, headers = {} }: Sent = {}) {
  const json = { 'content-type': 'application/json', ...headers }
  return city.app.inject({ method: 'POST', url, payload, headers: json })
}

test('a decision is evaluated and says why, in both languages', async () => {
  const answer = await ask()
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['set-cookie']).toBeUndefined()
  expect(answer.headers['cache-control']).toBe('no-store')
  const { value, warnings, explanation } = answer.json()
  expect(value).toEqual({ legal: 5, promised: 3 })
  expect(warnings).toEqual([])
  const [table] = explanation.decisions[0].tables
  expect(table.matched).toEqual([1])
  expect(table.rules[0]).toMatchObject({
    id: 'limits-temporary',
    matched: true,
    words: { zh: '临时户外广告，法定五个工作日内决定', en: expect.stringMatching(/^[A-Z]/u) },
    failed: null,
  })
  expect(table.rules[1]).toMatchObject({
    matched: false,
    failed: { input: '种类', test: '"lasting"', value: 'temporary' },
  })
})

test('what was required is explained first', async () => {
  const context = { kind: 'lasting', carrier: 'building', width: 5, height: 1.5 }
  const answer = await ask({
    url: '/api/v1/decisions/outdoor-advertising/situation/evaluate',
    payload: { context },
  })
  const { value, explanation } = answer.json()
  expect(value).toEqual({ temporary: false, sizeClass: 'large', structural: true })
  expect(explanation.decisions.map(({ id }: { id: string }) => id)).toEqual(['sizeClass', 'situation'])
})

test('a version that is kept may be asked for', async () => {
  const version = city.platform.serviceOf('outdoor-advertising')?.version
  const answer = await ask({ url: `${limits}?version=${version}` })
  expect(answer.json().value).toEqual({ legal: 5, promised: 3 })
})

test.each<[string, Sent, number, string]>([
  ['an unknown service', { url: '/api/v1/decisions/parking/limits/evaluate' }, 404, 'unknown-service'],
  [
    'a service called like a part of every object',
    { url: '/api/v1/decisions/__proto__/limits/evaluate' },
    404,
    'unknown-service',
  ],
  ['an unknown decision', { url: limits.replace('limits', 'fees') }, 404, 'unknown-decision'],
  [
    'a decision called constructor',
    { url: limits.replace('limits', 'constructor') },
    404,
    'unknown-decision',
  ],
  ['a decision called __proto__', { url: limits.replace('limits', '__proto__') }, 404, 'unknown-decision'],
  ['an endless name', { url: limits.replace('limits', 'x'.repeat(9000)) }, 404, 'unknown-decision'],
  ['an unknown version', { url: `${limits}?version=${'0'.repeat(64)}` }, 404, 'unknown-version'],
  ['a malformed version', { url: `${limits}?version=latest` }, 400, 'invalid-request'],
  ['two versions', { url: `${limits}?version=1&version=2` }, 400, 'invalid-request'],
  ['no context', { payload: {} }, 400, 'invalid-request'],
  ['a context that is a list', { payload: { context: [1] } }, 400, 'invalid-request'],
  ['a context that is a text', { payload: { context: 'temporary' } }, 400, 'invalid-request'],
  ['a body that is a list', { payload: [] }, 400, 'invalid-request'],
  ['a surplus key', { payload: { context: {}, expression: '1 + 1' } }, 400, 'invalid-request'],
  ['no JSON', { payload: '{"context":' }, 400, 'unreadable'],
  ['nothing', { payload: '' }, 400, 'unreadable'],
  ['a prototype key', { payload: '{"context":{"__proto__":{"kind":"temporary"}}}' }, 400, 'unreadable'],
  ['a constructor key', { payload: '{"context":{"constructor":{"prototype":{"a":1}}}}' }, 400, 'unreadable'],
  [
    'a form',
    { payload: 'context=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    415,
    'not-json',
  ],
  ['plain text', { payload: '{}', headers: { 'content-type': 'text/plain' } }, 415, 'not-json'],
  ['a huge context', { payload: { context: { kind: 'x'.repeat(70_000) } } }, 413, 'body-too-large'],
  [
    'a deep context',
    { payload: `{"context":{"kind":${'['.repeat(20_000)}${']'.repeat(20_000)}}}` },
    422,
    'evaluation-limit',
  ],
  ['no such address', { url: '/api/v1/services' }, 404, 'not-found'],
])('%s is refused as a problem', async (_title, sent, status, code) => {
  const answer = await ask(sent)
  expect({ status: answer.statusCode, code: answer.json().code }).toEqual({ status, code })
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(answer.headers['x-content-type-options']).toBe('nosniff')
  const { texts, title, type } = answer.json()
  expect(title).toBe(texts.zh)
  expect(texts.en).toMatch(/^[A-Z]/u)
  expect(type).toBe(`tag:baotu.dev,2026:problem:${code}`)
})

test('data of the wrong type have no result, and warnings say so', async () => {
  const { value, warnings } = (await ask({ payload: { context: { kind: { a: [1] } } } })).json()
  expect(value).toBeNull()
  expect(warnings.map(({ code }: { code: string }) => code)).toEqual(['wrong-type', 'no-rule'])
})

test('what no input is called changes nothing', async () => {
  const context = { kind: 'lasting', hasOwnProperty: 1, toString: 'x', valueOf: null }
  expect((await ask({ payload: { context } })).json().value).toEqual({ legal: 10, promised: 5 })
})

test('what is wrong is named by a pointer', async () => {
  const { errors } = (await ask({ payload: { context: 5 } })).json()
  expect(errors).toEqual([{ pointer: '#/body/context', detail: expect.any(String) }])
})

test('the title speaks the language that was asked for', async () => {
  const answer = await ask({ payload: {}, headers: { 'accept-language': 'en-GB,en;q=0.9' } })
  expect(answer.headers['content-language']).toBe('en')
  expect(answer.json().title).toBe(answer.json().texts.en)
})

test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'] as const)('%s is not allowed', async method => {
  const answer = await city.app.inject({ method, url: limits })
  expect(answer.statusCode).toBe(405)
  expect(answer.headers.allow).toBe('POST')
  expect(answer.json().code).toBe('method-not-allowed')
})

test('a session means nothing here: no token is asked for, and nothing is done in its name', async () => {
  const { cookie } = await city.signIn({ kind: 'supervisor', id: 'wei-shidu', name: '魏示督' })
  const answer = await ask({
    headers: { cookie, origin: 'https://elsewhere.test', 'sec-fetch-site': 'cross-site' },
  })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['access-control-allow-origin']).toBeUndefined()
})

test('an address that asks too often is told when to come back', async () => {
  city.at('2026-11-02T12:00:00+08:00')
  for (let tries = 0; tries < 300; tries++) await ask({ payload: {} })
  const answer = await ask()
  expect(answer.statusCode).toBe(429)
  expect(answer.json().code).toBe('too-many')
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
})
