import { randomUUID } from 'node:crypto'
import type { Command, RatingCommand } from '@baotu/case'
import { type TestCity, testCity } from '@baotu/server/testing'
import { perform, performRating, ratingOf } from '@baotu/web'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apply } from '../../test/application.ts'
import {
  type Browser,
  browse,
  hiddenFields,
  intakeOfficer,
  mediaAgent,
  otherAgent,
  words,
} from '../../test/browser.ts'

let city: TestCity
let agent: Browser
let id: string

const head = {
  kind: 'officer',
  id: 'zheng-shijue',
  name: '郑示决',
  department: 'approval',
  roles: ['rule'],
} as const
const supervisor = { kind: 'supervisor', id: 'wei-shidu', name: '卫示督' } as const

beforeAll(async () => {
  city = await testCity({ now: '2026-11-02T09:00:00+08:00' })
  agent = await browse(city, mediaAgent)
  id = await apply(city, agent)
})
afterAll(() => city.close())

async function take(actor: Parameters<typeof perform>[1], command: Command, caseId = id) {
  const done = await perform(city.platform, actor, caseId, command, randomUUID())
  if (!done.ok) throw new Error(JSON.stringify(done))
}

const path = () => `/cases/${id}/rating`
const read = async (address = path()) => words((await agent.get(address)).html)

async function send(fields: Record<string, string>) {
  return agent.post(path(), { ...hiddenFields((await agent.get(path())).html, path()), ...fields })
}

async function answer(actor: typeof head | typeof supervisor, command: RatingCommand) {
  const rating = await ratingOf(city.platform, mediaAgent, id)
  const done = await performRating(city.platform, actor, rating?.id ?? '', command, randomUUID())
  if (!done.ok) throw new Error(JSON.stringify(done))
}

async function mails() {
  await city.work()
  const rows = await city.asSuperuser(
    `select key, subject, text from outbox_mail where key like 'rating:%' order by key`,
  )
  return rows as { key: string; subject: string; text: string }[]
}

