// Open cases of a real service move to another version of it: tried first, then done, page by page, as often as one likes.
import { readService, type Service } from '@baotu/service'
import { caseHistory, caseIdOf, loadCase, verifyChain } from '@baotu/store'
import { openCase, perform } from '@baotu/web'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noMapping } from '../src/moving/mapping.ts'
import { moveCase, mover, type Order } from '../src/moving/move-case.ts'
import { moveCases } from '../src/moving/move-cases.ts'
import { tallyText } from '../src/moving/say-tally.ts'
import { publish } from '../src/publish.ts'
import { type TestCity, testCity } from '../testing.ts'
import { owner, person, type Settled, type Stage, serviceId, settle } from './settled-city.ts'

let city: TestCity
let former: Service
let next: Service
const settled = new Map<Stage, Settled>()
const stages = [
  'draft',
  'submitted',
  'supplementing',
  'accepted',
  'second-review',
  'granted',
  'refused',
] as const

beforeAll(async () => {
  city = await testCity()
  former = city.platform.serviceOf(serviceId) ?? fail('service')
  next = await changedService(former)
  for (const stage of stages) settled.set(stage, await settle(city, stage))
  const { catalog, store } = city.platform
  await publish(store, {
    ...catalog,
    services: catalog.services.map(one => (one.id === serviceId ? next : one)),
  })
  const before = city.platform.serviceOf
  city.platform.serviceOf = (id, version) =>
    id === serviceId && (version === undefined || version === next.version) ? next : before(id, version)
})
afterAll(() => city.close())

const order = (mapping: Order['mapping'] = noMapping): Order => ({
  to: next,
  mapping,
  reason: '条例修订，自本月起改用新流程',
  administrator: '数据局 管理员',
})
const mapped = () => order({ elements: { 'review-1': 'first-review' }, dropped: [] })
const idOf = (stage: Stage): string => settled.get(stage)?.id ?? fail(stage)
const stored = async (stage: Stage) =>
  (await openCase(city.platform, mover, idOf(stage), 'test'))?.case ?? fail(stage)

describe('open cases of an earlier version', () => {
  test('a dry run says how many move, need a mapping or cannot, and why, and changes nothing', async () => {
    const before = await city.asSuperuser('select case_id, rev, state from "case" order by case_id')
    const tally = await moveCases(city.platform, order(), { dryRun: true, page: 2 })
    expect(tally.get(former.version)?.cases).toEqual({ moves: 2, 'needs-mapping': 3, cannot: 1 })
    const reasons = [...(tally.get(former.version)?.reasons.values() ?? [])]
    expect(reasons.map(({ code, at, cases }) => `${cases} ${code} ${at}`).toSorted()).toEqual([
      '1 scope-changed supplement',
      '3 element-gone review-1',
    ])
    expect(tallyText(tally, false)).toContain(
      '3 × element-gone review-1: the new version has no such element',
    )
    expect(await city.asSuperuser('select case_id, rev, state from "case" order by case_id')).toEqual(before)
  })

  test('a run that is stopped goes on when it is started again, and moves each case once', async () => {
    let asked = 0
    const first = await moveCases(city.platform, mapped(), {
      dryRun: false,
      page: 2,
      isStopped: () => asked++ > 1,
    })
    const second = await moveCases(city.platform, mapped(), { dryRun: false, page: 2 })
    const [before, after] = [first, second].map(tally => tally.get(former.version)?.cases)
    // Which case comes first is chance: all were begun in one moment.
    expect((before?.moves ?? 0) + (before?.cannot ?? 0)).toBe(2)
    expect((before?.moves ?? 0) + (after?.moves ?? 0)).toBe(5)
    const third = await moveCases(city.platform, mapped(), { dryRun: false })
    expect(third.get(former.version)?.cases).toEqual({ moves: 0, 'needs-mapping': 0, cannot: 1 })
    for (const stage of stages) {
      const moves = (await caseHistory(city.platform.store, mover, idOf(stage))).filter(
        ({ type }) => type === 'case-migrated',
      )
      expect([stage, moves.length]).toEqual([stage, ['supplementing', 'refused'].includes(stage) ? 0 : 1])
    }
  })

  test('the row names the new version, tasks are those of the new version, and the history says who and why', async () => {
    const { store } = city.platform
    const row = await loadCase(store, mover, idOf('accepted'), 'test')
    expect(row?.serviceVersion).toBe(next.version)
    expect(row?.tasks.map(({ element, name }) => [element, name.zh])).toEqual([
      ['inspection', '现场踏勘'],
      ['first-review', '初审'],
    ])
    expect((await stored('accepted')).tasks.map(({ element }) => element)).toEqual([
      'inspection',
      'first-review',
    ])
    const history = await caseHistory(store, mover, idOf('accepted'))
    expect(history.find(({ type }) => type === 'case-migrated')).toMatchObject({
      actor: { kind: 'system', job: 'migrate' },
      data: {
        from: former.version,
        to: next.version,
        reason: '条例修订，自本月起改用新流程',
        administrator: '数据局 管理员',
      },
    })
    const key = { site: store.site, caseId: idOf('accepted') }
    expect(verifyChain(key, history, row?.head ?? fail('head')).ok).toBe(true)
    expect(row?.tasks.map(({ dueAt }) => dueAt)).toEqual(row?.tasks.map(() => expect.any(String)))
  })

  test('what cannot move stands as it stood, under its old version, and can still be handled', async () => {
    const of = await stored('supplementing')
    expect(of.service.version).toBe(former.version)
    const answers = { 1: '已补夜间效果图', 2: '三层' }
    const key = of.tasks[0]?.key ?? fail('task')
    const done = await perform(
      city.platform,
      owner(city),
      of.id,
      { type: 'answer-supplement', key, answers },
      'again',
    )
    expect(done.ok && done.case.tasks.map(({ element }) => element)).toEqual(['intake'])
  })

  test('an officer who was faster is not overruled: the case is moved as it stands now', async () => {
    const id = idOf('supplementing')
    const stale = await openCase(city.platform, mover, id, 'test')
    const key = stale?.case.tasks[0]?.key ?? fail('task')
    const officer = person(city, 'sun-shishou')
    expect((await perform(city.platform, officer, id, { type: 'claim', key }, 'claim')).ok).toBe(true)
    expect(await moveCase(city.platform, stale ?? fail('case'), mapped())).toEqual([])
    const of = await stored('supplementing')
    expect([of.service.version, of.tasks[0]?.assignee?.id]).toEqual([next.version, 'sun-shishou'])
  })

  test('a case that was moved goes on to its end, and its pages say that it was moved', async () => {
    const officer = person(city, 'zhou-shishen')
    const of = await stored('accepted')
    const key = of.tasks.find(({ element }) => element === 'first-review')?.key ?? fail('task')
    const opinion = { type: 'give-opinion', key, agrees: true, opinion: '同意。' } as const
    expect((await perform(city.platform, officer, of.id, opinion, 'opinion')).ok).toBe(true)
    const { cookie } = await city.signIn(officer)
    const page = await city.app.inject({ url: `/desk/cases/${of.id}`, headers: { cookie } })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('改按事项新版本办理')
    const { cookie: own } = await city.signIn(owner(city))
    const mine = await city.app.inject({ url: `/cases/${of.id}`, headers: { cookie: own } })
    expect(mine.body).toContain('改按事项新版本办理')
  })
})

