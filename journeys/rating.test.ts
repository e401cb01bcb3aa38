import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyForScreen } from './apply.ts'
import { type City, openCity } from './city.ts'
import { officers } from './handle.ts'
import { closeBrowser, type Person, sit } from './person.ts'

let city: City
let applicant: Person
let path: string
beforeAll(async () => {
  city = await openCity('2026-09-28T09:30:00+08:00')
})
afterAll(async () => {
  await closeBrowser()
  await city.close()
})

describe('a bad rating, given at 360 px without script', () => {
  it('is asked for once the case is over, until the day that the calendar says', async () => {
    applicant = await sit(city.address, { width: 360, script: false })
    const { id } = await applyForScreen(city, applicant)
    await applicant.visit(`/cases/${id}/withdraw`)
    await applicant.press('确认撤回')
    // 1 to 7 October are holidays, and 10 October is worked.
    await applicant.sees('10 月 10 日（周六）以前（含当天）可以评价')
    path = `/cases/${id}/rating`
  })

  it('needs a level and nothing else', async () => {
    await applicant.press('去评价')
    await applicant.press('提交评价')
    await applicant.sees('整体满意度：请选择')
    await applicant.choose(/^非常不满意/)
    await applicant.fill(/想说的话/, '等了很久，也没有人说为什么。')
    await applicant.press('提交评价')
    await applicant.sees(/整改并答复您/)
  })

  it('reaches the head of the department, who is told nobody’s name', async () => {
    const head = await sit(city.address)
    await head.signIn(officers.head, '/desk/ratings')
    await head.press('非常不满意')
    await head.sees('等了很久，也没有人说为什么。')
    expect(await head.page.content()).not.toMatch(/泉韵|李示泉/u)
    await head.page.locator('#call-back-words').fill('请问是哪一步等得久？')
    await head.press('发送回访')
    await head.choose(/^立行立改/)
    await head.page.locator('#answer-words').fill('已经增开窗口。')
    await head.press('反馈结果')
    await head.sees('部门答复：立行立改')
    await head.leave()
  })

  it('is answered on the applicant’s page', async () => {
    await applicant.visit(path)
    await applicant.sees('市审批服务局已经答复您。')
    await applicant.sees('已经增开窗口。')
    await applicant.leave()
  })
})
