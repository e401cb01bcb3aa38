import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyForScreen } from './apply.ts'
import { type City, openCity } from './city.ts'
import { accept, askSupplement, examine, rule } from './handle.ts'
import { closeBrowser, type Person, sit } from './person.ts'

let city: City
beforeAll(async () => {
  city = await openCity('2026-09-28T09:30:00+08:00')
})
afterAll(async () => {
  await closeBrowser()
  await city.close()
})

describe.each([
  { width: 1280 as const, script: true },
  { width: 360 as const, script: false },
])('a screen on a shopping centre, at $width px, script: $script', seat => {
  let applicant: Person
  let receipt = { number: '', code: '', id: '' }

  it('is searched for in everyday words and applied for page by page', async () => {
    applicant = await sit(city.address, seat)
    for (const words of ['广告牌', 'guanggao', 'billboard']) {
      await applicant.visit(`/search?q=${encodeURIComponent(words)}`)
      await applicant.sees('户外广告设置许可')
    }
    await applicant.press('户外广告设置许可')
    await applicant.press('开始申请')
    receipt = await applyForScreen(city, applicant)
    expect(receipt).toMatchObject({
      number: expect.stringMatching(/^370100-/),
      code: expect.stringMatching(/^.{8}$/),
    })
  })

  it('anyone with number and code sees how it stands, and no name', async () => {
    const stranger = await sit(city.address, seat)
    await stranger.visit('/query')
    await stranger.fill(/编号/, receipt.number)
    await stranger.fill(/查询码/, receipt.code)
    await stranger.press(/^查询$/)
    await stranger.sees('户外广告设置许可')
    await stranger.seesNot(/泉韵传媒/)
    await stranger.leave()
  })

  it('lacks something: one notice names it all, and the applicant answers line by line', async () => {
    await askSupplement(city, receipt.id, '设置方案缺少设置期限，请补一页')
    await applicant.visit(`/cases/${receipt.id}`)
    await applicant.press(/补正|补充/)
    await applicant.sees('设置方案缺少设置期限，请补一页')
    await applicant.page.locator('main textarea').first().fill('已在方案第三页写明设置期限')
    await applicant.press('提交补正')
  })

  it('is accepted, inspected, reviewed by two officers and granted', async () => {
    await accept(city, receipt.id)
    await examine(city, receipt.id, true)
    await rule(city, receipt.id, 'grant', '')
    await applicant.visit(`/cases/${receipt.id}`)
    await applicant.sees(/准予/)
  })

  it('a stranger verifies the certificate by the address in its QR', async () => {
    await applicant.visit(`/cases/${receipt.id}/certificate`)
    const code = /\/verify\/([0-9A-Z]{8})/.exec(await applicant.page.locator('main').innerHTML())?.[1] ?? ''
    const stranger = await sit(city.address, seat)
    await stranger.visit(`/verify/${code}`)
    await stranger.sees(/有效/)
    await stranger.sees('户外广告设置许可证')
    await stranger.leave()
    await applicant.leave()
  })
})