test('a case moves back to an earlier version, and forth again, each time as a step of its own', async () => {
  const id = idOf('granted')
  const back = { ...order({ elements: { 'first-review': 'review-1' }, dropped: [] }), to: former }
  for (const one of [back, mapped()]) {
    const before = (await openCase(city.platform, mover, id, 'test')) ?? fail('case')
    expect(await moveCase(city.platform, before, one)).toEqual([])
    expect((await stored('granted')).service.version).toBe(one.to.version)
  }
  const history = await caseHistory(city.platform.store, mover, id)
  expect(history.filter(({ type }) => type === 'case-migrated').map(({ data }) => data['to'])).toEqual([
    next.version,
    former.version,
    next.version,
  ])
})

test('a case is found by its number or its id, and its tokens are moved with the reason on record', async () => {
  const of = await stored('second-review')
  expect(await caseIdOf(city.platform.store, mover, of.number ?? '')).toBe(of.id)
  expect(await caseIdOf(city.platform.store, mover, of.id)).toBe(of.id)
  expect(await caseIdOf(city.platform.store, mover, 'nothing')).toBeNull()
  const command = {
    type: 'modify' as const,
    end: of.tasks.map(({ key }) => key),
    enter: [{ element: 'ruling', in: 0 }],
    reason: '复审人员已调离',
    administrator: '数据局 管理员',
  }
  const done = await perform(city.platform, mover, of.id, command, 'modify')
  expect(done.ok && done.case.tasks.map(({ element }) => element)).toEqual(['ruling'])
  const refused = await perform(city.platform, person(city, 'sun-shishou'), of.id, command, 'not-allowed')
  expect(refused).toMatchObject({ ok: false, problems: [{ code: 'not-yours' }] })
})

/** The permit with another name for the inspection, another id for the first review, and the supplement in a sub-process. */
async function changedService(service: Service): Promise<Service> {
  const { catalog } = city.platform
  const files = new Map(
    [...service.files].map(([path, bytes]) => {
      if (!/\.(bpmn|yaml)$/.test(path)) return [path, bytes]
      const text = Buffer.from(bytes).toString('utf8').replaceAll('review-1', 'first-review')
      return [
        path,
        Buffer.from(path === 'process.bpmn' ? withSubProcess(text) : text.replaceAll('现场核查', '现场踏勘')),
      ]
    }),
  )
  const read = await readService(files, { site: catalog.site, domain: 'urban', accounts: catalog.accounts })
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.service
}

function withSubProcess(xml: string): string {
  return xml
    .replace(/(<bpmn:sequenceFlow[^>]*(?:sourceRef|targetRef)=)"supplement"/g, '$1"supplementing"')
    .replaceAll('现场核查', '现场踏勘')
    .replace(/<bpmn:userTask id="supplement"[\s\S]*?<\/bpmn:userTask>/, task => {
      const inner = task.replace(/<bpmn:(incoming|outgoing)>.*?<\/bpmn:\1>/g, '')
      return `<bpmn:subProcess id="supplementing"><bpmn:startEvent id="asked" />${inner}<bpmn:sequenceFlow id="asked-on" sourceRef="asked" targetRef="supplement" /></bpmn:subProcess>`
    })
}

function fail(what: string): never {
  throw new Error(`The city has no ${what}`)
}
