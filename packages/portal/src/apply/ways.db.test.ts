import { applicantOf } from '@baotu/case'
import { type TestCity, testCity } from '@baotu/server/testing'
import { openCase } from '@baotu/web'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, browse, hiddenFields, words } from '../../test/browser.ts'

const base = '/apply/food-business'
let city: TestCity
let agent: Browser
beforeAll(async () => {
  city = await testCity({ now: '2026-11-02T09:00:00+08:00' })
  const { accounts } = city.platform.catalog
  if (accounts === null) throw new Error('No accounts')
  agent = await browse(city, applicantOf(accounts, 'wang-shihe', 'spring-noodles'))
})
afterAll(() => city.close())

async function fill(page: string, fields: Record<string, string>): Promise<void> {
  const shown = await agent.get(`${base}/${page}`)
  const sent = await agent.post(`${base}/${page}`, {
    ...hiddenFields(shown.html, `${base}/${page}`),
    ...fields,
  })
  expect(sent.status).toBe(303)
}

async function upload(material: string): Promise<void> {
  const bytes =
    city.platform.serviceOf('food-business')?.files.get('files/sample-layout.pdf') ?? new Uint8Array()
  const shown = await agent.get(`${base}/materials`)
  const path = `${base}/materials/${material}`
  const { command = '' } = hiddenFields(shown.html, path)
  expect((await agent.upload(path, { name: 'a.pdf', bytes }, { command })).status).toBe(303)
}

describe('ways to be handled', () => {
  test('given a catering licence, then papers may follow, an officer may be asked for, and no promise is offered', async () => {
    const start = await agent.get(base)
    await agent.post(base, hiddenFields(start.html, base))
    await fill('matter-page', { matter: 'new' })
    await fill('business', {
      holderName: '济南示例泉边面馆有限公司',
      holderCode: '91370102DEM0000C42',
      contactPhone: '19900000002',
    })
    await fill('premises', { address: '示例街 9 号一层', form: 'catering', area: '68' })
    await fill('declaration', { truthful: 'true' })
    await upload('layout')
    await upload('regulations')
    const leave = hiddenFields((await agent.get(`${base}/materials`)).html, `${base}/materials`)
    expect(await agent.post(`${base}/materials`, leave)).toMatchObject({ location: `${base}/check` })
    const check = await agent.get(`${base}/check`)
    expect(check.html).toContain('name="deferred-staff"')
    expect(check.html).toContain('name="human"')
    expect(check.html).not.toContain('name="commitment"')
    const fields = { ...hiddenFields(check.html, `${base}/submit`), declaration: 'yes' }
    const without = await agent.post(`${base}/submit`, fields)
    expect(without.status).toBe(422)
    expect(words(without.html)).toContain('食品安全管理人员材料')
    const sent = await agent.post(`${base}/submit`, { ...fields, 'deferred-staff': 'yes' })
    expect(sent.location).toMatch(/^\/cases\/.*\/receipt$/u)
    const id = sent.location.split('/')[2] ?? ''
    const of = (await openCase(city.platform, { kind: 'system' }, id, 'test'))?.case
    expect(of).toMatchObject({ status: 'submitted', route: { deferred: ['staff'], commitment: false } })
    expect((await agent.get(`/cases/${id}/owed`)).status).toBe(200)
  })
})
