import { type TestCity, testCity } from '@baotu/server/testing'
import { flows, withProcess } from '@baotu/service/testing'
import { openCase, perform } from '@baotu/web'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enact, signInAs, words } from '../../test/desk-city.ts'

// It stops where it does not know how large a share is free.
const land = `<startEvent id="s" /><exclusiveGateway id="free" name="是否空闲" default="free-no" />
  <endEvent id="yes" /><endEvent id="no" />${flows('s > free')}
  <sequenceFlow id="free-yes" sourceRef="free" targetRef="yes"><conditionExpression xsi:type="tFormalExpression">=share &gt; 1 and nature = "new"</conditionExpression></sequenceFlow>
  <sequenceFlow id="free-no" sourceRef="free" targetRef="no" />`

// It asks another system, with what its mappings prepared.
const register = `<startEvent id="s" /><serviceTask id="ask" name="查产权"><extensionElements>
    <zeebe:taskDefinition type="land-register" /><zeebe:ioMapping><zeebe:input source="=address" target="place" /></zeebe:ioMapping>
  </extensionElements></serviceTask><endEvent id="e" />${flows('s > ask', 'ask > e')}`

let city: TestCity
beforeAll(async () => {
  city = await testCity({
    changed: service =>
      service.id === 'project-filing'
        ? withProcess(service, land)
        : withProcess(service, register, ['land-register']),
  })
}, 120_000)
afterAll(() => city.close())

const keeper = 'chu-shibei'
const open = async (id: string) => (await openCase(city.platform, { kind: 'system' }, id, 'test'))?.case
const address = async (id: string) =>
  `/desk/cases/${id}/incidents/process/${(await open(id))?.incidents?.[0]?.key}`

describe('given a case whose process stopped', () => {
  test('then the keeper of processes sees it in the rail, in the list, on the case, and in plain words', async () => {
    const id = await enact(city, 'filed-factory')
    const desk = await signInAs(city, keeper)
    const { html } = await desk.get('/desk/incidents')
    expect(words(html)).toMatch(/停住的流程 1/)
    expect(words(html)).toContain('停在“是否空闲”')
    expect(html).toContain(`href="${await address(id)}"`)
    expect(html).not.toContain('济南示例智造有限公司')
    expect((await desk.get(`/desk/cases/${id}`)).html).toContain(`href="${await address(id)}"`)
    const page = await desk.get(await address(id))
    expect(words(page.html)).toContain('停住，到现在没有再动')
    expect(words(page.html)).toContain('还没有重试过')
    expect(page.html).toContain('name="value.share"')
    expect(page.html).toContain('name="value.nature"')
    expect(page.html).not.toContain('name="value.projectName"')
  })

  test('then trying again as it stands stops again; with the value that was missing it goes on, once', async () => {
    const id = await enact(city, 'filed-factory')
    const desk = await signInAs(city, keeper)
    const first = await address(id)
    const again = await desk.post(first)
    expect(again).toMatchObject({ status: 303, location: await address(id) })
    expect(await desk.post(await address(id), { 'value.share': '2' })).toMatchObject({
      status: 303,
      location: `/desk/cases/${id}`,
    })
    expect(await open(id)).toMatchObject({
      incidents: [],
      process: { status: 'completed', variables: { share: 2 } },
    })
    expect(await desk.post(first)).toMatchObject({ status: 303, location: `/desk/cases/${id}` })
    expect(await desk.get(first)).toMatchObject({ status: 303, location: `/desk/cases/${id}` })
    const history = words((await desk.get(`/desk/cases/${id}`)).html)
    expect(history).toContain('流程停在“是否空闲”')
    expect(history).toContain('停住的一步重新办理')
  })

  test('then a supervisor sees it and can do nothing, and another department does not see it', async () => {
    const id = await enact(city, 'filed-factory')
    const watching = await signInAs(city, 'wei-shidu')
    expect((await watching.get('/desk/incidents')).html).toContain(await address(id))
    const page = await watching.get(await address(id))
    expect(page.html).not.toContain(`action="${await address(id)}"`)
    expect((await watching.post(await address(id))).status).toBe(404)
    const elsewhere = await signInAs(city, 'wu-shihe')
    expect((await elsewhere.get('/desk/incidents')).html).not.toContain(id)
    expect((await elsewhere.get(await address(id))).status).toBe(404)
    expect((await elsewhere.post(await address(id))).status).toBe(404)
  })

  test('then the applicant reads that it is not for them to mend', async () => {
    const id = await enact(city, 'filed-factory')
    const { cookie } = await city.signIn({
      kind: 'applicant',
      id: 'wang-shihe',
      name: '王示河',
      party: (await open(id))?.applicant ?? { kind: 'person', id: '', name: '' },
    })
    const page = await city.app.inject({ url: `/cases/${id}`, headers: { cookie } })
    expect(words(page.payload)).toContain('这不是您的问题，您不用重新提交')
  })
})

test('given work of another system that failed, then what it was handed may be put right before it is tried again', async () => {
  const id = await enact(city, 'granted-screen')
  const job = (await open(id))?.process?.instances[0]?.key ?? 0
  const failed = { type: 'fail-job' as const, job, error: 'The answer was 404', retries: 0, tries: 3 }
  await perform(city.platform, { kind: 'system' }, id, failed, 'failed')
  const desk = await signInAs(city, 'wu-shihe')
  const { html } = await desk.get(await address(id))
  expect(words(html)).toContain('停在“查产权”')
  expect(words(html)).toContain('已经试过 3 次')
  expect(html).toContain('name="value.place"')
  expect(html).not.toContain('name="value.address"')
  await desk.post(await address(id), { 'value.place': '370105' })
  expect((await open(id))?.process?.instances[0]).toMatchObject({ variables: { place: '370105' } })
  expect((await open(id))?.incidents).toEqual([])
})

test('given a paper that was given up, then the keeper orders it again with one button', async () => {
  const id = await enact(city, 'filed-factory')
  await city.asSuperuser(
    `update graphile_worker._private_jobs set attempts = max_attempts, last_error = '<b>' where key like $1`,
    [`${id}:paper:%`],
  )
  await city.asSuperuser(`select graphile_worker.add_job('note-failed-jobs')`)
  await city.work()
  const desk = await signInAs(city, keeper)
  const { html } = await desk.get('/desk/incidents')
  const href = new RegExp(`/desk/cases/${id}/incidents/job/[^"]+`).exec(html)?.[0] ?? ''
  expect(words(html)).toContain('没有办成：制作文书')
  expect((await desk.get(href)).html).toContain('&lt;b&gt;')
  expect(await desk.post(href)).toMatchObject({ status: 303, location: `/desk/cases/${id}` })
  await city.work()
  const paper = await city.asSuperuser('select path from paper where case_id = $1', [id])
  expect(paper[0]?.path).toMatch(/\.pdf$/)
  expect((await desk.get('/desk/incidents')).html).not.toContain(href)
})
