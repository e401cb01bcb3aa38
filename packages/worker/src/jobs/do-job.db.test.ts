import type { JobAnswer, JobOrder } from '@baotu/connect'
import { flows, system } from '@baotu/service/testing'
import { noteFailedJobs, openIncidents, retryJob, type Task, workOff } from '@baotu/store'
import { perform } from '@baotu/web'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SmallCity } from '../../test/small-city.ts'
import { filing, waitingCity } from '../../test/waiting-city.ts'
import { jobs } from '../jobs.ts'

const land = `<startEvent id="s" />
  <serviceTask id="ask"><extensionElements>
    <zeebe:taskDefinition type="land-register" retries="2" />
    <zeebe:taskHeaders><zeebe:header key="office" value="zhangqiu" /></zeebe:taskHeaders>
    <zeebe:ioMapping><zeebe:input source="=projectName" target="project" /></zeebe:ioMapping>
  </extensionElements></serviceTask>
  ${system('accept', 'accept')}${system('grant', 'grant')}${system('close', 'close')}<endEvent id="e" />
  ${flows('s > ask', 'ask > accept', 'accept > grant', 'grant > close', 'close > e')}`

const keeper = {
  kind: 'officer' as const,
  id: 'chu-shibei',
  name: '褚示备',
  department: 'development-reform',
  roles: ['operate' as const],
}
let city: SmallCity
let tasks: Record<string, Task>
let orders: JobOrder[] = []
let answers: (JobAnswer | 'breaks')[] = []

beforeAll(async () => {
  city = await waitingCity(land, ['land-register'])
  const receiver = async (order: JobOrder): Promise<JobAnswer> => {
    orders.push(order)
    const answer = answers.shift() ?? { ok: true, variables: {} }
    if (answer === 'breaks') throw new Error('The worker broke')
    return answer
  }
  tasks = jobs({ ...city, mail: null, receivers: { 'land-register': receiver } })
})
afterAll(() => city.close())
beforeEach(async () => {
  orders = []
  answers = []
  await city.sql('delete from graphile_worker._private_jobs', [])
  await city.sql('delete from incident', [])
})

/** The queue has a clock of its own: what waits for its next try is due now. */
const dueNow = () =>
  city.sql('update graphile_worker._private_jobs set run_at = now() where attempts < max_attempts', [])
/** Submitted; then it is a time that the clock of the queue has not reached, so that a next try waits for `dueNow`. */
async function submitted(): Promise<string> {
  const { id } = await city.play(...filing)
  city.setClock('2099-01-01T00:00:00+08:00')
  return id
}

const failed: JobAnswer = { ok: false, error: 'The answer was 503' }
const work = () => workOff(city.platform.store, tasks)
const open = (id: string) => openIncidents(city.platform.store, keeper, { caseId: id })
const orderOf = async (id: string) => {
  const [row] = await city.sql('select payload from graphile_worker._private_jobs where key = $1', [
    `${id}:job:1`,
  ])
  return (row as { payload: Record<string, unknown> }).payload
}
/** The order as a worker takes it from the queue. */
const takenOf = async (id: string) => {
  const [row] = await city.sql(
    `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'w', attempts = attempts + 1 where key = $1 returning id, attempts`,
    [`${id}:job:1`],
  )
  const { id: queued, attempts } = row as { id: string; attempts: number }
  return { id: queued, attempt: attempts, signal: undefined }
}
const mend = (id: string, command: string) =>
  perform(city.platform, keeper, id, { type: 'resolve-incident', incident: 1, variables: {} }, command)

