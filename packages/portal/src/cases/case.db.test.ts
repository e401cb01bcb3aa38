import type { Command } from '@baotu/case'
import { type TestCity, testCity } from '@baotu/server/testing'
import { perform } from '@baotu/web'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apply, samplePdf } from '../../test/application.ts'
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
beforeAll(async () => {
  city = await testCity({ now: '2026-11-02T09:00:00+08:00' })
  agent = await browse(city, mediaAgent)
  id = await apply(city, agent)
})
afterAll(() => city.close())

async function officerDoes(command: Command) {
  const done = await perform(city.platform, intakeOfficer, id, command, crypto.randomUUID())
  if (!done.ok) throw new Error(JSON.stringify(done))
  return done.case
}

describe('the page of a case', () => {
  test('says how it stands, until when, what comes next, and who did what', async () => {
    const page = await agent.get(`/cases/${id}`)
    const said = words(page.html)
    expect(said).toContain('市审批服务局正在核对材料，')
    expect(said).toContain('最迟 11 月 3 日（周二）告诉您是否受理')
    expect(said).toMatch(/承诺期限 11 月 3 日（周二） 法定期限 11 月 9 日（周一）/u)
    expect(said).toContain('正在进行：受理审核（市审批服务局）')
    expect(said).toContain('提交申请')
    expect(said).toContain('还没有人看过')
  })

  test('says why it is handled this way, in the reader’s language', async () => {
    const said = words((await agent.get(`/cases/${id}`)).html)
    expect(said).toContain('为什么这样办')
    expect(said).toMatch(/户外广告，法定.个工作日内决定/u)
    const english = words((await agent.get(`/cases/${id}?lang=en`)).html)
    expect(english).toContain('Why it is handled this way')
    await agent.get(`/cases/${id}?lang=zh`)
  })

  test('whoever looked is named, with department and reason', async () => {
    const { openCase } = await import('@baotu/web')
    await openCase(city.platform, intakeOfficer, id, 'view')
    expect(words((await agent.get(`/cases/${id}`)).html)).toContain('孙示收（市审批服务局） · 查看办件')
  })

  test('an unknown case, a malformed id and another’s case are the same to whoever asks', async () => {
    const other = await browse(city, otherAgent)
    const pages = await Promise.all(
      [`/cases/${id}`, '/cases/00000000-0000-4000-8000-000000000000', '/cases/x'].map(path =>
        other.get(path),
      ),
    )
    const told = pages.map(({ status, html }) => [status, words(html).replaceAll(/\/cases\/[^ "]*/gu, '')])
    expect(told).toEqual([told[0], told[0], told[0]])
    expect(told[0]?.[0]).toBe(404)
    for (const path of ['receipt', 'withdraw', 'supplement', 'certificate', 'papers/receipt-1'])
      expect((await other.get(`/cases/${id}/${path}`)).status).toBe(404)
    expect((await other.post(`/cases/${id}/withdraw`, { reason: 'x' })).status).toBe(404)
  })

  test('a paper that is still being made says so, and reloads; then it is a PDF', async () => {
    const waiting = await agent.get(`/cases/${id}/papers/receipt-1`)
    expect(waiting).toMatchObject({ status: 202, headers: { refresh: '3' } })
    await city.work()
    const paper = await agent.get(`/cases/${id}/papers/receipt-1`)
    expect(paper).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } })
    expect((await agent.get(`/cases/${id}/papers/nothing`)).status).toBe(404)
  })
})

describe('a supplement', () => {
  test('before one is asked for, its page is a conflict', async () => {
    expect((await agent.get(`/cases/${id}/supplement`)).status).toBe(409)
  })

  test('line by line: a new file, a corrected answer, words; nothing half-done is sent', async () => {
    const { platform } = city
    const found = await (await import('@baotu/web')).openCase(platform, intakeOfficer, id, 'view')
    const key = found?.case.tasks[0]?.key ?? 0
    city.at('2026-11-03T10:00:00+08:00')
    await officerDoes({ type: 'claim', key })
    const lines = [
      { about: 'consent', ask: '请由产权人盖章后重新提交。' },
      { about: 'address', ask: '请写明外墙在几层。' },
    ]
    await officerDoes({ type: 'ask-supplement', key, lines })
    const path = `/cases/${id}/supplement`
    expect(words((await agent.get(`/cases/${id}`)).html)).toContain('请补充材料或说明，')
    city.at('2026-11-03T11:00:00+08:00')
    const file = { name: 'sealed.pdf', bytes: samplePdf(city) }
    expect((await agent.upload(`/cases/${id}/materials/consent`, file)).status).toBe(303)
    expect((await agent.upload(`/cases/${id}/materials/design`, file)).status).toBe(404)
    const shown = await agent.get(path)
    expect(words(shown.html)).toContain('已重新上传：sealed.pdf')
    expect(shown.html).toContain('value="示例街 5 号南侧外墙"')
    const fields = hiddenFields(shown.html, path)
    const half = await agent.post(path, {
      ...fields,
      address: '示例街 5 号南侧外墙二层',
      'answer-1': '已盖章',
    })
    expect(half.status).toBe(422)
    expect(half.html).toContain('href="#answer-2"')
    expect(half.html).toContain('value="示例街 5 号南侧外墙二层"')
    const whole = { ...fields, address: '示例街 5 号南侧外墙二层', 'answer-1': '已盖章', 'answer-2': '二层' }
    expect((await agent.post(path, whole)).location).toBe(`/cases/${id}`)
    expect((await agent.post(path, whole)).status).toBe(409)
    expect(words((await agent.get(`/cases/${id}`)).html)).toContain('示例街 5 号南侧外墙二层')
  })
})

test('withdrawing ends the case; the second time it is a conflict that says what happened', async () => {
  const page = await agent.get(`/cases/${id}/withdraw`)
  const fields = hiddenFields(page.html, `/cases/${id}/withdraw`)
  expect((await agent.post(`/cases/${id}/withdraw`, { ...fields, reason: '不做了' })).location).toBe(
    `/cases/${id}`,
  )
  expect(words((await agent.get(`/cases/${id}`)).html)).toContain('您已撤回申请')
  const again = await agent.post(`/cases/${id}/withdraw`, { ...fields, command: '', reason: '不做了' })
  expect(again.status).toBe(409)
  expect(words(again.html)).toContain('李示泉')
})
