import { randomUUID } from 'node:crypto'
import type { Case, Satisfaction } from '@baotu/case'
import { type TestCity, testCity } from '@baotu/server/testing'
import { accessesTo } from '@baotu/store'
import { openCase, rateCase } from '@baotu/web'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, enact, signInAs, words } from '../../test/desk-city.ts'

let city: TestCity
let head: Desk
let colleague: Desk
let stranger: Desk
let supervisor: Desk
let of: Case
let path: string

const given = { indicators: { guide: '4' as const }, channel: 'mobile' as const }

beforeAll(async () => {
  city = await testCity({ now: '2026-11-02T09:00:00+08:00' })
  const id = await enact(city, 'not-accepted-signboard', 9)
  const found = await openCase(city.platform, { kind: 'system' }, id, 'test')
  if (found === null) throw new Error('The case is gone')
  of = found.case
  await rate('5', '<i>等了很久</i>')
  head = await signInAs(city, 'zheng-shijue')
  colleague = await signInAs(city, 'sun-shishou')
  stranger = await signInAs(city, 'chu-shibei')
  supervisor = await signInAs(city, 'wei-shidu')
  path = /\/desk\/ratings\/[0-9a-f-]{36}/u.exec((await head.get('/desk/ratings')).html)?.[0] ?? ''
})
afterAll(() => city.close())

const rater = () => ({ kind: 'applicant' as const, ...of.agent, party: of.applicant })

async function rate(level: Satisfaction, said: string) {
  const done = await rateCase(city.platform, rater(), of, { ...given, level, words: said }, randomUUID())
  if (!done.ok) throw new Error(JSON.stringify(done))
}

/** Who rated, and which case: on no page of the department. */
const secrets = () => [of.id, of.number ?? '', of.agent.name, of.agent.id, of.applicant.name, of.applicant.id]

describe('the ratings of a department', () => {
  test('R1.6 given its officers, then they read level, words and the days left, and nothing of who or which case', async () => {
    for (const desk of [head, colleague])
      for (const address of ['/desk/ratings', '/desk/ratings?stage=rectification', path]) {
        const { status, html } = await desk.get(address)
        expect(status).toBe(200)
        expect(html).toContain('&lt;i&gt;等了很久&lt;/i&gt;')
        expect(secrets().filter(secret => html.includes(secret))).toEqual([])
      }
    const page = words((await head.get('/desk/ratings')).html)
    expect(page).toMatch(/非常不满意 ★☆☆☆☆ .* 待整改 .*还剩 5 个工作日/u)
    expect(words((await head.get(path)).html)).toContain('期限 5 个工作日，是演示城市自己定的数')
    expect(words((await head.get('/desk')).html)).toContain('服务评价 1')
  })

  test('given another department, then there is nothing, whatever it sends', async () => {
    expect(words((await stranger.get('/desk/ratings')).html)).toContain('还没有评价')
    expect((await stranger.get(path)).status).toBe(404)
    for (const step of ['call-back', 'answer', 'appeal', 'decide-appeal'])
      expect((await stranger.post(`${path}/${step}`, { words: 'x', choice: 'yes' })).status).toBe(404)
    expect((await head.get('/desk/ratings/x')).status).toBe(404)
  })

  test('R2.2 given an officer who may not rule, then the page has no form, and sending one finds nothing', async () => {
    expect((await colleague.get(path)).html).not.toContain('<textarea')
    expect((await colleague.post(`${path}/call-back`, { words: '您好' })).status).toBe(404)
  })

  test('R2.3 given an answer before a call-back, then it is a conflict; the call-back first, once however often it is clicked', async () => {
    expect((await head.get(path)).html).not.toContain(`${path}/answer`)
    const early = await head.post(`${path}/answer`, { choice: 'at-once', words: '已改。' })
    expect(early.status).toBe(409)
    expect(words(early.html)).toContain('请先回访评价人')
    const empty = await head.post(`${path}/call-back`, { words: ' ' })
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('href="#call-back-words"')
    const fields = { words: '请问是哪一步等得久？', command: randomUUID() }
    for (let click = 0; click < 2; click += 1)
      expect(await head.post(`${path}/call-back`, fields)).toMatchObject({ status: 303, location: path })
    const page = words((await head.get(path)).html)
    expect(page.match(/部门通过平台回访/gu)).toHaveLength(1)
    expect(page).toContain('郑示决（市审批服务局）')
  })
})

