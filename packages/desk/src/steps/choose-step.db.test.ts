import { type TestCity, testCity } from '@baotu/server/testing'
import { flows, withProcess } from '@baotu/service/testing'
import { openCase } from '@baotu/web'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enact, signInAs, words } from '../../test/desk-city.ts'

const properties = (values: Record<string, string>) =>
  `<extensionElements><zeebe:properties>${Object.entries(values)
    .map(([name, value]) => `<zeebe:property name="${name}" value="${value}" />`)
    .join('')}</zeebe:properties></extensionElements>`
const task = (id: string, name: string) =>
  `<userTask id="${id}" name="${name}">${properties({ action: 'review', department: 'deciding', role: 'review' })}</userTask>`
const set = `<startEvent id="s" />
  <adHocSubProcess id="look" name="核实情况">${properties({ department: 'deciding', role: 'review' })}
    ${task('visit', '现场看看')}${task('ask', '问问企业')}
    <completionCondition xsi:type="tFormalExpression">=false</completionCondition>
  </adHocSubProcess><endEvent id="e" />${flows('s > look', 'look > e')}`

let city: TestCity
beforeAll(async () => {
  city = await testCity({
    changed: async service => (service.id === 'project-filing' ? withProcess(service, set) : service),
  })
}, 120_000)
afterAll(() => city.close())

const open = async (id: string) => (await openCase(city.platform, { kind: 'system' }, id, 'test'))?.case
const address = async (id: string) => `/desk/cases/${id}/tasks/${(await open(id))?.offers?.[0]?.key}`

describe('given a case that offers steps to choose from', () => {
  test('then its officers find them on its page, start one, and end the set', async () => {
    const id = await enact(city, 'filed-factory')
    const scope = await address(id)
    const desk = await signInAs(city, 'chu-shibei')
    const { html } = await desk.get(`/desk/cases/${id}`)
    expect(words(html)).toContain('核实情况 按需要选')
    expect(words(html)).toContain('开始：现场看看')
    expect(html).toContain('name="element" value="ask"')
    const done = { status: 303, location: `/desk/cases/${id}` }
    expect(await desk.post(`${scope}/start-activity`, { element: 'visit' })).toMatchObject(done)
    expect((await open(id))?.tasks.map(({ element }) => element)).toEqual(['visit'])
    expect(await desk.post(`${scope}/start-activity`, { element: 'nothing' })).toMatchObject(done)
    expect(await desk.post(`${scope}/complete-scope`)).toMatchObject(done)
    expect(await open(id)).toMatchObject({ tasks: [], offers: [], process: { status: 'completed' } })
    expect((await desk.get(`/desk/cases/${id}`)).html).not.toContain('start-activity')
  })

  test('then who only watches, and another department, can start nothing', async () => {
    const id = await enact(city, 'filed-factory')
    const scope = await address(id)
    const watching = await signInAs(city, 'wei-shidu')
    expect((await watching.get(`/desk/cases/${id}`)).html).not.toContain('start-activity')
    for (const desk of [watching, await signInAs(city, 'wu-shihe')])
      for (const choice of ['start-activity', 'complete-scope'])
        expect((await desk.post(`${scope}/${choice}`, { element: 'visit' })).status).toBe(404)
    expect((await open(id))?.tasks).toEqual([])
  })
})
