// A case that the process of another one began: what its applicant is told, and what is filled in already.
import { type TestCity, testCity } from '@baotu/server/testing'
import { flows, withProcess } from '@baotu/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, browse, hiddenFields, resident, words } from '../../test/browser.ts'

const permit = `<startEvent id="s" />
  <callActivity id="permit" name="办许可"><extensionElements>
    <zeebe:calledElement processId="outdoor-advertising" />
    <zeebe:properties><zeebe:property name="life" value="own" /></zeebe:properties>
    <zeebe:ioMapping><zeebe:input source="=&quot;示例街 9 号&quot;" target="address" /></zeebe:ioMapping>
  </extensionElements></callActivity><endEvent id="e" />${flows('s > permit', 'permit > e')}`

let city: TestCity
let person: Browser
beforeAll(async () => {
  city = await testCity({
    services: ['packages/service/test/street-stall'],
    changed: async service => (service.id === 'street-stall' ? withProcess(service, permit) : service),
  })
  person = await browse(city, resident)
})
afterAll(() => city.close())

async function post(path: string, fields: Record<string, string>) {
  const { html } = await person.get(path)
  const action = /action="([^"]+)"/u.exec(html.slice(html.indexOf('<main')))?.[1] ?? path
  return person.post(action, { ...hiddenFields(html, action), ...fields })
}

test('given a case that needs another, then its page asks the applicant to complete that one, which knows what was given', async () => {
  await post('/apply/street-stall', {})
  await post('/apply/street-stall/stall', { place: 'square', area: '2.3', days: '3' })
  const { location } = await post('/apply/street-stall/check', { declaration: 'yes' })
  const page = location.replace('/receipt', '')
  expect(words((await person.get(page)).html)).not.toContain('还要您办')
  await city.work()
  const asked = await person.get(page)
  expect(words(asked.html)).toContain('还要您办“')
  expect(asked.html).toContain('href="/apply/outdoor-advertising"')
  expect((await person.get('/apply/outdoor-advertising/place')).html).toContain('示例街 9 号')
  const [child] = await city.asSuperuser(`select state from "case" where service_id = 'outdoor-advertising'`)
  expect(child).toMatchObject({ state: { status: 'draft', answers: { address: '示例街 9 号' } } })
})
