import { type TestCity, testCity } from '@baotu/server/testing'
import { calendarChanges } from '@baotu/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, signInAs, words } from '../../test/desk-city.ts'

let city: TestCity
let supervisor: Desk
let officer: Desk

beforeAll(async () => {
  city = await testCity({ now: '2026-10-30T09:00:00+08:00' })
  supervisor = await signInAs(city, 'wei-shidu')
  officer = await signInAs(city, 'sun-shishou')
})
afterAll(() => city.close())

const path = '/desk/calendar'
const file = (days: unknown[]) =>
  JSON.stringify({ year: 2027, papers: ['https://www.gov.cn/notice.htm'], days })
const day = (date: string, isOffDay = true) => ({ name: '元旦', date, isOffDay })
const right = file([day('2026-12-31'), day('2027-01-01'), day('2027-01-03', false)])
const changes = () => calendarChanges(city.platform.store, { kind: 'system' }, 99)

describe('the working calendar at the desk', () => {
  test('given an officer, then it can be read, and there is nothing to change it with', async () => {
    const { status, html } = await officer.get(path)
    expect(status).toBe(200)
    expect(words(html)).toContain('2026 年 248 个工作日 随系统提供')
    expect(html).not.toContain('<textarea')
    for (const form of ['years', 'overrides', 'overrides/2026-10-30/lift'])
      expect((await officer.post(`${path}/${form}`, { text: right, intent: 'import' })).status).toBe(404)
    expect(await changes()).toEqual([])
  })

  test('given 1 November has come, then supervisors are asked for the next year on every page, and officers are not', async () => {
    expect(words((await supervisor.get('/desk/queue')).html)).not.toContain('2027 年的放假安排还没有导入')
    city.at('2026-11-01T00:00:00+08:00')
    expect(words((await supervisor.get('/desk/queue')).html)).toContain('2027 年的放假安排还没有导入')
    expect(words((await supervisor.get(path)).html)).toContain('到期日落在那一年的期限都是暂定的')
    expect(words((await officer.get('/desk')).html)).not.toContain('放假安排还没有导入')
  })

  test('given a faulty file, then every fault is told with its place, and nothing is kept', async () => {
    const text = file([day('2027-01-01'), day('2027-01-01'), day('2027-01-04', false), day('2028-01-01')])
    for (const intent of ['', 'import']) {
      const { status, html } = await supervisor.post(`${path}/years`, { text, intent })
      expect(status).toBe(422)
      expect(words(html)).toContain('days.1.date：2027-01-01 重复')
      expect(words(html)).toContain('days.2.date：2027-01-04 不是周末，无需调休上班')
      expect(words(html)).toContain('days.3.date：2028-01-01 不在这一年内')
      expect(html).not.toContain('value="import"')
    }
    expect((await supervisor.post(`${path}/years`)).status).toBe(422)
    expect(await changes()).toEqual([])
  })

  test('given a right file, then it is shown first and imported when it is confirmed', async () => {
    const shown = await supervisor.post(`${path}/years`, { text: right })
    expect(shown.status).toBe(200)
    for (const said of [
      '检查无误：2027 年',
      '放假 2 天：2026 年 12 月 31 日（周四）、2027 年 1 月 1 日（周五）',
      '调休上班 1 天：2027 年 1 月 3 日（周日）',
      '与现在的日历不同的日子从 2026 年 12 月 25 日（周五）到 2027 年 12 月 24 日（周五）',
    ])
      expect(words(shown.html)).toContain(said)
    expect(await changes()).toEqual([])
    const done = await supervisor.post(`${path}/years`, { text: right, intent: 'import' })
    expect(done).toMatchObject({ status: 303, location: path })
    const page = words((await supervisor.get(path)).html)
    expect(page).toContain('2027 年 261 个工作日 本站导入')
    expect(page).not.toContain('还没有导入')
    expect(page).toContain('导入 2027 年')
    expect(page).toContain('卫示督 · 正在重新计算')
    await city.work()
    expect(words((await supervisor.get(path)).html)).toContain('已重新计算：查看 0 件，变动 0 件')
  })

  test('given a day on which the hall is closed, then it needs a reason in both languages, and a day that is worked', async () => {
    const form = `${path}/overrides`
    const empty = await supervisor.post(form)
    expect(empty.status).toBe(422)
    expect(words(empty.html)).toContain('有 4 处')
    const snow = { day: '2026-11-08', kind: 'closed', reason: '暴雪', reasonEn: 'Heavy snow' }
    expect(words((await supervisor.post(form, snow)).html)).toContain('这一天本来就不办理')
    expect(
      words((await supervisor.post(form, { ...snow, day: '2026-11-09', kind: 'worked' })).html),
    ).toContain('这一天本来就办理')
    expect((await supervisor.post(form, { ...snow, day: '2026-02-30' })).status).toBe(422)
    expect((await supervisor.post(form, { ...snow, reason: '雪'.repeat(201) })).status).toBe(422)
    expect(await supervisor.post(form, { ...snow, day: '2026-11-09' })).toMatchObject({ status: 303 })
    expect(words((await officer.get(path)).html)).toContain('2026 年 11 月 9 日（周一） 停办 暴雪')
    expect(city.platform.calendar.closures.get('2026-11-09')).toEqual({ zh: '暴雪', en: 'Heavy snow' })
  })

  test('given it is taken back, then the day is worked again, and the change stays on record', async () => {
    const lift = `${path}/overrides/2026-11-09/lift`
    expect(await supervisor.post(lift)).toMatchObject({ status: 303, location: path })
    expect(await supervisor.post(lift)).toMatchObject({ status: 303 })
    expect((await supervisor.post(`${path}/overrides/yesterday/lift`)).status).toBe(404)
    expect(city.platform.calendar.closures.size).toBe(0)
    const page = words((await supervisor.get(`${path}?lang=en`)).html)
    expect(page).toContain('Taken back: Mon 9 Nov 2026')
    expect(page).toContain('Closed on Mon 9 Nov 2026: Heavy snow')
    expect(await changes()).toHaveLength(3)
  })

  test('given an address that only takes forms is opened, then it leads to the page', async () => {
    for (const form of ['years', 'overrides', 'overrides/2026-11-09/lift'])
      expect(await supervisor.get(`${path}/${form}`)).toMatchObject({ status: 303, location: path })
  })
})
