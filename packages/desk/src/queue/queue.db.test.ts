import { type TestCity, testCity } from '@baotu/server/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enact, signInAs, words } from '../../test/desk-city.ts'

let city: TestCity
let screen: string
let banner: string

beforeAll(async () => {
  city = await testCity()
  screen = await enact(city, 'granted-screen')
  banner = await enact(city, 'supplemented')
  city.at('2026-09-29T10:00:00+08:00')
}, 120_000)
afterAll(() => city.close())

describe('given two submitted cases, when the queue of the department is opened', () => {
  test('then both are there with their days, masked, and can be claimed', async () => {
    const sun = await signInAs(city, 'sun-shishou')
    const { status, html } = await sun.get('/desk/queue')
    expect(status).toBe(200)
    expect(html).toContain(`href="/desk/cases/${screen}"`)
    expect(html).toContain(`href="/desk/cases/${banner}"`)
    expect(html).toContain('济南示例****公司')
    expect(html).not.toContain('济南示例泉韵传媒有限公司')
    expect(html).toContain(`action="/desk/cases/${screen}/tasks/`)
    expect(words(html)).toMatch(/今天到期 9 月 29 日（周二）/)
  })

  test('then a light in the address leaves only its tasks, and each light links to them with its count', async () => {
    const sun = await signInAs(city, 'sun-shishou')
    const all = await sun.get('/desk/queue')
    expect(all.html).toMatch(/href="\/desk\/queue\?light=yellow"/)
    const red = await sun.get('/desk/queue?light=red')
    expect(red.html).not.toContain(`href="/desk/cases/${screen}"`)
  })

  test('then a service, a step and a text narrow it, and a malformed filter counts as none', async () => {
    const sun = await signInAs(city, 'sun-shishou')
    const has = async (query: string) =>
      (await sun.get(`/desk/queue?${query}`)).html.includes(`href="/desk/cases/${screen}"`)
    expect(await has('service=outdoor-advertising')).toBe(true)
    expect(await has('service=project-filing')).toBe(false)
    expect(await has('action=intake')).toBe(true)
    expect(await has('action=ruling')).toBe(false)
    expect(await has(`q=${encodeURIComponent('泉韵')}`)).toBe(true)
    expect(await has(`q=${encodeURIComponent('没有这家')}`)).toBe(false)
    expect(await has('light=pink&after=nonsense&action=1')).toBe(true)
  })

  test('then another department sees none of it, and a supervisor sees all and can claim nothing', async () => {
    const chen = await signInAs(city, 'chen-shicha')
    expect((await chen.get('/desk/queue')).html).not.toContain(screen)
    const wei = await signInAs(city, 'wei-shidu')
    expect(await wei.get('/desk')).toMatchObject({ status: 303, location: '/desk/queue' })
    const { html } = await wei.get('/desk/queue')
    expect(html).toContain(`href="/desk/cases/${screen}"`)
    expect(html).not.toContain('/claim"')
    expect((await wei.get('/desk/queue?department=urban-management')).html).not.toContain(screen)
  })
})

test('given a claimed task, when my tasks are opened, then it is there; and another has it not', async () => {
  const sun = await signInAs(city, 'sun-shishou')
  const { html } = await sun.get('/desk/queue')
  const claim = html.match(new RegExp(`action="(/desk/cases/${banner}/tasks/\\d+/claim)"`))?.[1] ?? ''
  expect(await sun.post(claim, { here: '/desk/queue?action=intake' })).toMatchObject({
    status: 303,
    location: '/desk/queue?action=intake',
  })
  expect((await sun.get('/desk')).html).toContain(`href="/desk/cases/${banner}"`)
  const zhou = await signInAs(city, 'zhou-shishen')
  expect((await zhou.get('/desk')).html).not.toContain(`href="/desk/cases/${banner}"`)
  expect(words((await zhou.get('/desk/queue')).html)).toContain('孙示收')
})

test('given a case number, when it is looked for, then it is found with its applicant masked', async () => {
  const sun = await signInAs(city, 'sun-shishou')
  const { html } = await sun.get('/desk/search?q=370100-20260928')
  expect(html).toContain(`href="/desk/cases/${screen}"`)
  expect(html).not.toContain('济南示例泉韵传媒有限公司')
  const chu = await signInAs(city, 'chu-shibei')
  expect((await chu.get('/desk/search?q=370100-20260928')).html).not.toContain(screen)
})

test('given the keyboard script, when it is fetched at its address, then it is cacheable for ever', async () => {
  const sun = await signInAs(city, 'sun-shishou')
  const { html } = await sun.get('/desk')
  const src = html.match(/<script defer="" src="([^"]+)"/)?.[1] ?? ''
  const script = await sun.get(src)
  expect(script.status).toBe(200)
  expect(script.headers['cache-control']).toContain('immutable')
})
