import { flows } from '@baotu/service/testing'
import { describe, expect, it } from 'vitest'
import { type Actor, type Case, type Command, evolve, type Job, may, startChild } from '../index.ts'
import { begun, order, platform } from '../test/small-process.ts'
import { done, who } from '../test/town.ts'

const now = '2026-11-16T09:00:00+08:00'
const asking = await begun(`<startEvent id="s" />
  <callActivity id="ask" name="办证"><extensionElements>
    <zeebe:calledElement processId="outdoor-advertising" />
    <zeebe:properties><zeebe:property name="life" value="own" /></zeebe:properties>
    <zeebe:ioMapping><zeebe:input source="=projectName" target="name" /></zeebe:ioMapping>
  </extensionElements></callActivity>
  <boundaryEvent id="late" attachedToRef="ask"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">PT1H</timeDuration></timerEventDefinition></boundaryEvent>
  <endEvent id="e" /><endEvent id="f" />${flows('s > ask', 'ask > e', 'late > f')}`)
const at = (element: string) => asking.case.process?.instances.find(one => one.element === element)?.key ?? 0
const job = at('ask')
const draft = { site: 'jinan-demo', id: 'child', service: asking.case.service }
const child = evolve(null, startChild(draft, asking.case, job, now))
const ask = (of: Case, command: Command, by: Actor = platform) => order(of, asking.service, command, by, now)
const jobsOf = (decided: ReturnType<typeof ask>): Job[] => (decided.ok ? decided.jobs : [])
const withdraw = { type: 'withdraw', reason: '' } as const

describe('C11 cases that others ask for', () => {
  it('C11.1 a call with a life of its own orders a case of the called service, and hands it what its mappings name', () => {
    expect(asking.jobs).toContainEqual({
      type: 'begin-child',
      key: `begin-child:${job}`,
      job,
      service: 'outdoor-advertising',
    })
    expect(asking.case.process?.instances.find(({ key }) => key === job)?.variables).toEqual({
      name: '示例智能传感器生产线新建项目',
    })
  })

  it('C11.2 it is a case of the same party, which knows who asked for it', () => {
    const { applicant, agent, id } = asking.case
    expect(child).toMatchObject({ applicant, agent, status: 'draft', parent: { case: id, job } })
    expect(asking.case.parent).toBeUndefined()
  })

  it('C11.3 its end, whatever it is, is told once to the case that asked', () => {
    const over = ask(child, withdraw)
    expect(jobsOf(over)).toEqual([
      {
        type: 'tell-parent',
        key: 'tell-parent',
        parent: asking.case.id,
        job,
        outcome: { case: 'child', number: null, status: 'withdrawn', outcome: null, certificate: null },
      },
    ])
  })

  it('C11.4 what it brought lets the other go on, once', () => {
    const brought: Command = { type: 'complete-job', job, variables: { child: { status: 'closed' } } }
    const after = done(ask(asking.case, brought))
    expect(after.process).toMatchObject({ status: 'completed', variables: { child: { status: 'closed' } } })
    expect(ask(after, brought)).toMatchObject({ ok: false, problems: [{ code: 'no-such-job' }] })
  })

  it('C11.5 an element that is ended from outside takes its case back', () => {
    const late = order(
      asking.case,
      asking.service,
      { type: 'fire-timer', kind: 'process', key: String(at('late')) },
      platform,
      '2026-11-15T22:05:00+08:00',
    )
    expect(jobsOf(late)).toContainEqual({ type: 'withdraw-child', key: `withdraw-child:${job}`, job })
  })

  it('C11.6 the platform submits and withdraws only what a process asked for; the party may as ever, nobody else', () => {
    for (const action of ['submit', 'withdraw'] as const) {
      expect(may(platform, action, child)).toBe(true)
      expect(may(platform, action, asking.case)).toBe(false)
      expect(may(who('chu-shibei'), action, child)).toBe(false)
    }
  })
})
