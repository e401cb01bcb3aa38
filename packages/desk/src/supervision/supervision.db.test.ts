import { taskDue } from '@baotu/case'
import { type TestCity, testCity } from '@baotu/server/testing'
import { countLightsBy, listMails, queue } from '@baotu/store'
import { openCase } from '@baotu/web'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, enact, person, signInAs, words } from '../../test/desk-city.ts'

let city: TestCity
let sun: Desk
let chen: Desk
let wei: Desk

/** An application that nobody touched, received on 28 September: promised for the 29th, by law for 10 October. */
let late: string

async function at(instant: string): Promise<void> {
  city.at(instant)
  await city.wake()
  await city.work()
}

beforeAll(async () => {
  city = await testCity()
  late = await enact(city, 'granted-screen', 0)
  await at('2026-09-28T10:00:00+08:00')
}, 120_000)
afterAll(() => city.close())

async function signIn(): Promise<void> {
  sun = await signInAs(city, 'sun-shishou')
  chen = await signInAs(city, 'chen-shicha')
  wei = await signInAs(city, 'wei-shidu')
}

const mails = async () =>
  (await listMails(city.platform.store, { kind: 'system' }, { caseId: late })).filter(({ key }) =>
    key.startsWith('staff:'),
  )

describe('warnings', () => {
  test('C20.2 given a limit that gets short, then the head is told by mail and the department at its desk, once', async () => {
    await signIn()
    await at('2026-09-28T10:00:01+08:00')
    const written = await mails()
    expect(written.map(({ recipient }) => recipient)).toEqual(['zheng-shijue@example.com'])
    expect(written[0]?.text).toContain('有一项时限快到了')
    expect(written[0]?.text).not.toContain('泉韵')
    expect(words((await sun.get('/desk/inbox')).html)).toContain('时限快到了')
  })

  test('C20.1 given one task, then queue, case and supervision show the same light, by the thresholds of the site', async () => {
    const { platform } = city
    const supervisor = person(city, 'wei-shidu')
    const found = await openCase(platform, supervisor, late, 'test')
    const [task] = found?.case.tasks ?? []
    if (!found || !task) throw new Error('The case has a task')
    const due = taskDue(found.case, task, platform.calendar, platform.catalog.site)
    expect(due).toMatchObject({ due: '2026-09-29', soonOn: '2026-09-28' })
    const now = platform.now().toString()
    const page = await queue(platform.store, supervisor, { whose: 'site', now })
    expect(page.rows.map(({ caseId, light }) => [caseId, light])).toEqual([[late, 'yellow']])
    expect(await countLightsBy(platform.store, supervisor, 'department', { now })).toEqual([
      { of: 'approval', name: null, red: 0, yellow: 1, green: 0, paused: 0, none: 0 },
    ])
    expect(words((await sun.get(`/desk/cases/${late}`)).html)).toContain('快到期')
    expect(words((await wei.get('/desk/supervision')).html)).toContain('没有任务超期，1 项快到期。')
  })
})

