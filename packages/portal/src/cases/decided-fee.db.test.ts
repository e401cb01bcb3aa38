// A fee, a department and a grant that decisions say, as the applicant and the officer see them.
import { type TestCity, testCity } from '@baotu/server/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, browse, hiddenFields, intakeOfficer, resident, words } from '../../test/browser.ts'

let city: TestCity
let person: Browser
beforeAll(async () => {
  city = await testCity({
    now: '2026-11-02T09:00:00+08:00',
    services: ['packages/service/test/street-stall'],
  })
  person = await browse(city, resident)
})
afterAll(() => city.close())

const base = '/apply/street-stall'

async function post(path: string, fields: Record<string, string>) {
  const { html } = await person.get(path)
  const action = /action="([^"]+)"/u.exec(html.slice(html.indexOf('<main')))?.[1] ?? path
  return person.post(action, { ...hiddenFields(html, action), ...fields })
}

/** Fills the form up to the last look. */
async function filled(answers: Record<string, string>) {
  await post(base, {})
  await post(`${base}/stall`, answers)
  return person.get(`${base}/check`)
}

test('given a fee by decision, when the guide is read, then it lists what the fee can be and why', async () => {
  const said = words((await person.get('/services/street-stall')).html)
  expect(said).toContain('费用怎么算')
  expect(said).toContain('公园内的摊位不收费（测试用） 不收费')
  expect(said).toContain('每次 20.50 元（测试用） 20.50 元')
  expect(said).toContain('每平方米每天 0.10 元（测试用） 按这条规则计算')
})

test('given an application with a fee, when it is checked and submitted, then the exact amount and its reason stand on every page', async () => {
  const check = words((await filled({ place: 'square', area: '2.3', days: '3' })).html)
  expect(check).toContain('您要交 0.69 元')
  expect(check).toContain('为什么 2 平方米以上的摊位')
  const { location } = await post(`${base}/check`, { declaration: 'yes' })
  expect(words((await person.get(location)).html)).toContain('费用：0.69 元')
  const id = /cases\/([^/]+)/u.exec(location)?.[1] ?? ''
  const page = words((await person.get(`/cases/${id}`)).html)
  expect(page).toContain('费用 0.69 元 2 平方米以上的摊位')
  expect(page).toContain('其他摊位由审批服务局先看')
  const desk = words((await (await browse(city, intakeOfficer)).get(`/desk/cases/${id}`)).html)
  expect(desk).toContain('费用 0.69 元')
  expect(desk).toContain('2 平方米以上的摊位')
  expect(desk).toContain('要由工作人员看过再决定')
  await person.post(`/cases/${id}/withdraw`, {})
})

test('given a decision that grants at once, when the application is submitted, then it is over and the page says why', async () => {
  await filled({ place: 'park', area: '1.5', days: '3' })
  const { location } = await post(`${base}/check`, { declaration: 'yes' })
  const page = words((await person.get(location.replace('/receipt', ''))).html)
  expect(page).toContain('公园里不到 2 平方米的摊位，提交就批准')
  const id = /cases\/([^/]+)/u.exec(location)?.[1] ?? ''
  const desk = words((await (await browse(city, intakeOfficer)).get(`/desk/cases/${id}`)).html)
  expect(desk).toMatch(/决定：准予 .* · 系统 公园里不到 2 平方米的摊位，提交就批准/u)
})
