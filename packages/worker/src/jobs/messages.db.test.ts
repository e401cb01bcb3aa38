import { flows } from '@baotu/service/testing'
import { caseHistory, type Task, workOff } from '@baotu/store'
import { deliverMessages, perform, publishMessage } from '@baotu/web'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SmallCity } from '../../test/small-city.ts'
import { filing, waitingCity } from '../../test/waiting-city.ts'
import { jobs } from '../jobs.ts'
import { sweepUp } from './sweep-up.ts'

// One calls and gives a signal when the hour is over; all wait for the call, for a payment of their own, and for the signal.
const process = `<startEvent id="s" /><parallelGateway id="all" />
  <intermediateCatchEvent id="pay"><messageEventDefinition messageRef="paid" /></intermediateCatchEvent>
  <intermediateCatchEvent id="answer"><messageEventDefinition messageRef="call" /></intermediateCatchEvent>
  <intermediateCatchEvent id="rain"><signalEventDefinition signalRef="flood" /></intermediateCatchEvent>
  <intermediateCatchEvent id="told"><messageEventDefinition messageRef="ring" /></intermediateCatchEvent>
  <intermediateThrowEvent id="ring-them"><extensionElements>
    <zeebe:ioMapping><zeebe:input source="=projectName" target="project" /></zeebe:ioMapping>
    <zeebe:properties><zeebe:property name="timeToLive" value="PT1H" /></zeebe:properties>
  </extensionElements><messageEventDefinition messageRef="call" /></intermediateThrowEvent>
  <intermediateThrowEvent id="warn"><signalEventDefinition signalRef="flood" /></intermediateThrowEvent>
  <endEvent id="e1" /><endEvent id="e2" /><endEvent id="e3" /><endEvent id="e4" />
  ${flows('s > all', 'all > pay', 'all > answer', 'all > rain', 'all > told', 'told > ring-them', 'ring-them > warn', 'pay > e1', 'answer > e2', 'rain > e3', 'warn > e4')}
---
<message id="paid" name="paid"><extensionElements><zeebe:subscription correlationKey="=companyCode" /></extensionElements></message>
<message id="call" name="call" /><message id="ring" name="ring" /><signal id="flood" name="flood" />`
const company = '91370102DEM0000B67'

let city: SmallCity
let tasks: Record<string, Task>
const warnings: string[] = []
const warn = (message: string) => void warnings.push(message)
beforeAll(async () => {
  city = await waitingCity(process)
  tasks = jobs({ ...city, mail: null, warn })
})
afterAll(() => city.close())
beforeEach(async () => {
  await city.sql('delete from subscription', [])
  await city.sql('delete from message', [])
  await city.sql('delete from graphile_worker._private_jobs', [])
})

const submit = async () => (await city.play(...filing)).id
const send = (id: string, more: object = {}) =>
  publishMessage(
    city.platform,
    { id, name: 'paid', correlation: company, variables: { receipt: id }, ...more },
    warn,
  )
const waits = async (id: string) =>
  (await city.sql('select name from subscription where case_id = $1 order by name', [id])).map(
    row => (row as { name: string }).name,
  )
const heard = async (id: string) =>
  (await caseHistory(city.platform.store, { kind: 'system' }, id)).filter(
    ({ type }) => type === 'message-received',
  )

