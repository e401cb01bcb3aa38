import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyForScreen, bringMaterials, exampleOf, fillIn, fillPages } from './apply.ts'
import { type City, openCity } from './city.ts'
import { accept, claim, examine, officers, rule } from './handle.ts'
import { closeBrowser, sit } from './person.ts'

/** In the browser: sends the form on the page three times at once, and gives the addresses of the answers. */
const thrice = `(async () => {
  const form = document.querySelector('main form')
  const body = new URLSearchParams(new FormData(form))
  body.set('declaration', 'yes')
  const send = () => fetch(form.action, { method: 'POST', body })
  return (await Promise.all([send(), send(), send()])).map(answer => answer.url)
})()`

let city: City
beforeAll(async () => {
  city = await openCity('2026-09-28T09:30:00+08:00')
})
afterAll(async () => {
  await closeBrowser()
  await city.close()
})

describe('other ways that a case may go', () => {
  it('refused: the reasons and the remedies stand before the applicant', async () => {
    const applicant = await sit(city.address, { width: 360 })
    const { id } = await applyForScreen(city, applicant)
    await accept(city, id)
    await examine(city, id, false)
    await rule(city, id, 'refuse', '遮挡交通标志，不符合设置规划')
    await applicant.visit(`/cases/${id}`)
    await applicant.sees(/遮挡交通标志/)
    await applicant.leave()
  })

  it('two officers claim the same task: one has it, the other is told by whom', async () => {
    const applicant = await sit(city.address)
    const { id } = await applyForScreen(city, applicant)
    await applicant.leave()
    const [one, other] = [await sit(city.address), await sit(city.address)]
    await one.signIn(officers.intake, `/desk/cases/${id}`)
    await other.signIn(officers.first, `/desk/cases/${id}`)
    await claim(one)
    await claim(other)
    await other.sees(new RegExp(officers.intake))
    await one.leave()
    await other.leave()
  })

  it('submitted twice: two clicks at once are one case', async () => {
    const applicant = await sit(city.address)
    await applicant.signIn(/济南示例泉韵传媒有限公司/, '/apply/outdoor-advertising')
    await applicant.press('开始填写')
    await fillPages(applicant, exampleOf(city, 'outdoor-advertising', 'granted-screen').example)
    await bringMaterials(applicant)
    const { page } = applicant
    const answer = await page.evaluate<string[]>(thrice)
    expect(new Set(answer).size).toBe(1)
    expect(answer[0]).toMatch(/\/cases\/[^/]+\/receipt$/)
    await applicant.leave()
  })

  it('signed out in the middle of a form: after signing in again the answers are there', async () => {
    const applicant = await sit(city.address, { width: 360, script: false })
    await applicant.signIn(/济南示例泉韵传媒有限公司/, '/apply/outdoor-advertising')
    await applicant.press('开始填写')
    const { example } = exampleOf(city, 'outdoor-advertising', 'granted-screen')
    await fillIn(applicant, example.answers)
    await applicant.press('保存并继续')
    await fillIn(applicant, { ...example.answers, startsOn: '2026-12-24' })
    city.pass(9)
    await applicant.press('保存并继续')
    await applicant.sees(/登录/)
    await applicant.signIn(
      /济南示例泉韵传媒有限公司/,
      new URL(applicant.page.url()).searchParams.get('next') ?? '/',
    )
    expect(await applicant.page.locator('[name=startsOn]').inputValue()).toBe('2026-12-24')
    await applicant.leave()
  })

  it('filed at once: the certificate is there in the same minute, by no officer', async () => {
    const applicant = await sit(city.address, { width: 360, script: false, language: 'en' })
    await applicant.signIn(/济南示例智造有限公司|Smart Works/, '/apply/project-filing?lang=en')
    await applicant.press(/^(Begin|开始填写)$/)
    await fillPages(applicant, exampleOf(city, 'project-filing', 'filed-factory').example)
    await applicant.press(/^Save and continue$/)
    await applicant.page.locator('main input[name=declaration]').check()
    await applicant.page.locator('main form button[type=submit]').first().click()
    await applicant.page.waitForURL(/\/cases\//)
    const id = new URL(applicant.page.url()).pathname.split('/')[2] ?? ''
    await applicant.visit(`/cases/${id}/certificate`)
    await applicant.sees(/2609-370114-04-01-\d{6}/)
    await applicant.leave()
  })
})