describe('an appeal', () => {
  test('R3.1 and R3.2 given the department appeals with ground and reason, then its limit stands still and it waits', async () => {
    const wrong = await head.post(`${path}/appeal`, { words: '说的是另一个窗口。' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('href="#appeal-choice"')
    expect(wrong.html).toContain('说的是另一个窗口。</textarea>')
    expect(
      (await head.post(`${path}/appeal`, { choice: 'mistaken', words: '说的是另一个窗口。' })).status,
    ).toBe(303)
    const page = await head.get(path)
    expect(words(page.html)).toContain('申诉期间，整改期限停止计算')
    expect(page.html).not.toContain('<textarea')
    expect((await head.post(`${path}/answer`, { choice: 'at-once', words: '已改。' })).status).toBe(409)
  })

  test('R3.5 given the supervisor opens it, then who rated stands there, and the rater sees who looked', async () => {
    const list = await supervisor.get('/desk/ratings?stage=appeal')
    expect(secrets().filter(secret => list.html.includes(secret))).toEqual([])
    const page = words((await supervisor.get(path)).html)
    expect(page).toContain(of.agent.name)
    expect(page).toContain(of.number)
    const looks = await accessesTo(city.platform.store, rater(), of.applicant, { caseId: of.id })
    expect(looks.filter(({ what }) => what === 'rating')).toMatchObject([{ actor: { name: '卫示督' } }])
  })

  test('R3.3 given the supervisor upholds it, then it counts in no figure, and nothing is left to do', async () => {
    expect((await supervisor.post(`${path}/decide-appeal`, { words: '核对过了。' })).status).toBe(422)
    expect((await supervisor.post(`${path}/call-back`, { words: '问过了。' })).status).toBe(422)
    expect((await supervisor.post(`${path}/call-back`, { choice: 'no', words: '无人接听。' })).status).toBe(
      303,
    )
    const decided = await supervisor.post(`${path}/decide-appeal`, {
      choice: 'upheld',
      words: '说的确是另一件事。',
    })
    expect(decided.status).toBe(303)
    const page = words((await head.get(path)).html)
    expect(page).toContain('申诉成立，评价不计入统计')
    expect(page).toContain('监督人员电话回访，没有联系上')
    expect(words((await head.get('/desk')).html)).not.toContain('服务评价 1')
    expect((await supervisor.post(`${path}/decide-appeal`, { choice: 'upheld', words: '再来' })).status).toBe(
      409,
    )
  })
})

test('the figures tell ratings, stars, bad ones and how many were called back, by service and department', async () => {
  const { service } = of
  await city.asSuperuser(
    `insert into rating select site, 'x' || n, 'x' || n, 1, 1, '', party_kind, party_id, service_id, department, case when n < 4 then 1 else 4 end,
      rated_on, 'settled', true, n = 4, state from rating, generate_series(1, 5) n`,
  )
  const page = words((await supervisor.get('/desk/ratings')).html)
  const name = city.platform.serviceOf(service.id)?.guide.name.zh
  expect(page).toContain(`${name} 市审批服务局 5 3.8 2 50% 0 1`)
  expect(words((await stranger.get('/desk/ratings')).html)).toContain('还没有评价')
})

test('given an address that only takes forms is opened, then it leads to the rating', async () => {
  for (const step of ['call-back', 'answer', 'appeal', 'decide-appeal'])
    expect(await head.get(`${path}/${step}`)).toMatchObject({ status: 303, location: path })
})
