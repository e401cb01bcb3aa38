// What the law does with a case besides what people do: silence that accepts, time that does not count, one extension.
import { openCase } from '@baotu/web'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { applyForScreen } from './apply.ts'
import { type City, openCity } from './city.ts'
import { accept, asOfficer, officers } from './handle.ts'
import { closeBrowser, sit } from './person.ts'

let city: City
beforeAll(async () => {
  city = await openCity('2026-03-02T09:30:00+08:00')
})
afterAll(async () => {
  await closeBrowser()
  await city.close()
})

const company = /济南示例泉韵传媒有限公司/

describe('the law’s own part in a case', () => {
  it('nobody says a word for five working days: it is accepted as of the day of receipt, and both sides are told', async () => {
    const applicant = await sit(city.address, { width: 360, script: false })
    const { id } = await applyForScreen(city, applicant)
    await applicant.leave()
    city.at('2026-03-10T00:00:05+08:00')
    await city.until(async () => {
      const found = await openCase(city.running.platform, { kind: 'system' }, id, 'test')
      return found?.case.status === 'accepted'
    })
    const later = await sit(city.address, { width: 360, script: false })
    await later.signIn(company, `/cases/${id}`)
    await later.sees(/自 3 月 2 日（周一）起即为受理/)
    await later.sees(/逾期未告知，依法视为受理/)
    await later.leave()
    await asOfficer(city, officers.head, id, officer => officer.sees(/依法视为受理（行政许可法第三十二条）/))
  })

  it('an expert review stops the clock, and the head extends it once; the applicant sees why', async () => {
    city.at('2026-05-11T09:30:00+08:00')
    const applicant = await sit(city.address)
    const { id } = await applyForScreen(city, applicant)
    await applicant.leave()
    await accept(city, id)
    await asOfficer(city, officers.first, id, async officer => {
      await officer.press('开始特别程序')
      await officer.page.locator('[name=reason]').fill('单面面积大，要请专家看结构')
      await officer.press('开始并告知申请人')
      await officer.sees('特别程序中')
    })
    const phone = await sit(city.address, { width: 360, script: false })
    await phone.signIn(company, `/cases/${id}`)
    await phone.sees(/专家评审需要约 10 个工作日，这段时间不计算在办理期限内/)
    city.at('2026-05-27T09:30:00+08:00')
    await asOfficer(city, officers.first, id, async officer => {
      await officer.press('结束特别程序')
      await officer.page.locator('[name=result]').fill('专家认为安全')
      await officer.press('登记结果并恢复计时')
      await officer.sees('审查中')
    })
    await asOfficer(city, officers.head, id, async officer => {
      await officer.press('延长办理期限')
      await officer.page.locator('[name=days]').fill('5')
      await officer.page.locator('[name=reason]').fill('要核对邻近建筑的采光')
      await officer.press('批准延长')
      await officer.sees(/批准延长 5 个工作日/)
    })
    await phone.leave()
    const again = await sit(city.address, { width: 360, script: false })
    await again.signIn(company, `/cases/${id}`)
    await again.sees(/办理期限经负责人批准延长 5 个工作日/)
    await again.press('看看是怎么算的')
    await again.sees(/行政许可法第四十五条/)
    await again.leave()
  })
})