describe('work that another system does', () => {
  test('given a receiver that answers, then it hears what the mappings name and the case goes on', async () => {
    const id = await submitted()
    await work()
    expect(orders).toEqual([
      {
        id: `${id}:1`,
        type: 'land-register',
        headers: { office: 'zhangqiu' },
        variables: { project: '示例智能传感器生产线新建项目' },
      },
    ])
    expect((await city.look(id)).status).toBe('closed')
  })

  test('given a receiver that fails once, then it is asked again later with the same id', async () => {
    const id = await submitted()
    answers = [failed]
    await work()
    const [waiting] = await city.sql('select run_at from graphile_worker._private_jobs where key = $1', [
      `${id}:job:1`,
    ])
    expect((waiting as { run_at: Date }).run_at.toISOString()).toBe('2098-12-31T16:01:00.000Z')
    await dueNow()
    await work()
    expect(orders.map(order => order.id)).toEqual([`${id}:1`, `${id}:1`])
    expect((await city.look(id)).status).toBe('closed')
    expect(await open(id)).toEqual([])
  })

  test('given a receiver that never answers, then the last try is an incident; tried again by an officer it goes on', async () => {
    const id = await submitted()
    answers = [failed, failed, failed]
    await work()
    await dueNow()
    await work()
    expect(await open(id)).toMatchObject([
      {
        kind: 'process',
        key: '1',
        element: 'ask',
        code: 'job-failed',
        message: 'The answer was 503',
        tries: 2,
      },
    ])
    expect(await mend(id, 'again-1')).toMatchObject({ ok: true })
    expect(await mend(id, 'again-2')).toMatchObject({ ok: false, problems: [{ code: 'no-such-incident' }] })
    expect(await open(id)).toEqual([])
    // It fails as before, and must not be taken for what failed before.
    await work()
    await dueNow()
    await work()
    expect((await city.look(id)).status).toBe('closed')
    const rows = await city.sql('select outcome, closed_by_name from incident where case_id = $1', [id])
    expect(rows).toEqual([{ outcome: 'done', closed_by_name: '褚示备' }])
  })

  test('given an order that is worked off twice, or after the answer came, then the case has one answer', async () => {
    const id = await submitted()
    const [payload, taken] = [await orderOf(id), await takenOf(id)]
    await Promise.all([1, 2, 3].map(async () => tasks['do-job']?.(payload, taken)))
    const answered = await city.look(id)
    expect(answered.status).toBe('closed')
    answers = [failed, { ok: false, code: 'late', variables: {} }]
    for (const queued of [taken.id, '8']) await tasks['do-job']?.(payload, { ...taken, id: queued })
    expect(await city.look(id)).toEqual(answered)
  })

  test('given a worker that slept while another took the order over, then what it brings is not taken', async () => {
    const id = await submitted()
    const [payload, first] = [await orderOf(id), await takenOf(id)]
    const second = await takenOf(id)
    await expect(tasks['do-job']?.(payload, first)).rejects.toThrow('taken over')
    expect((await city.look(id)).process?.instances).toHaveLength(1)
    await tasks['do-job']?.(payload, second)
    expect((await city.look(id)).status).toBe('closed')
  })

  test('given a worker that breaks in the middle, then the order is worked off again and no try is lost', async () => {
    const id = await submitted()
    answers = ['breaks']
    await work()
    expect((await city.look(id)).process?.instances).toHaveLength(1)
    await dueNow()
    await work()
    expect((await city.look(id)).status).toBe('closed')
  })

  test('given a case that began on another engine, then the answer is brought again until the case is moved', async () => {
    const id = await submitted()
    const engine = (version: string) =>
      city.sql(
        `update "case" set state = jsonb_set(state, '{process,version}', $2::jsonb) where case_id = $1`,
        [id, JSON.stringify(version)],
      )
    const { version = '' } = (await city.look(id)).process ?? {}
    await engine('0 old')
    await work()
    await engine(version)
    await dueNow()
    await work()
    expect((await city.look(id)).status).toBe('closed')
  })

  test('given a job type that nobody receives any more, then it fails as a try does', async () => {
    const id = await submitted()
    await workOff(city.platform.store, jobs({ ...city, mail: null }))
    expect(await orderOf(id)).toMatchObject({ retries: 1, tries: 1 })
  })
})

describe('jobs of the platform that are given up', () => {
  const at = '2026-11-16T01:00:00.000Z'
  const giveUp = async () => {
    await city.sql(
      `update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'broken' where key like '%:paper:%'`,
      [],
    )
    return noteFailedJobs(city.platform.store, at)
  }

  test('given a paper that failed at its last try, then officers see it once and can order it again', async () => {
    const id = await submitted()
    expect(await giveUp()).toBe(1)
    expect(await giveUp()).toBe(0)
    const [incident] = await open(id)
    expect(incident).toMatchObject({
      kind: 'job',
      element: 'make-paper',
      code: 'job-given-up',
      message: 'broken',
      at,
    })
    const elsewhere = { ...keeper, department: 'approval' }
    const job = { caseId: id, key: incident?.key ?? '' }
    expect(await retryJob(city.platform.store, elsewhere, job, at)).toBe(false)
    expect(await Promise.all([1, 2].map(() => retryJob(city.platform.store, keeper, job, at)))).toContain(
      true,
    )
    expect(await retryJob(city.platform.store, keeper, job, at)).toBe(false)
    expect(await open(id)).toEqual([])
    const again = await city.sql(
      `select attempts, max_attempts from graphile_worker._private_jobs where key = $1`,
      [`${id}:${job.key}`],
    )
    expect(again).toEqual([{ attempts: 0, max_attempts: 14 }])
    expect(await noteFailedJobs(city.platform.store, at)).toBe(0)
  })

  test('given a worker that works on the last try, or another site, then nothing is noted', async () => {
    await city.play(...filing)
    await city.sql(
      `update graphile_worker._private_jobs set attempts = max_attempts, locked_at = now(), locked_by = 'w'`,
      [],
    )
    expect(await noteFailedJobs(city.platform.store, at)).toBe(0)
    await city.sql(`update graphile_worker._private_jobs set locked_at = null, locked_by = null`, [])
    expect(await noteFailedJobs({ ...city.platform.store, site: 'elsewhere' }, at)).toBe(0)
  })
})
