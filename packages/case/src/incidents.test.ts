import { flows } from '@baotu/service/testing'
import { describe, expect, it } from 'vitest'
import { type Case, type Command, fold, type Job } from '../index.ts'
import { begun, order, platform } from '../test/small-process.ts'
import { codesOf, done, who } from '../test/town.ts'

const land = `<startEvent id="s" />
  <serviceTask id="ask"><extensionElements>
    <zeebe:taskDefinition type="land-register" retries="2" />
    <zeebe:ioMapping><zeebe:input source="=projectName" target="project" /></zeebe:ioMapping>
  </extensionElements></serviceTask>
  <exclusiveGateway id="free" default="free-no" />
  <endEvent id="yes" /><endEvent id="no" />
  ${flows('s > ask', 'ask > free')}
  <sequenceFlow id="free-yes" sourceRef="free" targetRef="yes"><conditionExpression xsi:type="tFormalExpression">=plotFree = true and share &gt; 1</conditionExpression></sequenceFlow>
  <sequenceFlow id="free-no" sourceRef="free" targetRef="no" />
  <boundaryEvent id="strange" attachedToRef="ask"><errorEventDefinition errorRef="no-plot" /></boundaryEvent>
  <endEvent id="sorry" />${flows('strange > sorry')}
---
<error id="no-plot" name="no plot" errorCode="no-plot" />`

const now = '2026-11-16T09:00:00+08:00'
const keeper = who('chu-shibei')
const city = await begun(land, ['land-register'])
const job = city.case.process?.instances.find(({ element }) => element === 'ask')?.key ?? 0
const ask = (of: Case, command: Command, by = platform, at = now) => order(of, city.service, command, by, at)
const fail = (retries: number, tries: number): Command => ({
  type: 'fail-job',
  job,
  error: '503',
  retries,
  tries,
})
const jobsOf = (decided: ReturnType<typeof ask>): Job[] => (decided.ok ? decided.jobs : [])
const given = (variables: Record<string, unknown>): Command => ({ type: 'complete-job', job, variables })
const stopped = done(ask(city.case, fail(0, 2)))

describe('C9 work of other systems and incidents', () => {
  it('C9.1 a job that is not the platform’s own is ordered from its receiver, with how often it may be tried', () => {
    expect(city.jobs).toContainEqual({
      type: 'do-job',
      key: `job:${job}`,
      job,
      jobType: 'land-register',
      retries: 2,
      tries: 0,
      at: null,
    })
  })

  it('C9.2 its answer completes it once; the second answer is refused', () => {
    const answered = done(ask(city.case, given({ plotFree: true, share: 2 })))
    expect(answered.process?.status).toBe('completed')
    expect(codesOf(ask(answered, given({})))).toEqual(['no-such-job'])
  })

  it.each([
    [1, '2026-11-16T01:01:00Z'],
    [2, '2026-11-16T01:02:00Z'],
    [5, '2026-11-16T01:16:00Z'],
    [40, '2026-11-17T01:00:00Z'],
  ])('C9.3 after try %i that failed it is tried again at %s', (tries, at) => {
    expect(jobsOf(ask(city.case, fail(1, tries)))).toMatchObject([{ type: 'do-job', retries: 1, tries, at }])
  })

  it('C9.4 after the last try the case keeps an incident and loses nothing', () => {
    expect(stopped.incidents).toEqual([
      { key: job, element: 'ask', code: 'job-failed', message: '503', at: now, tries: 2 },
    ])
    expect(stopped.status).toBe(city.case.status)
    expect(codesOf(ask(stopped, fail(1, 1)))).toEqual(['no-such-job'])
  })

  it('C9.5 a condition that gives neither true nor false is an incident, not a fault', () => {
    const held = done(ask(city.case, given({ plotFree: true, share: null })))
    expect(held.incidents).toMatchObject([{ element: 'free', tries: 0 }])
  })

  it('C9.6 resolved with the value that was missing, the case goes on from where it stopped', () => {
    const held = done(ask(city.case, given({ plotFree: true, share: null })))
    const incident = held.incidents?.[0]?.key ?? 0
    const mended = ask(held, { type: 'resolve-incident', incident, variables: { share: 2 } }, keeper)
    expect(done(mended).process?.status).toBe('completed')
    expect(done(mended).incidents).toEqual([])
  })

  it('C9.6 resolved as it stands it stops again, as another incident', () => {
    const held = done(ask(city.case, given({ plotFree: true, share: null })))
    const incident = held.incidents?.[0]?.key ?? 0
    const later = '2026-11-16T10:00:00+08:00'
    const again = ask(held, { type: 'resolve-incident', incident, variables: {} }, keeper, later)
    expect(done(again).incidents).toMatchObject([{ element: 'free', at: later }])
    expect(again.ok && again.events.map(({ type }) => type)).toEqual([
      'process-moved',
      'incident-closed',
      'incident-raised',
    ])
  })

  it('C9.7 work that is tried again is ordered anew, at once, with all its tries', () => {
    const again = ask(stopped, { type: 'resolve-incident', incident: job, variables: {} }, keeper)
    expect(jobsOf(again)).toMatchObject([{ type: 'do-job', job, retries: 2, tries: 0, at: null }])
    expect(done(again).incidents).toEqual([])
    expect(
      codesOf(ask(done(again), { type: 'resolve-incident', incident: job, variables: {} }, keeper)),
    ).toEqual(['no-such-incident'])
  })

  it('C9.8 an error that the model catches goes its way; one that nothing catches is an incident', () => {
    const error = (code: string): Command => ({ type: 'throw-job-error', job, code, variables: {} })
    expect(done(ask(city.case, error('no-plot'))).process?.status).toBe('completed')
    expect(done(ask(city.case, error('other'))).incidents).toMatchObject([{ code: 'uncaught-error' }])
  })

  it('C9.9 officers of the case who keep processes resolve incidents, nobody else; nobody answers for a receiver', () => {
    const resolve: Command = { type: 'resolve-incident', incident: job, variables: {} }
    for (const other of [platform, who('wu-shihe'), who('wei-shidu'), { kind: 'anonymous' as const }])
      expect(codesOf(ask(stopped, resolve, other))).toEqual(['not-yours'])
    for (const command of [given({}), fail(1, 1)])
      expect(codesOf(ask(city.case, command, keeper))).toEqual(['not-yours'])
  })

  it('C9.10 what stopped is not wanted any more once the applicant withdraws', () => {
    const party = { kind: 'applicant' as const, id: 'wang-shihe', name: '王示河', party: stopped.applicant }
    const over = done(ask(stopped, { type: 'withdraw', reason: '' }, party))
    expect(over.incidents).toEqual([])
  })

  it('C1.3 folding the events of a case with incidents gives the case', () => {
    const decided = ask(stopped, { type: 'resolve-incident', incident: job, variables: {} }, keeper)
    const failed = ask(city.case, fail(0, 2))
    const events = [
      ...city.events,
      ...(failed.ok ? failed.events : []),
      ...(decided.ok ? decided.events : []),
    ]
    expect(fold(JSON.parse(JSON.stringify(events)))).toEqual(JSON.parse(JSON.stringify(done(decided))))
  })
})