describe('messages', () => {
  test('given a case that waits, then a message that carries its key is heard once, however often it is published', async () => {
    const id = await submit()
    expect(await waits(id)).toEqual(['call', 'flood', 'paid', 'ring'])
    expect(await send('m-1', { correlation: 'another' })).toBe(true)
    expect(await waits(id)).toContain('paid')
    expect((await Promise.all([1, 2, 3].map(() => send('m-2')))).filter(Boolean)).toHaveLength(1)
    expect(await waits(id)).toEqual(['call', 'flood', 'ring'])
    expect((await city.look(id)).process?.variables.receipt).toBe('m-2')
    expect(await heard(id)).toHaveLength(1)
  })

  test('given a message that nobody waits for, then it is kept until somebody does, or its time is over', async () => {
    await send('m-3', { variables: { receipt: 'early' } })
    await send('m-4', { correlation: 'nobody', timeToLive: 'PT1M' })
    const id = await submit()
    expect((await city.look(id)).process?.variables.receipt).toBeUndefined()
    await deliverMessages(city.platform, warn)
    expect((await city.look(id)).process?.variables.receipt).toBe('early')
    city.setClock('2026-11-15T22:00:00+08:00')
    await sweepUp(city.platform)
    expect(await city.sql('select message_id from message', [])).toEqual([{ message_id: 'm-3' }])
    city.setClock('2026-12-16T22:00:00+08:00')
    await sweepUp(city.platform)
    expect(await city.sql('select message_id from message', [])).toEqual([])
  })

  test('given three that wait for the same, then three messages are heard by one each, and a fourth waits', async () => {
    const cases = [await submit(), await submit(), await submit()]
    await Promise.all(['a', 'b', 'c'].map(id => send(id)))
    await deliverMessages(city.platform, warn)
    for (const id of cases) expect(await heard(id)).toHaveLength(1)
    await send('d')
    expect((await city.sql('select message_id from message where heard_at is null', [])).length).toBe(1)
  })

  test('given two that wait for the same, then the one that has waited longer hears it', async () => {
    const [first, second] = [await submit(), await submit()]
    await city.sql(`update subscription set at = '2026-01-01T00:00:00Z' where case_id = $1`, [second])
    await send('e')
    expect([(await heard(first)).length, (await heard(second)).length]).toEqual([0, 1])
  })

  test('given a message for one case, then no other hears it', async () => {
    const [first, second] = [await submit(), await submit()]
    await send('m-5', { caseId: second, correlation: '' })
    expect([(await heard(first)).length, (await heard(second)).length]).toEqual([0, 1])
  })

  test('given a message that two nodes deliver to two cases, then one of the steps is not kept', async () => {
    const [first, second] = [await submit(), await submit()]
    await city.sql(
      `insert into message select site, 'm-6', 'paid', 'far', null, '{}', now(), 'infinity', now() from "case" where case_id = $1`,
      [first],
    )
    const steps = await Promise.allSettled(
      [first, second].map(async id => {
        const key =
          (await city.look(id)).process?.instances.find(({ message }) => message === 'paid')?.key ?? 0
        const command = {
          type: 'deliver-message' as const,
          message: 'm-6',
          subscription: key,
          name: 'paid',
          variables: {},
        }
        return perform(city.platform, { kind: 'system' }, id, command, 'message:m-6')
      }),
    )
    expect(steps.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await heard(first)).length + (await heard(second)).length).toBe(1)
  })
})

describe('what a process throws', () => {
  test('given a thrown message and a signal, then another case hears the one, and all that wait hear the other, once', async () => {
    const [thrower, second, third] = [await submit(), await submit(), await submit()]
    await city.sql(`delete from subscription where case_id = $1 and name = 'call'`, [thrower])
    await publishMessage(city.platform, { id: 'r', name: 'ring', caseId: thrower }, warn)
    await workOff(city.platform.store, tasks)
    expect(await waits(thrower)).toEqual(['paid'])
    // Both have waited as long: either may be the one.
    const waiting = [await waits(second), await waits(third)].toSorted((a, b) => a.length - b.length)
    expect(waiting).toEqual([
      ['paid', 'ring'],
      ['call', 'paid', 'ring'],
    ])
    const signals = async (id: string) =>
      (await caseHistory(city.platform.store, { kind: 'system' }, id)).filter(({ commandId }) =>
        commandId?.startsWith('signal:'),
      ).length
    expect([await signals(thrower), await signals(second), await signals(third)]).toEqual([0, 1, 1])
    const rows = await city.sql('select expires_at - published_at as life from message where name = $1', [
      'call',
    ])
    expect(rows).toMatchObject([{ life: { hours: 1 } }])
    expect(warnings).toEqual([])
  })
})
