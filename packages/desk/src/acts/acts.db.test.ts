import { type Actor, type Case } from '@baotu/case'
import { type TestCity, testCity } from '@baotu/server/testing'
import { openCase } from '@baotu/web'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enact, signInAs, words } from '../../test/desk-city.ts'

let city: TestCity
const supervisor: Actor = { kind: 'supervisor', id: 'w', name: '卫' }

beforeAll(async () => {
  city = await testCity()
}, 120_000)
afterAll(() => city.close())

async function stateOf(id: string): Promise<Case> {
  const found = await openCase(city.platform, supervisor, id, 'test')
  if (found === null) throw new Error('The case is gone')
  return found.case
}

describe('special procedures at the desk', () => {
  test('given an accepted case, when a reviewer begins an expert review, then the clock stands still and everybody sees why', async () => {
    const id = await enact(city, 'granted-screen', 1)
    const zhou = await signInAs(city, 'zhou-shishen')
    const path = `/desk/cases/${id}/begin-special`
    expect((await zhou.get(`/desk/cases/${id}`)).html).toContain(`href="${path}"`)
    const form = await zhou.get(path)
    expect(words(form.html)).toContain('书面告知所需时间（行政许可法第四十五条）')
    const half = await zhou.post(path, { kind: 'expert-review', days: '10', reason: '' })
    expect(half.status).toBe(422)
    expect(words(half.html)).toContain('请写明理由')
    const whole = { kind: 'expert-review', days: '10', reason: '单面面积大' }
    expect((await zhou.post(path, whole)).status).toBe(303)
    expect((await stateOf(id)).status).toBe('special')
    const shown = words((await zhou.get(`/desk/cases/${id}`)).html)
    expect(shown).toContain('开始特别程序：专家评审，预计 10 个工作日')
    expect(shown).toContain('特别程序 2 除延长审批之外的情况')
    const end = `/desk/cases/${id}/end-special`
    expect((await zhou.post(end, { id: '1', result: '' })).status).toBe(422)
    expect((await zhou.post(end, { id: '1', result: '安全' })).status).toBe(303)
    expect((await stateOf(id)).status).toBe('accepted')
    expect((await zhou.post(end, { id: '1', result: '安全' })).status).toBe(409)
  })

  test('given a running decision, when the head extends it, then once and with the reason told', async () => {
    const id = await enact(city, 'granted-screen', 1)
    const [zhou, zheng] = await Promise.all([signInAs(city, 'zhou-shishen'), signInAs(city, 'zheng-shijue')])
    const path = `/desk/cases/${id}/extend`
    expect((await zhou.get(path)).status).toBe(404)
    expect((await zheng.post(path, { days: '99', reason: '复杂' })).status).toBe(422)
    expect((await zheng.post(path, { days: '5', reason: '需要核对采光影响' })).status).toBe(303)
    expect(words((await zheng.get(`/desk/cases/${id}`)).html)).toContain(
      '批准延长 5 个工作日：需要核对采光影响',
    )
    expect((await zheng.post(path, { days: '5', reason: '再延' })).status).toBe(409)
  })

  test('given a notice that was answered, when the supervisor allows a second, then the officer may send it', async () => {
    const id = await enact(city, 'supplemented', 2)
    const [sun, wei] = await Promise.all([signInAs(city, 'sun-shishou'), signInAs(city, 'wei-shidu')])
    const path = `/desk/cases/${id}/allow-second-notice`
    expect((await sun.get(path)).status).toBe(404)
    expect((await wei.post(path, { reason: '' })).status).toBe(422)
    expect((await wei.post(path, { reason: '换了设计单位' })).status).toBe(303)
    const key = (await stateOf(id)).tasks[0]?.key ?? 0
    const notice = { 'lines.0.about': 'design', 'lines.0.ask': '请补夜间效果图。' }
    expect((await sun.post(`/desk/cases/${id}/tasks/${key}/ask-supplement`, notice)).status).toBe(303)
    expect((await stateOf(id)).status).toBe('supplementing')
    const history = words((await wei.get(`/desk/cases/${id}`)).html)
    expect(history).toContain('准许再次补正告知')
    expect(history).toContain('换了设计单位')
  })
})
