import { type TestCity, testCity } from '@baotu/server/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { base, begin, fill, materials, prepare, samplePdf, upload } from '../../test/application.ts'
import {
  type Browser,
  browse,
  hiddenFields,
  mediaAgent,
  otherAgent,
  resident,
  words,
} from '../../test/browser.ts'

let city: TestCity
let agent: Browser
beforeAll(async () => {
  city = await testCity({ now: '2026-11-02T09:00:00+08:00' })
  agent = await browse(city, mediaAgent)
})
afterAll(() => city.close())

describe('beginning', () => {
  test('nobody signed in: the start page can be read, and beginning leads to signing in', async () => {
    const nobody = await browse(city)
    expect(words((await nobody.get(base)).html)).toContain('登录并开始')
    expect(await nobody.post(base)).toMatchObject({
      status: 303,
      location: expect.stringMatching(/^\/sign-in\?next=/u),
    })
  })

  test('a resident is told that companies apply for this, and what to do', async () => {
    const person = await browse(city, resident)
    const told = await person.get(base)
    expect(told.status).toBe(403)
    expect(words(told.html)).toContain('这件事由企业或单位申请')
    expect((await person.post(base)).status).toBe(403)
  })

  test('given one draft, when begun again, then it is the same draft, filled in with what is known', async () => {
    const start = await agent.get(base)
    const fields = hiddenFields(start.html, base)
    const [one, other] = await Promise.all([agent.post(base, fields), agent.post(base, fields)])
    expect([one.status, other.status]).toEqual([303, 303])
    expect(one.location).toBe(`${base}/applicant`)
    expect(words((await begin(await browse(city, mediaAgent))).html)).toContain('您有一份没填完的申请')
    const cases = words((await agent.get('/cases')).html)
    expect(cases.match(/继续填写/gu)).toHaveLength(1)
    expect((await agent.get(`${base}/applicant`)).html).toContain('value="济南示例泉韵传媒有限公司"')
  })
})

describe('filling in', () => {
  test('a page that is right is saved and leads to the next; the side shows the answers so far', async () => {
    expect(await fill(agent, 'applicant')).toMatchObject({ status: 303, location: `${base}/duration` })
    const next = await agent.get(`${base}/duration`)
    expect(words(next.html)).toMatch(/第 2 步，共 7 步 · 已保存 09:00/u)
    expect(words(next.html)).toContain('李示泉')
  })

  test('given a temporary board, then the page about the event comes up; given a lasting one, then it goes', async () => {
    expect((await fill(agent, 'duration', { kind: 'temporary' })).location).toBe(`${base}/event`)
    expect((await agent.get(`${base}/event`)).status).toBe(200)
    expect((await fill(agent, 'duration')).location).toBe(`${base}/place`)
    expect((await agent.get(`${base}/event`)).status).toBe(404)
  })

  test('missing and malformed answers: 422, each with a link to its field, what was typed stays', async () => {
    const wrong = await agent.post(`${base}/applicant`, {
      holderName: '',
      holderCode: '12345',
      contactName: '李"><b>',
      contactPhone: '1',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('href="#holderName"')
    expect(wrong.html).toContain('value="12345"')
    expect(wrong.html).toContain('value="李&quot;&gt;&lt;b&gt;"')
    expect(wrong.html).toContain('<title>请修改：')
    expect((await agent.get(`${base}/applicant`)).html).toContain('value="91370102DEM0000A8C"')
  })

  test('doubled values, unknown fields and control characters do no harm', async () => {
    const wrong = await agent.post(`${base}/place`, {
      district: ['370105', 'x'],
      address: 'a\u0000b',
      carrier: 'moon',
      __proto__: 'x',
    })
    expect(wrong.status).toBe(422)
  })

  test('a question that only comes up by an answer on the same page is asked, not complained about', async () => {
    const asked = await fill(agent, 'place', { ownerName: '' })
    expect(asked.status).toBe(422)
    expect(asked.html).toContain('name="ownerName"')
    expect(words(asked.html)).toContain('按您刚才的回答')
    expect(asked.html).not.toContain('role="alert"')
  })

  test('saving to leave keeps what is right', async () => {
    const left = await fill(agent, 'place', { ownerName: '', intent: 'leave' })
    expect(left).toMatchObject({ status: 303, location: '/cases' })
    expect((await agent.get(`${base}/place`)).html).toContain('value="示例街 5 号南侧外墙"')
  })

  test('a forged form is refused', async () => {
    const forged = await agent.post(`${base}/applicant`, { csrf: 'x' })
    expect(forged.status).toBe(404)
  })

  test('a form sent after the session ended is kept and given back, unsaved', async () => {
    const nobody = await browse(city)
    const parked = await nobody.post(`${base}/board`, { display: 'print', width: '2.5' })
    expect(parked.location).toBe(`/sign-in?next=${encodeURIComponent(`${base}/board`)}&ended=1`)
    expect(words((await nobody.get(parked.location)).html)).toContain('您填的内容都还在')
    const kept = String(parked.headers['set-cookie']).split(';')[0] ?? ''
    const { cookie } = await city.signIn(mediaAgent)
    const back = await city.app.inject({ url: `${base}/board`, headers: { cookie: `${cookie}; ${kept}` } })
    expect(back.payload).toContain('value="2.5"')
    expect(words(back.payload)).toContain('还没有保存')
    expect((await agent.get(`${base}/board`)).html).not.toContain('value="2.5"')
  })
})

describe('materials', () => {
  beforeAll(async () => {
    for (const page of ['place', 'board', 'declaration']) await fill(agent, page)
  })

  test('the page asks for what these answers need, and says what is already there', async () => {
    const page = await agent.get(`${base}/materials`)
    for (const material of materials) expect(page.html).toContain(`action="${base}/materials/${material}"`)
    expect(page.html).not.toContain(`${base}/materials/structure`)
    expect(words(page.html)).toContain('这些我们已有，不用交')
  })

  test('going on with something missing: 422 at its zone', async () => {
    const wrong = await agent.post(`${base}/materials`)
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('href="#design"')
  })

  test('path tricks in the name of a file lead nowhere', async () => {
    expect((await upload(city, agent, 'design', '../../../etc/passwd.pdf')).status).toBe(303)
    const page = await agent.get(`${base}/materials`)
    expect(page.html).toContain('passwd.pdf')
    expect(page.html).not.toContain('etc/passwd')
  })

  test('its owner sees the file, nobody else does, and removes it', async () => {
    const page = await agent.get(`${base}/materials`)
    const href = /href="(\/apply\/outdoor-advertising\/files\/[^"]+)"/u.exec(page.html)?.[1] ?? ''
    const file = await agent.get(href)
    expect(file).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' },
    })
    const others = await browse(city, otherAgent)
    expect((await others.get(href)).status).not.toBe(200)
    expect(await agent.post(`${href}/remove`)).toMatchObject({ status: 303 })
    expect(await agent.post(`${href}/remove`)).toMatchObject({ status: 303 })
    expect((await agent.get(href)).status).toBe(404)
  })

  test('a file that lies about its type is refused, with its name', async () => {
    const lie = await agent.upload(`${base}/materials/design`, { name: 'photo.png', bytes: samplePdf(city) })
    expect(lie.status).toBe(422)
    expect(words(lie.html)).toContain('“photo.png”的内容其实是 PDF')
    const script = await agent.upload(`${base}/materials/design`, {
      name: 'x.pdf',
      bytes: Buffer.from('<script>alert(1)</script>'),
    })
    expect(script.status).toBe(422)
  })

  test('a file that is too large, and an empty one', async () => {
    const large = Buffer.concat([samplePdf(city), Buffer.alloc(21 * 2 ** 20)])
    const refused = await agent.upload(`${base}/materials/design`, { name: 'large.pdf', bytes: large })
    expect(refused.status).toBe(422)
    expect(words(refused.html)).toContain('“large.pdf”太大')
    expect(
      (await agent.upload(`${base}/materials/design`, { name: 'none.pdf', bytes: Buffer.alloc(0) })).status,
    ).toBe(422)
    expect(
      (await agent.upload(`${base}/materials/design`, { name: '', bytes: Buffer.alloc(0) })).status,
    ).toBe(422)
  })

  test('a forged upload is refused; a material that nobody asks for is not there', async () => {
    const file = { name: 'x.pdf', bytes: samplePdf(city) }
    expect((await agent.upload(`${base}/materials/design`, file, { csrf: 'x' })).status).toBe(404)
    expect((await agent.upload(`${base}/materials/structure`, file)).status).toBe(404)
  })
})

