import { randomUUID } from 'node:crypto'
import { actorOf, applicantOf, type Command, runExample } from '@baotu/case'
import { type TestCity, testCity } from '@baotu/server/testing'
import { beginDraft, openCase, perform } from '@baotu/web'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse, hiddenFields, words } from '../../test/browser.ts'

let city: TestCity
beforeAll(async () => {
  city = await testCity({ now: '2026-09-14T09:00:00+08:00' })
})
afterAll(() => city.close())

test('given a hearing that was offered, when the applicant asks for it in time, then the department hears; later it is a conflict', async () => {
  const { platform } = city
  const { accounts, site } = platform.catalog
  const service = platform.serviceOf('food-business')
  const example = service?.examples.find(({ id }) => id === 'heard-first')
  if (!accounts || !service || !example) throw new Error('No example')
  const agent = applicantOf(accounts, 'wang-shihe', 'spring-noodles')
  const stage = { site, accounts, calendar: platform.calendar, sequence: 77 }
  const cut = { ...example, steps: example.steps.slice(0, 3), follows: {} }
  const id = randomUUID()
  await beginDraft(platform, agent, service, id, {})
  for (const { command, actor, at } of runExample(service, cut, stage).taken) {
    city.at(at)
    const own: Command =
      command.type === 'add-file' ? { ...command, file: { ...command.file, id: randomUUID() } } : command
    expect((await perform(platform, actor, id, own, randomUUID())).ok).toBe(true)
  }
  const browser = await browse(city, agent)
  const path = `/cases/${id}/hearing`
  expect((await browser.get(`/cases/${id}`)).html).toContain(`href="${path}"`)
  const page = await browser.get(path)
  expect(words(page.html)).toContain('油烟排放涉及楼上住户的重大利益')
  const fields = hiddenFields(page.html, path)
  expect((await browser.post(path, fields)).location).toBe(`/cases/${id}`)
  expect((await browser.get(path)).status).toBe(409)
  const officer = actorOf(accounts, 'zhou-shishen', agent)
  const of = (await openCase(platform, officer, id, 'view'))?.case
  expect(of?.hearing?.requestedAt).not.toBeNull()
  const desk = await browse(city, officer)
  const call = `/desk/cases/${id}/call-hearing`
  expect((await desk.get(call)).status).toBe(200)
  expect((await desk.post(call, { on: '2026-09-18', place: '201 室', chair: '郑示决' })).status).toBe(422)
  const whole = { on: '2026-10-12', place: '201 室', chair: '郑示决' }
  expect((await desk.post(call, whole)).status).toBe(303)
  expect(words((await desk.get(`/desk/cases/${id}`)).html)).toContain('举行听证，主持人郑示决')
  await city.work()
  const paper = (await openCase(platform, officer, id, 'view'))?.case.papers.find(
    ({ kind }) => kind === 'hearing-call',
  )
  expect((await browser.get(`/cases/${id}/papers/${paper?.id}`)).status).toBe(200)
})
