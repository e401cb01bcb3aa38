import type { Case } from '@baotu/case'
import type { Service } from '@baotu/service'
import { flows, withProcess } from '@baotu/service/testing'
import { caseLinks, type Task, workOff } from '@baotu/store'
import { childId, perform } from '@baotu/web'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type SmallCity, smallCity } from '../../test/small-city.ts'
import { jobs } from '../jobs.ts'

const system = { kind: 'system' } as const
const literal = (value: unknown) => JSON.stringify(value).replaceAll('"', '&quot;')

/** Asks for a filing with these answers, and waits for a day at most. */
function asking(called: string, answers: Record<string, unknown>): string {
  const inputs = Object.entries(answers)
    .map(([name, value]) => `<zeebe:input source="=${literal(value)}" target="${name}" />`)
    .join('')
  return `<startEvent id="s" />
  <callActivity id="filing" name="项目备案"><extensionElements>
    <zeebe:calledElement processId="${called}" />
    <zeebe:properties><zeebe:property name="life" value="own" /></zeebe:properties>
    <zeebe:ioMapping>${inputs}<zeebe:output source="=child.status" target="filed" /></zeebe:ioMapping>
  </extensionElements></callActivity>
  <boundaryEvent id="late" attachedToRef="filing"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">P1D</timeDuration></timerEventDefinition></boundaryEvent>
  <endEvent id="e" /><endEvent id="alone" />${flows('s > filing', 'filing > e', 'late > alone')}`
}

let city: SmallCity
let tasks: Record<string, Task>

let advertising: Service
let answers: Record<string, unknown> = {}

beforeAll(async () => {
  city = await smallCity(async service => {
    if (service.id === 'project-filing')
      answers = service.examples.find(({ id }) => id === 'filed-factory')?.answers ?? {}
    if (service.id !== 'outdoor-advertising') return service
    advertising = service
    return withProcess(service, asking('project-filing', answers))
  })
  tasks = jobs({ ...city, mail: null })
})
afterAll(() => city.close())
beforeEach(() => city.sql('delete from graphile_worker._private_jobs', []))

/** A case whose process is this, submitted. */
async function submitted(process = asking('project-filing', answers)): Promise<Case> {
  const changed = await withProcess(advertising, process)
  const { services } = city.platform.catalog
  services[services.findIndex(({ id }) => id === advertising.id)] = changed
  return city.play('outdoor-advertising', 'granted-screen')
}
const keyOf = (of: Case) => of.process?.instances.find(({ element }) => element === 'filing')?.key ?? 0
const childOf = (of: Case) => childId(of.id, keyOf(of))
const fire = (of: Case) => {
  const key = String(of.process?.instances.find(({ due }) => due !== undefined)?.key)
  city.setClock('2026-10-01T00:00:00+08:00')
  return perform(city.platform, system, of.id, { type: 'fire-timer', kind: 'process', key }, 'late')
}

describe('a case that the process of another one asks for', () => {
  test('given all its answers, then it is begun for the same party, lives its life, and its end lets the other go on', async () => {
    const of = await submitted()
    expect(await caseLinks(city.platform.store, system, of.id)).toEqual([])
    await workOff(city.platform.store, tasks)
    const child = await city.look(childOf(of))
    expect(child).toMatchObject({
      status: 'closed',
      applicant: of.applicant,
      agent: of.agent,
      answers,
      parent: { case: of.id, job: keyOf(of) },
    })
    const after = await city.look(of.id)
    expect(after.process).toMatchObject({ status: 'completed', variables: { filed: 'closed' } })
    expect(await caseLinks(city.platform.store, system, of.id)).toMatchObject([
      { as: 'child', caseId: child.id, number: child.number, serviceId: 'project-filing', status: 'closed' },
    ])
    expect(await caseLinks(city.platform.store, system, child.id)).toMatchObject([
      { as: 'parent', caseId: of.id },
    ])
  })

  test('given that each job runs twice, then there is one case and one end', async () => {
    const of = await submitted()
    const again = { id: '901', attempt: 1, signal: undefined }
    const order = {
      site: of.site,
      caseId: of.id,
      key: 'begin-child:1',
      job: keyOf(of),
      service: 'project-filing',
    }
    await Promise.all([1, 2].map(async () => tasks['begin-child']?.(order, again)))
    await workOff(city.platform.store, tasks)
    await tasks['begin-child']?.(order, again)
    const child = await city.look(childOf(of))
    const ended = await city.look(of.id)
    const outcome = {
      case: child.id,
      number: child.number,
      status: 'closed',
      outcome: 'granted',
      certificate: null,
    }
    const end = {
      site: of.site,
      caseId: child.id,
      key: 'tell-parent',
      parent: of.id,
      job: keyOf(of),
      outcome,
    }
    await tasks['tell-parent']?.(end, again)
    expect(await city.look(of.id)).toEqual(ended)
    const rows = await city.sql(
      `select from "case" where service_id = 'project-filing' and state#>>'{parent,case}' = $1`,
      [of.id],
    )
    expect(rows).toHaveLength(1)
  })

  test('given answers that are not enough, then it waits as a draft of the party; withdrawn it is an end like any', async () => {
    const of = await submitted(asking('project-filing', { projectName: '示例' }))
    await workOff(city.platform.store, tasks)
    const child = await city.look(childOf(of))
    expect(child).toMatchObject({ status: 'draft', answers: { projectName: '示例' } })
    const party = { kind: 'applicant' as const, ...of.agent, party: of.applicant }
    await perform(city.platform, party, child.id, { type: 'withdraw', reason: '' }, 'no')
    await workOff(city.platform.store, tasks)
    expect((await city.look(of.id)).process).toMatchObject({
      status: 'completed',
      variables: { filed: 'withdrawn' },
    })
  })

  test('given an element that is ended from outside, then its case is withdrawn', async () => {
    const of = await submitted(asking('project-filing', {}))
    await workOff(city.platform.store, tasks)
    const child = childOf(of)
    await fire(of)
    await workOff(city.platform.store, tasks)
    expect((await city.look(child)).status).toBe('withdrawn')
    expect((await city.look(of.id)).process).toMatchObject({ status: 'completed', variables: {} })
  })

  test('given an element that ended before its case was begun, then none is', async () => {
    const of = await submitted(asking('project-filing', {}))
    const child = childOf(of)
    await fire(of)
    await workOff(city.platform.store, tasks)
    expect(await city.sql('select from "case" where case_id = $1', [child])).toEqual([])
  })

  test('given a service that is declared no more, then it is an incident', async () => {
    const of = await submitted(asking('gone', {}))
    await workOff(city.platform.store, tasks)
    expect((await city.look(of.id)).incidents).toMatchObject([
      { element: 'filing', code: 'job-failed', message: 'No service gone is declared' },
    ])
  })
})
