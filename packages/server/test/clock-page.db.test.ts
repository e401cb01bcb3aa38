// Every deadline opens into a page that counts its days one by one, for the applicant and for the officer.
import { randomUUID } from 'node:crypto'
import type { Actor, Command } from '@baotu/case'
import { importYear, setOverride } from '@baotu/store'
import { perform } from '@baotu/web'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestCity, testCity } from '../testing.ts'
import { owner, person, type Settled, settle } from './settled-city.ts'

let city: TestCity
let settled: Settled

beforeAll(async () => {
  city = await testCity({ now: '2026-09-28T09:30:00+08:00' })
  settled = await settle(city, 'accepted')
})
afterAll(() => city.close())

async function read(actor: Actor, path: string): Promise<{ status: number; said: string; html: string }> {
  const { cookie } = await city.signIn(actor)
  const { statusCode, payload } = await city.app.inject({ method: 'GET', url: path, headers: { cookie } })
  const said = payload.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ')
  return { status: statusCode, said, html: payload }
}
const mine = (clock: string | number) => read(owner(city), `/cases/${settled.id}/clocks/${clock}`)
const theirs = (clock: string | number) =>
  read(person(city, 'zhou-shishen'), `/desk/cases/${settled.id}/clocks/${clock}`)
const take = async (who: string, command: Command) => {
  const done = await perform(city.platform, person(city, who), settled.id, command, randomUUID())
  if (!done.ok) throw new Error(JSON.stringify(done))
}

describe('the page of a clock', () => {
  test('given a case accepted before the National Day, then each day is told, with the notice that freed it', async () => {
    const { status, said } = await mine(2)
    expect(status).toBe(200)
    for (const words of [
      '决定时限是怎么算的',
      '9 月 28 日（周一） 不计 起算当天',
      '9 月 29 日（周二） 第 1 天 工作日',
      '9 月 30 日（周三） 第 2 天 工作日',
      '10 月 1 日（周四） 不计 节假日 （依据 1）',
      '10 月 7 日（周三） 不计 节假日 （依据 1）',
      '10 月 10 日（周六） 第 5 天 调休上班 （依据 1） 承诺期限到期',
      '10 月 16 日（周五） 第 10 天 工作日 法定期限到期',
      '国务院办公厅关于2026年部分节假日安排的通知',
      '只数工作日（行政许可法第八十二条）',
      '当天不计入（民法典第二百零一条）',
      '依据：',
      '这是演示城市自己定的数',
    ])
      expect(said).toContain(words)
    expect(said).not.toContain('暂定')
  })

  test('given the same case, then law and promise stand side by side, the other limits are a click away, and English is English', async () => {
    const { html, said } = await mine(2)
    expect(html.indexOf('法定期限')).toBeLessThan(html.indexOf('承诺期限'))
    expect(html).toContain(`href="/cases/${settled.id}/clocks/1"`)
    expect(said).toContain('受理时限是怎么算的')
    const english = await read(owner(city), `/cases/${settled.id}/clocks/2?lang=en`)
    expect(english.said).toContain('Sat 10 Oct 2026 day 5 worked in exchange (basis 1) ends here as promised')
  })

  test('given the case page, then it leads to the page of each of its clocks', async () => {
    const own = await read(owner(city), `/cases/${settled.id}`)
    for (const at of [1, 2]) expect(own.html).toContain(`href="/cases/${settled.id}/clocks/${at}"`)
    const desk = await read(person(city, 'zhou-shishen'), `/desk/cases/${settled.id}`)
    for (const at of [1, 2]) expect(desk.html).toContain(`href="/desk/cases/${settled.id}/clocks/${at}"`)
  })

  test('given no such clock, then there is no page; and a stranger is told nothing', async () => {
    for (const clock of [0, 3, 'x', '1e1', '99999']) {
      expect((await mine(clock)).status).toBe(404)
      expect((await theirs(clock)).status).toBe(404)
    }
    expect((await read(person(city, 'zhao-shihe'), `/cases/${settled.id}/clocks/1`)).status).toBe(404)
    expect((await read(person(city, 'chu-shibei'), `/desk/cases/${settled.id}/clocks/1`)).status).toBe(404)
  })

  test('given a special procedure, then the days on which the clock stood still are told with the procedure, who began it, and the law', async () => {
    const reason = '结构复杂'
    await take('zhou-shishen', { type: 'begin-special', kind: 'expert-review', days: 2, reason })
    expect((await mine(2)).said).toContain('起暂停计算，还没有恢复：专家评审（行政许可法第四十五条')
    city.at('2026-09-30T10:00:00+08:00')
    await take('zhou-shishen', { type: 'end-special', id: '1', result: '通过' })
    const own = (await mine(2)).said
    expect(own).toContain(
      '9 月 29 日（周二） 不计 暂停计算 专家评审（行政许可法第四十五条，所需时间不计入期限）',
    )
    expect(own).toContain('由市审批服务局决定')
    expect(own).not.toContain('周示审')
    expect((await theirs(2)).said).toContain('由周示审（市审批服务局）决定')
  })

  test('given the hall closes on a day, then the page says why, and that the deadline moved', async () => {
    const snow = {
      day: '2026-10-09',
      worked: false,
      reason: { zh: '大厅搬迁', en: 'The hall moves' },
    }
    await setOverride(
      city.platform.store,
      person(city, 'wei-shidu'),
      snow,
      city.platform.now().toString({ fractionalSecondDigits: 3 }),
    )
    await city.work()
    const { said } = await mine(2)
    expect(said).toContain('10 月 9 日（周五） 不计 停办 大厅搬迁')
    expect(said).toMatch(
      /停办：大厅搬迁。决定时限：法定期限由 2026 年 10 月 \d+ 日（周.）改为 2026 年 10 月 \d+ 日/u,
    )
    expect((await read(owner(city), `/cases/${settled.id}`)).said).toContain('按新的日历重新计算期限')
  })

  test('given a limit that reaches a year without a notice, then it is provisional everywhere, and no longer when the notice is there', async () => {
    city.at('2026-12-21T09:30:00+08:00')
    settled = await settle(city, 'accepted')
    const places = async () => [
      (await mine(2)).said,
      (await theirs(2)).said,
      (await read(owner(city), `/cases/${settled.id}`)).said,
      (await read(person(city, 'wei-shidu'), '/desk/queue')).said,
    ]
    for (const said of await places()) expect(said).toContain('暂定')
    expect((await mine(2)).said).toContain('2027 年的放假安排还没有公布，所以这个期限是暂定的')
    expect((await mine(2)).said).toContain('放假安排还没有公布')
    const year = { year: 2027, source: 'https://www.gov.cn/x.htm', off: ['2027-01-01'], work: [] }
    await importYear(city.platform.store, person(city, 'wei-shidu'), year, '2026-12-21T01:40:00.000Z')
    await city.work()
    const page = await mine(2)
    expect(page.said).toContain('2027 年放假安排已公布')
    expect(page.html).toContain('<a href="https://www.gov.cn/x.htm">')
    for (const said of (await places()).slice(2)) expect(said).not.toContain('（暂定）')
  })
})
