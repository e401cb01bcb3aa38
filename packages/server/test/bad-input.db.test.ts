// Whatever is sent, by mistake or on purpose: an answer that says what to do, and nothing broken.
import { readdir } from 'node:fs/promises'
import type { Applicant } from '@baotu/case'
import { pagesFor } from '@baotu/service'
import { loadCase, myCases, papersOf } from '@baotu/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestCity, testCity } from '../testing.ts'
import { type Caller, call, encode, form, hiddenFields } from './caller.ts'
import { uploadBody } from './matrix.ts'
import { owner, person, type Settled, settle } from './settled-city.ts'

const base = '/apply/outdoor-advertising'
const morning = '2026-09-28T09:30:00+08:00'
/** What breaks out of an element, an attribute and a script, were it not escaped. */
const poison = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`

let city: TestCity
let agent: Caller
let sun: Caller
let zhou: Caller
let anybody: Caller
let granted: Settled
let submitted: Settled
let supplementing: Settled
let draft: Settled

beforeAll(async () => {
  city = await testCity({ now: morning })
  granted = await settle(city, 'granted')
  submitted = await settle(city, 'submitted')
  supplementing = await settle(city, 'supplementing')
  draft = await settle(city, 'draft')
  agent = await call(city, owner(city))
  sun = await call(city, person(city, 'sun-shishou'))
  zhou = await call(city, person(city, 'zhou-shishen'))
  anybody = await call(city)
})
afterAll(() => city.close())

async function stateOf(id: string) {
  const found = await loadCase(city.platform.store, { kind: 'system' }, id, 'test')
  if (found === null) throw new Error(`No case ${id}`)
  return { rev: found.rev, status: found.status, answers: found.state.answers as Record<string, unknown> }
}

describe('forms that did not come from our page', () => {
  const withdraw = () => `/cases/${supplementing.id}/withdraw`
  /** What comes of a form that must not count. */
  const heard = async (sent: Promise<{ status: number; page: string }>) => {
    const before = await stateOf(supplementing.id)
    const { status, page } = await sent
    const after = await stateOf(supplementing.id)
    return {
      status,
      told: page.includes('没有成功'),
      changed: JSON.stringify(after) !== JSON.stringify(before),
    }
  }
  const unheard = { status: 404, told: true, changed: false }

  test.each<[string, Record<string, string | string[]>]>([
    ['none', { csrf: '' }],
    ['forged', { csrf: 'x'.repeat(36) }],
    ['doubled', { csrf: ['a', 'b'] }],
  ])('a token that is %s', async (_label, fields) => {
    expect(await heard(agent.post(withdraw(), fields))).toEqual(unheard)
  })

  test('the token of another session', async () => {
    expect(await heard(agent.post(withdraw(), { csrf: sun.csrf }))).toEqual(unheard)
  })

  test('a form that claims to carry a file, to slip past the token', async () => {
    for (const url of [withdraw(), `/cases/${granted.id}/receive`, '/sign-out']) {
      for (const csrf of ['', agent.csrf]) {
        const sent = agent.send({ method: 'POST', url, ...uploadBody({ csrf }, new Uint8Array()) })
        expect(await heard(sent)).toEqual(unheard)
      }
    }
    expect((await agent.get('/cases')).status).toBe(200)
  })

  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://evil.example' },
    { origin: 'http://city.test.evil.example' },
    { origin: 'http://city.test', 'sec-fetch-site': 'cross-site' },
  ])('from elsewhere, with the right token: %o', async headers => {
    expect(await heard(agent.post(withdraw(), {}, headers as never))).toEqual(unheard)
  })

  test('nobody is needed to be signed in for that', async () => {
    const sent = await anybody.post('/query', { number: 'x', code: 'y' }, { origin: 'https://evil.example' })
    expect(sent.status).toBe(404)
  })
})

describe('forms with mistakes', () => {
  const place = { district: '370102', carrier: 'building', ownership: 'own', address: '示例路 18 号' }

  test('what is missing, malformed or too long is said at its field; the rest is kept', async () => {
    const answer = await agent.post(`${base}/board`, {
      display: 'hologram',
      width: 'wide',
      height: '-3',
      clearance: '1e400',
      sides: '2.5',
    })
    expect(answer.status).toBe(422)
    for (const field of ['display', 'width', 'height']) expect(answer.page).toContain(`href="#${field}"`)
    expect(answer.page).toContain('value="wide"')
    const long = await agent.post(`${base}/place`, { ...place, address: '很'.repeat(5000) })
    expect(long.status).toBe(422)
    expect(long.page).toContain('href="#address"')
    const missing = await agent.post(`${base}/place`, { ...place, district: '' })
    expect(missing).toMatchObject({ status: 422, page: expect.stringContaining('href="#district"') })
    expect(missing.page).toContain('value="示例路 18 号"')
  })

  test('a value sent twice, or under the name of something else, does no harm', async () => {
    const fields = { ...place, address: ['甲', '乙'], __proto__: 'x', constructor: 'y', toString: 'z' }
    expect((await agent.post(`${base}/place`, fields)).status).toBeLessThan(500)
    const answers = (await stateOf(draft.id)).answers
    expect(Object.keys(answers)).not.toContain('constructor')
  })

  test.each([
    ['control characters', 'a%00b%07%C2%9Bc', 'abc'],
    ['bytes that are no text', '%ED%A0%80', '%ED%A0%80'],
    ['ends of lines', 'a%0D%0Ab', 'ab'],
  ])('%s do no harm', async (_label, sent, kept) => {
    const payload = `${encode({ csrf: agent.csrf, ...place })}&ownerName=${sent}`
    const url = `${base}/place`
    expect((await agent.send({ method: 'POST', url, headers: form, payload })).status).toBe(303)
    const body = `csrf=${agent.csrf}&number=${sent}&code=x`
    const answer = await agent.send({ method: 'POST', url: '/query', headers: form, payload: body })
    expect(answer.status).toBe(422)
    expect(answer.page).toContain(`value="${kept}"`)
  })

  test('too long, or no form at all', async () => {
    const big = await anybody.post('/verify', { number: 'x'.repeat(300_000) })
    expect(big.status).toBe(413)
    for (const type of ['application/json', 'text/plain', 'application/xml', 'nonsense']) {
      const sent = await anybody.send({
        method: 'POST',
        url: '/query',
        headers: { 'content-type': type },
        payload: '{"number":{"a":1},"code":[2]}',
      })
      expect([type, sent.status]).toEqual([type, 415])
    }
  })

  test.each([
    ['PUT', 404],
    ['DELETE', 404],
    ['PATCH', 404],
    ['OPTIONS', 404],
    ['HEAD', 200],
  ] as const)('%s of a page is answered with %i', async (method, status) => {
    expect((await anybody.send({ method, url: '/query' })).status).toBe(status)
  })
})

describe('addresses', () => {
  test.each([
    '/%zz',
    '/cases/%zz',
    '//',
    '//[',
    '//evil.example/x',
    '/.//evil.example',
    '/services/..%2f..%2fsite.yaml',
    '/services/outdoor-advertising/files/..%2fservice.yaml',
    '/services/outdoor-advertising/files/%2fetc%2fpasswd',
    '/services/outdoor-advertising/files/%00',
    '/services/%00',
    '/services/__proto__',
    '/services/constructor/files/x',
    '/life/__proto__',
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    `/${'a'.repeat(8000)}`,
    `/services/${'a'.repeat(8000)}`,
  ])('%s is not there', async url => {
    const answer = await anybody.get(url)
    expect(answer.status).toBe(404)
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    // Nor does the page lead anywhere else.
    expect(answer.page).not.toMatch(/href="(\/\/|https?:)/u)
  })

  test('what stands after the question mark is trusted in nothing', async () => {
    const odd = ['%00', '%ED%A0%80', '%25', "'", 'x'.repeat(4000), '__proto__', '-1', '1e99', 'infinity|1|x']
    const moments = [`2026-99-99T99:99:99Z|${draft.id}`, `2026-02-31T00:00:00Z|1|${draft.id}`]
    const pages: [Caller, string[]][] = [
      [anybody, ['/?lang=', '/?care=', '/search?q=', '/verify?number=', '/sign-in?next=', '/sign-in?ended=']],
      [agent, ['/cases?after=', '/cases?from=', '/cases?show=', `${base}/place?return=`]],
      [sun, ['q', 'service', 'action', 'department', 'light', 'after'].map(name => `/desk/queue?${name}=`)],
      [sun, ['/desk/search?q=', '/desk/inbox?at=', `/desk/cases/${submitted.id}?file=`]],
    ]
    for (const [who, starts] of pages)
      for (const start of starts)
        for (const value of [...odd, ...moments.map(encodeURIComponent), `x&${start.split('?')[1]}y`])
          expect([start + value, (await who.get(start + value)).status < 500]).toEqual([start + value, true])
  })

  test.each([
    '//evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\t/[',
    'https://evil.example/',
    'javascript:alert(1)',
    ' //evil.example',
  ])('signing in leads on to %j: home instead', async next => {
    expect((await agent.get(`/sign-in?next=${encodeURIComponent(next)}`)).location).toBe('/')
    const { page } = await anybody.get(`/sign-in?next=${encodeURIComponent(next)}`)
    expect(page).toContain('href="/sign-in/go?next=%2F"')
    expect(page).not.toMatch(/href="(\/\/|https?:)/u)
  })

  test('no answer takes a line of its own into the head', async () => {
    const lines = '/desk/queue?q=a\r\nset-cookie: a=b\r\n\r\n中文'
    const claim = await zhou.post(`/desk/cases/${submitted.id}/tasks/${submitted.tasks[0]?.key}/claim`, {
      here: lines,
    })
    expect(claim.status).toBe(303)
    expect(claim.location).toMatch(/^\/desk\/queue\?[\x21-\x7e]*$/u)
    expect(claim.headers['set-cookie']).toBeUndefined()
    const next = await agent.get(`/sign-in?next=${encodeURIComponent('/x\r\nset-cookie: a=b')}`)
    expect(next.headers['set-cookie']).toBeUndefined()
    const release = `/desk/cases/${submitted.id}/tasks/${submitted.tasks[0]?.key}/release`
    expect((await zhou.post(release, { here: 'https://evil.example' })).location).toBe(
      `/desk/cases/${submitted.id}`,
    )
  })
})

describe('files', () => {
  const design = `${base}/materials/design`
  const pdf = () =>
    city.platform.serviceOf('outdoor-advertising')?.files.get('files/sample-design.pdf') ?? new Uint8Array()

  test('a name that is a path, or a line of a head, is a name', async () => {
    const names = [
      '../../../etc/cron.d/x.pdf',
      'C:\\windows\\a.pdf',
      'a\0b.pdf',
      'a&quot;; x=&quot;.pdf',
      '\u202Efdp.exe.pdf',
    ]
    for (const name of names)
      expect((await agent.upload(design, { name, bytes: pdf() })).status).toBeLessThan(500)
    const found = await loadCase(city.platform.store, { kind: 'system' }, draft.id, 'test')
    const files = found?.state.files as { id: string; name: string; material: string }[]
    for (const { id, name } of files) {
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u)
      const sent = await agent.get(`${base}/files/${id}`)
      expect(sent.headers['content-disposition']).toMatch(
        /^inline; filename="[^"\r\n]+"; filename\*=UTF-8''[\w.%~!-]+$/u,
      )
    }
    const places = await readdir(city.platform.filesDir, { recursive: true })
    expect(places.every(place => /^[0-9a-f]{2}(\/[0-9a-f-]{36})?$/u.test(place))).toBe(true)
  })

  test.each([
    ['lies about its type', 'a.pdf', Buffer.from('MZ this is a program')],
    ['is a picture called PDF', 'a.pdf', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['is a page', 'a.pdf', Buffer.from(`<html>${poison}</html>`)],
    ['is of no allowed type', 'a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['is empty', 'a.pdf', Buffer.alloc(0)],
  ])('one that %s is refused at its zone', async (_label, name, bytes) => {
    const answer = await agent.upload(`${base}/materials/plan`, { name, bytes })
    expect(answer.status).toBe(422)
    expect(answer.page).toContain('href="#plan"')
  })

  test('one larger than the service allows is refused, and leaves nothing behind', async () => {
    const before = (await readdir(city.platform.filesDir, { recursive: true })).length
    const plan = city.platform
      .serviceOf('outdoor-advertising')
      ?.guide.materials.find(({ id }) => id === 'plan')
    const bytes = Buffer.alloc((plan?.maxMegabytes ?? 0) * 2 ** 20 + 1, pdf())
    const answer = await agent.upload(`${base}/materials/plan`, { name: 'a.pdf', bytes })
    expect(answer.status).toBe(422)
    const after = await readdir(city.platform.filesDir, { recursive: true })
    // A folder may have been made for it.
    expect(after.filter(name => name.includes('.part'))).toEqual([])
    expect(after.length - before).toBeLessThanOrEqual(1)
  }, 60_000)

  test.each([
    ['without a boundary', 'multipart/form-data', 'x'],
    ['of garbage', 'multipart/form-data; boundary=x', 'garbage'],
    ['that breaks off', 'multipart/form-data; boundary=x', ''],
  ])('a form %s is said to be unreadable', async (_label, type, payload) => {
    const begun = `--x\r\ncontent-disposition: form-data; name="csrf"\r\n\r\n${agent.csrf}\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7`
    const sent = { method: 'POST' as const, url: design, headers: { 'content-type': type } }
    expect((await agent.send({ ...sent, payload: payload || begun })).status).toBe(400)
  })
})

describe('the same, twice', () => {
  const shi: Applicant = {
    kind: 'applicant',
    id: 'shi-shuang',
    name: '石示双',
    party: { kind: 'organisation', id: '91370102DEM0000T7X', name: '两次公司' },
  }

  test('a double click, a second window, a form sent again: one case, one number', async () => {
    const twice = await call(city, shi)
    const begin = hiddenFields((await twice.get(base)).page, base)
    await Promise.all([twice.post(base, begin), twice.post(base, begin), twice.post(base)])
    const mine = async () => (await myCases(city.platform.store, shi)).rows
    const drafts = (await mine()).filter(({ status }) => status === 'draft')
    expect(drafts.length).toBe(1)
    await fillAs(twice, drafts[0]?.caseId ?? '')
    const check = await twice.get(`${base}/check`)
    const sent = { ...hiddenFields(check.page, `${base}/submit`), declaration: 'yes' }
    const other = { ...sent, command: crypto.randomUUID() }
    const answers = await Promise.all(
      [sent, sent, other, other].map(one => twice.post(`${base}/submit`, one)),
    )
    for (const answer of answers) expect(answer.location).toMatch(/^\/cases\/[0-9a-f-]{36}\/receipt$/u)
    expect((await twice.post(`${base}/submit`, sent)).location).toBe(answers[0]?.location)
    expect((await mine()).filter(({ number }) => number !== null).length).toBe(1)
  })

  async function fillAs(who: Caller, id: string) {
    const service = city.platform.serviceOf('outdoor-advertising')
    const example = service?.examples.find(one => one.id === 'granted-screen')
    if (!service || !example) throw new Error('The example is gone')
    for (const page of pagesFor(service, example.answers)) {
      const fields = page.fields.flatMap(({ key }) => {
        const value = example.answers[key]
        return value === undefined || value === false ? [] : [[key, String(value)] as const]
      })
      expect((await who.post(`${base}/${page.key}`, Object.fromEntries(fields))).status).toBe(303)
    }
    const bytes = service.files.get('files/sample-design.pdf') ?? new Uint8Array()
    for (const material of ['design', 'plan', 'structure', 'facade'])
      expect((await who.upload(`${base}/materials/${material}`, { name: 'a.pdf', bytes })).status).toBe(303)
    expect((await stateOf(id)).status).toBe('draft')
  }
})

describe('too late', () => {
  test('an applicant is told what happened meanwhile, and by whom', async () => {
    const answer = await agent.post(`/cases/${granted.id}/withdraw`, { reason: '不做了' })
    expect(answer.status).toBe(409)
    expect(answer.page).toContain('郑示决')
  })

  test('of two officers at once one is faster; the other is told who, and keeps what they wrote', async () => {
    const task = `/desk/cases/${submitted.id}/tasks/${submitted.tasks[0]?.key}`
    const answers = await Promise.all([
      sun.post(`${task}/refuse-acceptance`, { reason: 'not-needed', explanation: '孙写的理由' }),
      zhou.post(`${task}/refuse-acceptance`, { reason: 'not-needed', explanation: '周写的理由' }),
    ])
    expect(answers.filter(({ status }) => status === 303).length).toBe(1)
    const [faster, slower] = answers[0]?.status === 303 ? ['孙', '周'] : ['周', '孙']
    const told = answers.find(({ status }) => status === 409)?.page
    expect(told).toContain(faster === '孙' ? '孙示收' : '周示审')
    expect(told).toContain(`${slower}写的理由`)
  })
})

describe('a session that ends while somebody writes', () => {
  test('the answers are back in the form after signing in, once, and for nobody else', async () => {
    const fields = { address: '写了一半的地址', district: '370105', carrier: 'building', ownership: 'own' }
    const gone = { cookie: 'baotu=ended', 'content-type': 'application/x-www-form-urlencoded' }
    const sent = await anybody.send({
      method: 'POST',
      url: `${base}/place`,
      headers: gone,
      payload: encode(fields),
    })
    expect(sent.location).toBe(`/sign-in?next=${encodeURIComponent(`${base}/place`)}&ended=1`)
    const parked = String(sent.headers['set-cookie']).split(';')[0]
    expect(String(sent.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Lax/u)
    const again = (url: string) => agent.send({ url, headers: { cookie: `${agent.cookie}; ${parked}` } })
    expect((await again(`${base}/place`)).page).toContain('value="写了一半的地址"')
    expect((await again(`${base}/place`)).page).not.toContain('写了一半的地址')
    expect(String((await stateOf(draft.id)).answers['address'])).not.toContain('写了一半')
  })

  test('a session is over when its time is', async () => {
    const late = await call(city, person(city, 'wu-shihe'))
    expect((await late.get('/desk')).status).toBe(200)
    city.at('2027-12-01T09:00:00+08:00')
    expect((await late.get('/desk')).location).toBe('/sign-in?next=%2Fdesk&ended=1')
    city.at(morning)
  })
})

describe('what people write is shown and never run', () => {
  const shown = (page: string) => {
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('<img src=x')
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  }

  test('in search, queries and look-ups', async () => {
    const q = encodeURIComponent(poison)
    shown((await anybody.get(`/search?q=${q}`)).page)
    shown((await anybody.post('/query', { number: poison, code: 'x' })).page)
    shown((await anybody.post('/verify', { number: poison })).page)
    shown((await sun.get(`/desk/search?q=${q}`)).page)
    shown((await sun.get(`/desk/queue?q=${q}`)).page)
    const nowhere = await anybody.get(`/nothing/${q}?x=${q}`)
    expect(nowhere.page).not.toContain('<script>alert')
  })

  test('in a form, its check, the case, the desk, the outbox; and kept as written', async () => {
    const fields = { address: poison, district: '370105', carrier: 'building', ownership: 'own' }
    expect((await agent.post(`${base}/place`, fields)).status).toBe(303)
    expect((await stateOf(draft.id)).answers['address']).toBe(poison)
    shown((await agent.get(`${base}/place`)).page)
    const check = await agent.get(`${base}/check`)
    shown(check.page)
    const sent = { ...hiddenFields(check.page, `${base}/submit`), declaration: 'yes' }
    const submission = await agent.post(`${base}/submit`, sent)
    const id = submission.location.split('/')[2] ?? ''
    shown((await agent.get(`/cases/${id}`)).page)
    shown((await sun.get(`/desk/cases/${id}`)).page)
    const found = await loadCase(city.platform.store, { kind: 'system' }, id, 'test')
    const key = found?.tasks[0]?.key
    const asked = { 'lines.0.about': 'address', 'lines.0.ask': poison }
    expect((await sun.post(`/desk/cases/${id}/tasks/${key}/ask-supplement`, asked)).status).toBe(303)
    shown((await agent.get(`/cases/${id}/supplement`)).page)
    shown((await agent.post(`/cases/${id}/supplement`, { 'answer-1': '', address: poison })).page)
    await city.work()
    const papers = await papersOf(city.platform.store, { kind: 'system' }, id)
    expect(papers.map(({ path }) => path === null)).toEqual(papers.map(() => false))
    const outbox = await anybody.get('/dev/outbox')
    expect(outbox.page).not.toContain('<script>alert')
    expect(outbox.page).not.toContain('<img src=x')
    expect((await agent.post(`/cases/${id}/withdraw`, { reason: poison })).status).toBe(303)
    shown((await sun.get(`/desk/cases/${id}`)).page)
  })
})

describe('what every answer carries', () => {
  const pdf = '/services/outdoor-advertising/files/sample-design.pdf'
  const cases: [string, number, () => Promise<{ status: number; headers: Record<string, unknown> }>][] = [
    ['home', 200, () => anybody.get('/')],
    ['asset', 200, async () => anybody.get(stylesheetOf((await anybody.get('/')).page))],
    ['service file', 200, () => anybody.get(pdf)],
    ['robots', 200, () => anybody.get('/robots.txt')],
    ['healthz', 200, () => anybody.get('/healthz')],
    ['readyz', 200, () => anybody.get('/readyz')],
    ['metrics', 200, () => anybody.get('/metrics')],
    ['redirect', 303, () => anybody.get('/cases')],
    ['too large', 413, () => anybody.post('/verify', { number: 'x'.repeat(300_000) })],
    ['wrong type', 415, () => anybody.post('/verify', {}, { 'content-type': 'text/plain' })],
    ['to mend', 422, () => anybody.post('/verify', { number: 'x' })],
    ['unreachable', 503, () => anybody.get('/sign-in/go')],
  ]
  const personal: typeof cases = [
    ['case', 200, () => agent.get(`/cases/${granted.id}`)],
    ['desk', 200, () => sun.get(`/desk/cases/${granted.id}`)],
    ['missing', 404, () => agent.get('/nothing')],
    ['forged', 404, () => agent.post('/sign-out', { csrf: 'x' })],
    ['conflict', 409, () => agent.get(`/cases/${granted.id}/supplement`)],
  ]

  test.each([...cases, ...personal])(
    '%s (%i): headers that keep it to itself',
    async (_label, status, send) => {
      const answer = await send()
      expect(answer.status).toBe(status)
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      })
      const policy = String(answer.headers['content-security-policy']).split(';')
      expect(policy).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
        ]),
      )
      expect(policy.join(';')).not.toMatch(/unsafe|https?:\/\/\*|upgrade-insecure/u)
    },
  )

  test.each(personal)('%s (%i) is kept by nobody between', async (_label, _status, send) => {
    expect((await send()).headers['cache-control']).toBe('no-store')
  })

  test('an uploaded file may do nothing at all, and is kept by nobody between', async () => {
    const file = await agent.get(`/cases/${granted.id}/files/${granted.file}`)
    expect(file.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-security-policy': expect.stringMatching(/^default-src 'none'/u),
    })
    expect(String(file.headers['content-security-policy'])).not.toContain('script-src')
  })

  test('a 503 says when to come back', async () => {
    expect((await anybody.get('/sign-in/go')).headers['retry-after']).toBe('5')
  })
})

describe('for those who run it', () => {
  test('alive, ready, measured; never a person', async () => {
    expect(JSON.parse((await anybody.get('/healthz')).page)).toMatchObject({ status: 'ok' })
    expect(JSON.parse((await anybody.get('/readyz')).page)).toEqual({ status: 'ready' })
    await agent.get(`/cases/${granted.id}`)
    const { page } = await anybody.get('/metrics')
    expect(page).toContain('route="/cases/:id"')
    for (const secret of [granted.id, '李示泉', '91370102', 'li-shiquan', poison])
      expect(page).not.toContain(secret)
  })

  test('measures are for this machine only', async () => {
    const ask = (more: object) => anybody.send({ url: '/metrics', ...more })
    expect((await ask({ remoteAddress: '10.1.2.3' })).status).toBe(404)
    expect(
      (await ask({ headers: { 'x-forwarded-for': '127.0.0.1' }, remoteAddress: '10.1.2.3' })).status,
    ).toBe(404)
    expect((await ask({ headers: { 'x-forwarded-for': '10.1.2.3' } })).status).toBe(404)
    expect((await ask({ headers: { authorization: 'Bearer ' }, remoteAddress: '10.1.2.3' })).status).toBe(404)
  })
})

function stylesheetOf(page: string): string {
  return /href="(\/assets\/[^"]+\.css)"/u.exec(page)?.[1] ?? ''
}