describe('rating a service', () => {
  test('R1.1 given the case is under way, then its page asks for no rating, and the address is a conflict', async () => {
    expect(await read(`/cases/${id}`)).not.toContain('评价这次服务')
    const early = await agent.get(path())
    expect(early.status).toBe(409)
    expect(words(early.html)).toContain('这件事还没有办完')
    expect((await agent.post(path(), { level: '1' })).status).toBe(409)
  })

  test('R1.2 given it is over, then the page asks until the fifth working day, counted one by one', async () => {
    await take(intakeOfficer, { type: 'claim', key: 1 })
    await take(intakeOfficer, {
      type: 'refuse-acceptance',
      key: 1,
      reason: 'not-needed',
      explanation: '依法不需要许可。',
      route: '',
    })
    expect(await read(`/cases/${id}`)).toContain('11 月 9 日（周一）以前（含当天）可以评价')
    const page = await read()
    expect(page).toContain('办结当天不计，之后 5 个工作日。鲁政办发〔2020〕10号')
    expect(page).toContain('11 月 7 日（周六） 周末')
    expect(page).toContain('部门和经办人看得到评价的等级和文字，看不到是谁评的')
  })

  test('R1.4 given the form as it comes, then nothing is chosen, and a level must be; what was typed stays', async () => {
    const { html } = await agent.get(path())
    expect(html).not.toContain('checked')
    expect(html.match(/<option value="[^"]+" selected/gu)).toBeNull()
    const wrong = await send({ words: '等了很久', guide: '4' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('href="#level"')
    expect(words(wrong.html)).toContain('整体满意度：请选择')
    expect(wrong.html).toContain('等了很久</textarea>')
    for (const level of ['0', '6', 'toString', '非常满意']) expect((await send({ level })).status).toBe(422)
    expect((await send({ level: '1', words: '字'.repeat(1001) })).status).toBe(422)
  })

  test('R1.3 given a bad rating, then it is kept with its channel, once; the department’s day is told', async () => {
    const before = hiddenFields((await agent.get(path())).html, path())
    const fields = { ...before, level: '5', guide: '4', words: '<b>等了很久</b>' }
    const clicks = await Promise.all([agent.post(path(), fields), agent.post(path(), fields)])
    expect([...clicks, await agent.post(path(), fields)].map(({ location }) => location)).toEqual([
      path(),
      path(),
      path(),
    ])
    expect((await agent.post(path(), { ...fields, command: randomUUID(), level: '1' })).status).toBe(409)
    const page = await agent.get(path())
    expect(page.html).toContain('&lt;b&gt;等了很久&lt;/b&gt;')
    expect(words(page.html)).toContain('市审批服务局最迟 11 月 9 日（周一）整改并答复您')
    expect(words(page.html)).toContain('办事指南精确度 不满意')
    expect(words(page.html)).toContain('渠道 电脑端')
    expect(await read(`/cases/${id}`)).toContain('您的评价：非常不满意')
    expect(words((await agent.get(`${path()}?lang=en`)).html)).toContain(
      'puts it right and answers you by Mon 9 Nov 2026',
    )
    await agent.get(`${path()}?lang=zh`)
  })

  test('a stranger finds nothing, rated or not', async () => {
    const other = await browse(city, otherAgent)
    expect((await other.get(path())).status).toBe(404)
    expect((await other.post(path(), { level: '1' })).status).toBe(404)
  })
})

describe('what comes of it', () => {
  test('R2.3 given the department calls back through the platform, then the rater reads it under the department’s name, and gets a mail without the words', async () => {
    city.at('2026-11-03T09:00:00+08:00')
    await answer(head, { type: 'call-back', reached: true, words: '请问是哪一步等得久？' })
    expect(await read()).toMatch(
      /部门通过平台回访 11 月 3 日（周二）09:00 · 市审批服务局 请问是哪一步等得久/u,
    )
    const [mail] = await mails()
    expect(mail?.subject).toContain('对您评价的回访')
    expect(mail?.text).not.toContain('请问')
  })

  test('R3.4 given an appeal, then its ground and its end are told', async () => {
    await answer(head, { type: 'appeal', ground: 'mistaken', reason: '评价说的是另一个窗口。' })
    expect(await read(`/cases/${id}`)).toContain('部门对您的评价提出了申诉')
    city.at('2026-11-05T09:00:00+08:00')
    await answer(supervisor, { type: 'decide-appeal', upheld: false, reason: '评价说的就是这件事。' })
    const page = await read()
    expect(page).toContain('申诉不成立，评价照常计入统计')
    expect(page).toContain('评价说的就是这件事。')
    expect(page).toContain('最迟 11 月 11 日（周三）整改')
  })

  test('R2.4 given the department answers, then the rater reads what was done', async () => {
    await answer(head, { type: 'answer', outcome: 'at-once', words: '已经增开窗口。' })
    const page = await read()
    expect(page).toContain('市审批服务局已经答复您')
    expect(page).toMatch(/部门答复：立行立改 .* 已经增开窗口/u)
    expect((await mails()).map(({ key }) => key)).toEqual([
      'rating:answer',
      'rating:appeal',
      'rating:call-back-1',
    ])
  })

  test('R1.2 given nobody rated in time, then the page says until when it was', async () => {
    const other = await browse(city, mediaAgent)
    const second = await apply(city, other)
    await take(mediaAgent, { type: 'withdraw', reason: '不做了' }, second)
    city.at('2026-11-12T23:59:00+08:00')
    expect(await read(`/cases/${second}`)).toContain('11 月 12 日（周四）以前（含当天）可以评价')
    city.at('2026-11-13T00:00:00+08:00')
    expect(await read(`/cases/${second}`)).not.toContain('评价这次服务')
    const late = await agent.get(`/cases/${second}/rating`)
    expect(late.status).toBe(409)
    expect(words(late.html)).toContain('评价的期限 2026-11-12 已经届满')
  })
})

test('the guide publishes numbers when there are enough, and nothing before', async () => {
  const guide = async () => words((await (await browse(city)).get('/services/outdoor-advertising')).html)
  expect(await guide()).not.toContain('办过的人怎么说')
  const more = `insert into rating select site, 'x' || n, 'x' || n, 1, 1, '', party_kind, party_id, service_id, department, 1, rated_on, 'settled',
    true, false, state from rating, generate_series(1, $1::integer) n where rating_id not like 'x%'`
  await city.asSuperuser(more, [8])
  expect(await guide()).not.toContain('办过的人怎么说')
  await city.asSuperuser(more.replaceAll("'x' || n", "'xy' || n"), [1])
  const said = await guide()
  expect(said).toContain('平均 4.6 星（满分 5 星），共 10 条评价')
  expect(said).toMatch(/非常满意 ★★★★★ 9 条/u)
})
