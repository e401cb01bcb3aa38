import { flows } from '@baotu/service/testing'
import { describe, expect, it } from 'vitest'
import { type Command, subscriptions } from '../index.ts'
import { type Begun, begun, order, platform } from '../test/small-process.ts'
import { codesOf, done, who } from '../test/town.ts'

const now = '2026-11-16T09:00:00+08:00'
const beside = `
---
<message id="paid" name="paid"><extensionElements><zeebe:subscription correlationKey="=projectName" /></extensionElements></message>
<message id="call" name="call" /><signal id="flood" name="flood" />`
const waiting = await begun(`<startEvent id="s" /><parallelGateway id="both" />
  <intermediateCatchEvent id="pay"><messageEventDefinition messageRef="paid" /></intermediateCatchEvent>
  <intermediateCatchEvent id="rain"><signalEventDefinition signalRef="flood" /></intermediateCatchEvent>
  <endEvent id="e" /><endEvent id="f" />${flows('s > both', 'both > pay', 'both > rain', 'pay > e', 'rain > f')}${beside}`)
const calling = await begun(`<startEvent id="s" />
  <intermediateThrowEvent id="ring"><extensionElements><zeebe:ioMapping><zeebe:input source="=projectName" target="project" /></zeebe:ioMapping></extensionElements><messageEventDefinition messageRef="call" /></intermediateThrowEvent>
  <intermediateThrowEvent id="warn"><signalEventDefinition signalRef="flood" /></intermediateThrowEvent>
  <endEvent id="e" />${flows('s > ring', 'ring > warn', 'warn > e')}${beside}`)
const ask = ({ case: of, service }: Begun, command: Command, by = platform) =>
  order(of, service, command, by, now)
const project = '示例智能传感器生产线新建项目'
const subscription = Number(subscriptions(waiting.case).find(({ kind }) => kind === 'message')?.key)
const paid = {
  type: 'deliver-message',
  message: 'm-1',
  subscription,
  name: 'paid',
  variables: { fee: 20 },
} as const
const flood = { type: 'hear-signal', name: 'flood', variables: {} } as const

describe('C10 messages and signals', () => {
  it('C10.1 a case listens with the correlation that it worked out when it began to wait', () => {
    expect(subscriptions(waiting.case)).toMatchObject([
      { kind: 'message', name: 'paid', correlation: project },
      { kind: 'signal', name: 'flood', correlation: '' },
    ])
  })

  it('C10.2 a message is heard once, and brings its variables', () => {
    const heard = ask(waiting, paid)
    const after = done(heard)
    expect(after.process?.variables.fee).toBe(20)
    expect(heard.ok && heard.events.at(-1)).toMatchObject({
      type: 'message-received',
      message: 'm-1',
      name: 'paid',
    })
    expect(subscriptions(after).map(({ name }) => name)).toEqual(['flood'])
    expect(codesOf(ask({ ...waiting, case: after }, { ...paid, message: 'm-2' }))).toEqual([
      'no-such-subscription',
    ])
  })

  it('C10.3 a message thrown is ordered with what its mappings name, and nothing else; so is a signal', () => {
    expect(calling.jobs.filter(({ type }) => /message|signal/.test(type))).toEqual([
      {
        type: 'publish-message',
        key: 'message:ring',
        element: 'ring',
        name: 'call',
        correlation: '',
        variables: { project },
      },
      {
        type: 'spread-signal',
        key: 'signal:warn',
        name: 'flood',
        at: calling.case.submittedAt,
        variables: {},
      },
    ])
  })

  it('C10.4 a signal is heard by whoever waits for it', () => {
    const after = done(ask(waiting, flood))
    expect(subscriptions(after).map(({ name }) => name)).toEqual(['paid'])
    expect(codesOf(ask({ ...waiting, case: after }, flood))).toEqual(['no-such-subscription'])
  })

  it('C10.5 nobody but the platform delivers', () => {
    for (const command of [paid, flood])
      for (const other of [who('chu-shibei'), who('wei-shidu'), { kind: 'anonymous' as const }])
        expect(codesOf(ask(waiting, command, other))).toEqual(['not-yours'])
  })
})
