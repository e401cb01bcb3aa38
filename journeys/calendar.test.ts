import { afterAll, beforeAll, describe, it } from 'vitest'
import { applyForScreen } from './apply.ts'
import { type City, openCity } from './city.ts'
import { accept } from './handle.ts'
import { closeBrowser, type Person, sit } from './person.ts'

let city: City
let applicant: Person
let supervisor: Person
let id: string

beforeAll(async () => {
  city = await openCity('2026-12-21T09:30:00+08:00')
  applicant = await sit(city.address, { width: 360, script: false })
  id = (await applyForScreen(city, applicant)).id
  await accept(city, id)
})
afterAll(async () => {
  await closeBrowser()
  await city.close()
})

describe('a deadline, and the calendar that moves it', () => {
  it('opens day by day on a phone, provisional while the next year is missing', async () => {
    await applicant.visit(`/cases/${id}`)
    await applicant.press('看看是怎么算的')
    await applicant.sees(/决定时限是怎么算的/)
    await applicant.sees(/2027 年的放假安排还没有公布/)
    await applicant.sees(/暂定/)
  })

  it('is asked for: the supervisor imports the year, after seeing what the file amounts to', async () => {
    supervisor = await sit(city.address, { width: 360 })
    await supervisor.signIn('卫示督', '/desk/queue')
    await supervisor.press('2027 年的放假安排还没有导入')
    const days = [{ name: '元旦', date: '2027-01-01', isOffDay: true }]
    const file = { year: 2027, papers: ['https://www.gov.cn/notice.htm'], days }
    await supervisor.fill('文件内容（JSON）', JSON.stringify({ ...file, days: [...days, ...days] }))
    await supervisor.press('检查')
    await supervisor.sees(/days.1.date：2027-01-01 重复/)
    await supervisor.fill('文件内容（JSON）', JSON.stringify(file))
    await supervisor.press('检查')
    await supervisor.sees(/放假 1 天：2027 年 1 月 1 日（周五）/)
    await supervisor.press('确认导入')
    await supervisor.seesNot(/2027 年的放假安排还没有导入/)
  })

  it('moves when the hall closes for a day, and says so to the applicant', async () => {
    await supervisor.fill('日期', '2026-12-23')
    await supervisor.choose('停办')
    await supervisor.fill('原因（中文）', '大厅搬迁')
    await supervisor.fill('原因（英文）', 'The hall moves')
    await supervisor.press('保存')
    await city.until(async () => {
      await supervisor.page.reload()
      return !(await supervisor.page.getByText('正在重新计算').first().isVisible())
    })
    await supervisor.leave()
    await applicant.visit(`/cases/${id}`)
    await applicant.sees(/按新的日历重新计算期限/)
    await applicant.press('看看是怎么算的')
    await applicant.sees(/大厅搬迁/)
    await applicant.seesNot(/所以这个期限是暂定的/)
    await applicant.leave()
  })
})
