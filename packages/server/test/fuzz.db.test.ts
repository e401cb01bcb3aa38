// Random forms for every address that takes one, made of our own fields and of what nobody declared: never a fault of ours.
import {
  type Arbitrary,
  array,
  constantFrom,
  integer,
  oneof,
  record,
  sample,
  string,
  tuple,
} from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestCity, testCity } from '../testing.ts'
import { type Caller, call, form } from './caller.ts'
import { address, idsOf, isUpload, uploadBody } from './matrix.ts'
import { remember } from './remember.ts'
import { owner, person, type Settled, settle, stages } from './settled-city.ts'

const seed = 19_460_101
const bodiesOfAForm = 14
const queriesOfAPage = 6

let city: TestCity
let putBack: () => Promise<void>
let cases: Settled[] = []
let people: Caller[] = []

beforeAll(async () => {
  city = await testCity({ now: '2026-09-28T09:30:00+08:00' })
  cases = []
  for (const stage of stages) cases.push(await settle(city, stage))
  await city.work()
  putBack = await remember(city)
  const staff = [
    'sun-shishou',
    'zhou-shishen',
    'wu-shihe',
    'zheng-shijue',
    'feng-shisong',
    'chen-shicha',
    'wei-shidu',
  ]
  people = await Promise.all(
    [owner(city), ...staff.map(id => person(city, id))].map(actor => call(city, actor)),
  )
})
afterAll(() => city.close())

/** Names of fields: those of the declared forms and of the desk's, and some that mean something to a machine. */
function names(): string[] {
  const declared = city.platform.catalog.services.flatMap(({ form: { pages } }) =>
    pages.flatMap(({ fields }) => fields.map(({ key }) => key)),
  )
  const desk =
    'complete reason explanation route visitedOn present conforms findings agrees opinion reasons intent method detail'
  const lines =
    'lines.0.about lines.0.ask lines.1.ask lines.49.ask remove-line officer note here answer-1 answer-2'
  const doors = 'number code declaration case command everywhere'
  const machine =
    '__proto__ constructor prototype toString hasOwnProperty length then lines lines.__proto__.ask'
  return [...declared, ...`${desk} ${lines} ${doors} ${machine}`.split(' ')]
}

const known = [
  'yes',
  'no',
  'true',
  'on',
  'confirm',
  'edit',
  'leave',
  'add-line',
  '0',
  '1',
  '-1',
  '1e309',
  'NaN',
  '0x10',
  '٣',
  '３.２',
  '',
  ' ',
  '2026-02-30',
  '2026-09-28',
  '99999-01-01',
  'lasting',
  'own',
  'others',
  '370102',
  'zhou-shishen',
  'not-ours',
  'download',
  '/desk',
  '//evil.example',
  '中文',
  '\u202Eabc',
  '\uFEFF',
  '🀄'.repeat(300),
  '<script>',
  "' or 1=1 --",
  '${7*7}',
  '../../x',
  '\\0',
]

/** A body as it goes over the wire: names and values encoded, or left as they should not be. */
function bodies(): Arbitrary<{
  pairs: [string, string][]
  raw: string
  who: number
  of: number
  key: number
}> {
  const name = oneof(
    { weight: 6, arbitrary: constantFrom(...names()) },
    { weight: 1, arbitrary: string({ unit: 'binary' }) },
  )
  const value = oneof(
    { weight: 5, arbitrary: constantFrom(...known) },
    { weight: 2, arbitrary: string({ unit: 'binary', maxLength: 60 }) },
    { weight: 1, arbitrary: constantFrom('很'.repeat(20_000), '\u0000', 'a\u0007b', '\uD800', '\r\nx: y') },
  )
  return record({
    pairs: array(tuple(name, value), { maxLength: 30 }),
    raw: constantFrom('', '', '&=&&a==b', '&%', '&a=%zz&b=%00', '&[]=1&a[b]=2', `&${'a=1&'.repeat(1500)}`),
    who: integer({ min: 0, max: 7 }),
    of: integer({ min: 0, max: stages.length - 1 }),
    key: integer({ min: 0, max: 3 }),
  })
}

test('no form is a fault of ours, whatever is in it', { timeout: 240_000 }, async () => {
  const faults: string[] = []
  const posts = city.routes.filter(route => route.startsWith('POST ') && route !== 'POST /sign-out')
  for (const [at, route] of posts.entries()) {
    for (const body of sample(bodies(), { seed: seed + at, numRuns: bodiesOfAForm })) {
      const { of, who, url } = target(route, body)
      const payload = `csrf=${who.csrf}&${body.pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')}${body.raw}`
      const sent = isUpload(route)
        ? uploadBody(
            {
              csrf: who.csrf,
              ...Object.fromEntries(body.pairs.slice(0, 5).map(([name, value]) => [encoded(name), value])),
            },
            bytesOf(payload),
            encoded(payload.slice(-20)),
          )
        : { headers: form, payload }
      const { status } = await who.send({ method: 'POST', url, ...sent })
      if (status >= 500) faults.push(`${status} ${route} on ${of}: ${payload.slice(0, 400)}`)
    }
    await putBack()
  }
  expect(faults).toEqual([])
})

test('no address is a fault of ours, whatever stands after its question mark', {
  timeout: 240_000,
}, async () => {
  const faults: string[] = []
  // The provider that this leads to does not listen here.
  const gets = city.routes.filter(
    route => route.startsWith('GET ') && !route.includes('/assets/') && route !== 'GET /sign-in/go',
  )
  const queried = [
    'q',
    'after',
    'from',
    'show',
    'number',
    'next',
    'ended',
    'lang',
    'care',
    'light',
    'service',
    'action',
    'department',
    'at',
    'file',
    'return',
    'state',
  ]
  const query = array(
    tuple(constantFrom(...queried), oneof(constantFrom(...known), string({ unit: 'binary' }))),
    { maxLength: 6 },
  )
  for (const [at, route] of gets.entries()) {
    const runs = { seed: seed - at, numRuns: queriesOfAPage }
    const targets = sample(bodies(), runs)
    for (const [index, pairs] of sample(query, runs).entries()) {
      const { who, url } = target(route, targets[index] ?? { who: 0, of: 0, key: 0 })
      const asked = `${url}?${pairs.map(([name, value]) => `${name}=${encoded(value)}`).join('&')}`
      const { status } = await who.send({ method: 'GET', url: asked })
      if (status >= 500) faults.push(`${status} ${asked}`)
    }
  }
  expect(faults).toEqual([])
})

function target(route: string, { who, of, key }: { who: number; of: number; key: number }) {
  const settled = cases[of] ?? cases[0]
  const [agent] = people
  const caller = route.includes('/desk') ? (people[who] ?? agent) : agent
  if (!settled || !caller) throw new Error('Nobody is there')
  const ids = idsOf(settled, settled.tasks[key % Math.max(1, settled.tasks.length)]?.key ?? null, 'granted-1')
  return { of: stages[of], who: caller, url: address(route, ids) }
}

function bytesOf(text: string): Uint8Array {
  const pdf = city.platform.serviceOf('outdoor-advertising')?.files.get('files/sample-design.pdf')
  return text.length % 2 === 0 && pdf ? pdf : Buffer.from(`%PDF-1.7\n${text}`)
}

/** Percent-encoded; halves of characters as the bytes that they would be. */
function encoded(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80'
}