describe('records', () => {
  const record = () => `/desk/cases/${late}/supervision/1`

  test('C20.3 given an overrun promise, then a record is there and the department sees that it waits', async () => {
    await at('2026-09-30T09:00:00+08:00')
    await signIn()
    expect(words((await sun.get('/desk')).html)).toContain('1 项督办等您的部门说明原因')
    const page = words((await sun.get(`/desk/cases/${late}`)).html)
    expect(page).toContain('超过承诺时限（待说明）')
    expect(page).toContain('发出督办')
    expect(words((await sun.get(record())).html)).toContain('说明原因')
    expect((await chen.get(record())).status).toBe(404)
    expect(words((await chen.get('/desk/supervision/records')).html)).toContain('没有这样的督办')
    expect((await sun.get('/desk/supervision')).status).toBe(404)
    const seen = words((await wei.get('/desk/supervision')).html)
    expect(seen).toContain('1 项任务超期，最多的是市审批服务局（1 项）。')
    for (const by of ['service', 'officer'])
      expect((await wei.get(`/desk/supervision?by=${by}`)).html).toContain('light=red')
    expect(await mails()).toHaveLength(2)
  })

  test('C20.8 the department explains, the supervisor sends back and closes, and a second answer is refused', async () => {
    expect((await wei.post(`${record()}/explain`, { 'text-explain': '越权' })).status).toBe(404)
    expect((await sun.post(`${record()}/close`, { 'text-close': '越权' })).status).toBe(404)
    expect((await chen.post(`${record()}/explain`, { 'text-explain': '越权' })).status).toBe(404)
    const empty = await sun.post(`${record()}/explain`, { 'text-explain': ' ' })
    expect(empty.status).toBe(422)
    expect(words(empty.html)).toContain('请写明原因')
    const explain = { 'text-explain': '节前来件集中' }
    expect((await sun.post(`${record()}/explain`, explain)).status).toBe(303)
    expect((await sun.post(`${record()}/explain`, explain)).status).toBe(409)
    expect((await wei.post(`${record()}/return`, { 'text-return': '没有说明措施' })).status).toBe(303)
    expect(words((await sun.get(record())).html)).toContain('没有说明措施')
    expect((await sun.post(`${record()}/explain`, { 'text-explain': '=增加人手' })).status).toBe(303)
    const close = { 'text-close': '情况属实，已改正' }
    expect((await wei.post(`${record()}/close`, close)).status).toBe(303)
    const closed = words((await wei.get(record())).html)
    expect(closed).toContain('情况属实，已改正')
    expect(closed).toContain('卫示督')
    expect(words((await sun.get('/desk')).html)).not.toContain('督办等您的部门说明原因')
  })

  test('C20.9 given an explanation, then the applicant reads it in the case', async () => {
    const { cookie } = await city.signIn(person(city, 'li-shiquan'))
    const answer = await city.app.inject({ url: `/cases/${late}`, headers: { cookie } })
    expect(answer.statusCode).toBe(404)
    const owner = (await openCase(city.platform, { kind: 'system' }, late, 'test'))?.case.applicant
    const own = { kind: 'applicant' as const, id: 'li-shiquan', name: '李示泉', party: owner! }
    const mine = await city.signIn(own)
    const page = await city.app.inject({ url: `/cases/${late}`, headers: { cookie: mine.cookie } })
    expect(words(page.payload)).toContain('说明超过承诺时限的原因')
    expect(words(page.payload)).toContain('节前来件集中')
  })
})

describe('exports', () => {
  test('C20.10 given a purpose, then the register leaves as a file without formulas, and that is recorded', async () => {
    const path = '/desk/supervision/export?what=records'
    expect((await wei.get(`${path}&format=csv`)).status).toBe(422)
    expect((await sun.get(`${path}&format=csv&purpose=x`)).status).toBe(404)
    const csv = await wei.get(`${path}&format=csv&purpose=${encodeURIComponent('月报')}`)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    const [head, row] = csv.html.replace('\uFEFF', '').split('\r\n')
    expect(head).toMatch(
      /^办件编号,督办内容,机构名称,事项类型代码,督办发出时间,监察编号,监察规则编号,监察预警类型代码,状态产生时间,监察结果描述,责任部门/u,
    )
    expect(row).toContain('市审批服务局')
    expect(row).toContain(',20260930T090000,')
    expect(row).toContain(`,'=增加人手,`)
    const logged = await city.asSuperuser(
      `select actor_id, what, purpose from access_log where what like 'export%'`,
    )
    expect(logged).toEqual([{ actor_id: 'wei-shidu', what: 'export records', purpose: '月报' }])
  })

  test('C20.10 the lights leave as a sheet', async () => {
    const { cookie } = await city.signIn(person(city, 'wei-shidu'))
    const url = '/desk/supervision/export?what=lights&by=service&format=xlsx&purpose=%E6%9C%88%E6%8A%A5'
    const answer = await city.app.inject({ url, headers: { cookie } })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toContain('supervision-lights-2026-09-30.xlsx')
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })
})