describe('submitting', () => {
  test('the check names what is missing and leads there', async () => {
    const check = await agent.get(`${base}/check`)
    expect(check.html).toContain(`href="${base}/materials#design"`)
    const refused = await agent.post(`${base}/submit`, {
      ...hiddenFields(check.html, `${base}/submit`),
      declaration: 'yes',
    })
    expect(refused.status).toBe(422)
  })

  test('without the declaration: 422; with it: submitted once, however often it is sent', async () => {
    const check = await prepare(city, agent)
    expect(words(check.html)).toMatch(/按您的回答：.*户外广告，法定.个工作日内决定/u)
    const fields = hiddenFields(check.html, `${base}/submit`)
    expect((await agent.post(`${base}/submit`, fields)).status).toBe(422)
    const sent = await Promise.all(
      [1, 2, 3].map(() => agent.post(`${base}/submit`, { ...fields, declaration: 'yes' })),
    )
    const again = await agent.post(`${base}/submit`, {
      ...hiddenFields(check.html, `${base}/submit`),
      command: '',
      declaration: 'yes',
    })
    const receipts = [...sent, again].map(({ location }) => location)
    expect(new Set(receipts).size).toBe(1)
    expect(receipts[0]).toMatch(/^\/cases\/[0-9a-f-]{36}\/receipt$/u)
    const receipt = words((await agent.get(receipts[0] ?? '')).html)
    expect(receipt).toMatch(/370100-20261102-00000\d/u)
    expect(receipt).toContain('查询码')
    expect(receipt).toContain('市审批服务局最迟 11 月 3 日（周二）告诉您是否受理')
    const all = words((await agent.get('/cases?show=all')).html)
    expect(all.match(/370100-20261102-/gu)).toHaveLength(1)
  })

  test('a page of the draft that is gone is refused, and says so', async () => {
    const late = await agent.post(`${base}/applicant`, {})
    expect(late.status).toBe(409)
  })
})

test('a draft can be given up', async () => {
  const other = await browse(city, otherAgent)
  await begin(other)
  const start = await other.get(base)
  expect((await other.post(`${base}/discard`, hiddenFields(start.html, `${base}/discard`))).location).toBe(
    '/cases',
  )
  expect(words((await other.get('/cases?show=all')).html)).toContain('这里还没有办件')
})
