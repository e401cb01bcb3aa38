import { gzipSync } from 'node:zlib'
import { stylesheets } from '@baotu/screens'
import { type TestCity, testCity } from '@baotu/server/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apply } from '../../test/application.ts'
import { type Browser, browse, hiddenFields, mediaAgent, otherAgent, words } from '../../test/browser.ts'

let city: TestCity
let anybody: Browser
beforeAll(async () => {
  city = await testCity({ now: '2026-11-02T09:00:00+08:00' })
  anybody = await browse(city)
})
afterAll(() => city.close())

describe('finding a service', () => {
  test.each([
    '/',
    '/search',
    '/life/operate',
    '/services/outdoor-advertising',
    '/sign-in',
    '/query',
    '/verify',
    '/accessibility',
    '/privacy',
  ])('%s is there in both languages and light to carry', async path => {
    const css = gzipSync(stylesheets().portal.body).length
    for (const lang of ['zh', 'en']) {
      const page = await anybody.get(`${path}?lang=${lang}`)
      expect(page.status).toBe(200)
      expect(gzipSync(page.html).length + css).toBeLessThan(30_000)
      expect(page.html).not.toMatch(/<script|style="|undefined|\[object/u)
    }
  })

  test.each(['广告牌', 'guanggao', 'advert', 'ggp', '大牌'])(
    '“%s” finds outdoor advertising',
    async query => {
      const page = await anybody.get(`/search?q=${encodeURIComponent(query)}`)
      expect(page.html).toContain('href="/services/outdoor-advertising"')
    },
  )

  test('what nobody has: words that help', async () => {
    const page = await anybody.get('/search?q=%3Cscript%3Exyzzy')
    expect(words(page.html)).toContain('没有找到相关的事')
    expect(page.html).not.toContain('<script>xyzzy')
  })

  test('the guide tells what is only the demo city’s own, and gives out its files and nothing else', async () => {
    const guide = await anybody.get('/services/outdoor-advertising')
    expect(words(guide.html)).toContain('5 个工作日')
    expect(words(guide.html)).toContain('法定 10 个工作日')
    expect(words(guide.html)).toContain('承诺期限为演示城市自定')
    const files = '/services/outdoor-advertising/files'
    expect(await anybody.get(`${files}/blank-consent.pdf`)).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/pdf' },
    })
    for (const path of [
      '..%2Fservice.yaml',
      '%2e%2e/service.yaml',
      'nothing.pdf',
      '',
      '..%2f..%2f..%2fsite.yaml',
    ])
      expect((await anybody.get(`${files}/${path}`)).status).toBe(404)
    expect((await anybody.get('/services/nothing')).status).toBe(404)
  })

  test('signing in leads back to a page of this site only', async () => {
    const page = await anybody.get('/sign-in?next=https%3A%2F%2Fevil.example')
    expect(page.html).toContain('href="/sign-in/go?next=%2F"')
  })
})

describe('asking by number and code', () => {
  let number = ''
  let code = ''
  beforeAll(async () => {
    const agent = await browse(city, mediaAgent)
    const id = await apply(city, agent)
    const receipt = words((await agent.get(`/cases/${id}/receipt`)).html)
    number = /\d{6}-\d{8}-\d{6}/u.exec(receipt)?.[0] ?? ''
    code = /查询码 ([0-9A-Z ]+?) 不登录/u.exec(receipt)?.[1] ?? ''
  })

  test('the right pair tells how it stands, without names', async () => {
    const told = await anybody.post('/query', { number: ` ${number} `, code: code.toLowerCase() })
    expect(told.status).toBe(200)
    expect(words(told.html)).toContain('市审批服务局正在核对材料')
    expect(words(told.html)).not.toMatch(/李示泉|泉韵/u)
  })

  test('a wrong code, an unknown number and nothing at all get the same answer', async () => {
    const wrong = [
      { number, code: 'AAAAAAAA' },
      { number: '370100-20261102-999999', code },
      { number, code: '' },
    ]
    for (const pair of wrong) {
      const told = await anybody.post('/query', pair)
      expect(told.status).toBe(422)
      expect(words(told.html)).toContain('办件编号与查询码对不上')
    }
  })

  test('who tries too often must wait, even with the right code', async () => {
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => anybody.post('/query', { number, code: 'AAAAAAAA' })),
    )
    expect(tries.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
    const late = await anybody.post('/query', { number, code })
    expect(late.status).toBe(429)
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0)
  })
})

describe('verifying a certificate', () => {
  let code = ''
  let identifier = ''
  beforeAll(async () => {
    const maker = await browse(city, otherAgent)
    const base = '/apply/project-filing'
    await maker.post(base, hiddenFields((await maker.get(base)).html, base))
    for (const [page, answers] of Object.entries(filing)) {
      const saved = await maker.post(`${base}/${page}`, answers)
      if (saved.status !== 303) throw new Error(words(saved.html))
    }
    const check = await maker.get(`${base}/check`)
    const sent = await maker.post(`${base}/submit`, {
      ...hiddenFields(check.html, `${base}/submit`),
      declaration: 'yes',
    })
    const certificate = await maker.get(sent.location.replace('receipt', 'certificate'))
    code = /href="\/verify\/([0-9A-Z]{8})"/u.exec(certificate.html)?.[1] ?? ''
    identifier = /1\.2\.156\.[0-9A-Z.]+/u.exec(certificate.html)?.[0] ?? ''
  })

  test('by its code and by its identifier: genuine, and only the open fields', async () => {
    for (const number of [code, code.toLowerCase(), identifier]) {
      const asked = await anybody.get(`/verify?number=${encodeURIComponent(number)}`)
      expect(asked.status).toBe(303)
      const told = await anybody.get(asked.location)
      expect(told.status).toBe(200)
      expect(words(told.html)).toContain('真实有效')
      expect(words(told.html)).not.toContain('19900000002')
    }
  })

  test('a wrong check character is told before anything is looked up; an unknown code is unknown', async () => {
    const last = identifier.endsWith('0') ? '1' : '0'
    const wrong = await anybody.get(`/verify?number=${identifier.slice(0, -1)}${last}`)
    expect(wrong.status).toBe(422)
    expect(words(wrong.html)).toContain('校验位不对')
    expect((await anybody.get('/verify?number=')).status).toBe(422)
    const unknown = await anybody.get('/verify/AAAAAAAA')
    expect(unknown.status).toBe(404)
    expect(words(unknown.html)).toContain('没有查到这张证照')
  })
})

test('the outbox shows mail in the demo', async () => {
  await city.work()
  expect(words((await anybody.get('/dev/outbox')).html)).toContain('已收到您的申请')
})

const filing: Record<string, Record<string, string>> = {
  scope: { listed: 'no', started: 'no' },
  company: {
    companyName: '济南示例智造有限公司',
    companyCode: '91370102DEM0000B67',
    representative: '马示智',
    contactName: '王示河',
    contactPhone: '19900000002',
  },
  project: {
    projectName: '示例智能传感器生产线新建项目',
    district: '370114',
    address: '示例产业园 3 号地块',
    nature: 'new',
    land: 'yes',
    landArea: '20,000',
    scale: '新建厂房 18000 平方米，年产智能传感器 200 万只。',
  },
  investment: { total: '12500', ownFunds: '5000', startsOn: '2027-03-01', endsOn: '2028-06-30' },
  declaration: { policy: 'true', truthful: 'true' },
}
