import { describe, expect, test } from 'vitest'
import { bpmn, extensions, flows } from '../testing/bpmn.ts'
import { start } from '../testing/walk.ts'

const beside =
  '<message id="m" name="papers" /><signal id="g" name="flood" /><error id="e1" errorCode="E1" /><escalation id="x1" escalationCode="X1" />'
const onMessage = '<messageEventDefinition messageRef="m" />'
const onTimer = (text = 'PT1H', kind = 'timeDuration') =>
  `<timerEventDefinition><${kind}>${text}</${kind}></timerEventDefinition>`
const condition =
  '<conditionalEventDefinition><condition xsi:type="tFormalExpression">=n &gt; 5</condition></conditionalEventDefinition>'
const loop = (collection: string, item = 'item', more = '') =>
  `<multiInstanceLoopCharacteristics>${extensions(`<zeebe:loopCharacteristics inputCollection="${collection}" inputElement="${item}" ${more} />`)}</multiInstanceLoopCharacteristics>`
const eventSub = (id: string, trigger: string, inside: string, interrupting = true) =>
  `<subProcess id="${id}" triggeredByEvent="true"><startEvent id="${id}-s" isInterrupting="${interrupting}">${trigger}</startEvent>${inside}</subProcess>`
const called = bpmn(
  `<startEvent id="s" /><userTask id="t" /><endEvent id="e"><errorEventDefinition errorRef="e1" /></endEvent>${flows('s > t', 't > e')}`,
  beside,
).replace('id="p"', 'id="shared"')

describe('elements together', () => {
  test('12.6 a parallel multiple boundary event hands on what each of its messages brought', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><userTask id="t" /><boundaryEvent id="b" attachedToRef="t" cancelActivity="false" parallelMultiple="true">${onMessage}<signalEventDefinition signalRef="g" /></boundaryEvent><userTask id="u" />${flows('s > t', 'b > u')}`,
        beside,
      ),
    )
    walk.do({ type: 'deliver-message', name: 'papers', variables: { pages: 3 } })
    expect(walk.waiting()).toEqual(['t', 'b'])
    walk.do({ type: 'broadcast-signal', name: 'flood', variables: { level: 2 } })
    expect(walk.waiting()).toEqual(['t', 'u'])
    expect(walk.state.variables).toEqual({ pages: 3, level: 2 })
  })

  test('12.6 of a multiple boundary event that does not interrupt, each trigger counts', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><userTask id="t" /><boundaryEvent id="b" attachedToRef="t" cancelActivity="false">${onMessage}${onTimer()}</boundaryEvent><userTask id="u" />${flows('s > t', 'b > u')}`,
        beside,
      ),
    )
    walk.do({ type: 'deliver-message', name: 'papers' }).do({ type: 'deliver-message', name: 'papers' })
    const timer = walk.open().find(open => open.type === 'set-timer')
    walk.do({ type: 'fire-timer', key: timer?.key ?? 0 })
    expect(walk.waiting()).toEqual(['t', 'b', 'u', 'u', 'u'])
    expect(walk.complete('t').waiting()).toEqual(['u', 'u', 'u'])
  })

  test('13.3 and 12.4 a conditional event sub-process interrupts its sub-process', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><subProcess id="sub"><startEvent id="is" /><userTask id="t" />${flows('is > t')}${eventSub('esp', condition, `<userTask id="h" />${flows('esp-s > h')}`)}</subProcess><userTask id="u" />${flows('s > sub', 'sub > u')}`,
      ),
      { n: 1 },
    )
    walk.do({ type: 'set-variables', variables: { n: 7 } })
    expect(walk.waiting()).toEqual(['h'])
    expect(walk.complete('h').waiting()).toEqual(['u'])
  })

  test('13.4 and 8.5 an event sub-process on a cycle begins anew each time', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><userTask id="t" />${flows('s > t')}${eventSub('esp', onTimer('R2/PT1H', 'timeCycle'), `<userTask id="h" />${flows('esp-s > h')}`, false)}`,
      ),
    )
    const key = walk.key('esp-s')
    walk.do({ type: 'fire-timer', key }).do({ type: 'fire-timer', key })
    expect(walk.waiting()).toEqual(['t', 'h', 'h'])
    expect(walk.complete('h').complete('t').complete('h').state.status).toBe('completed')
  })

  test('14 and 13.6 a called process runs once per item, each with its own variables', async () => {
    const xml = bpmn(
      `<startEvent id="s" /><callActivity id="call">${extensions('<zeebe:calledElement processId="shared" propagateAllParentVariables="false" propagateAllChildVariables="false" /><zeebe:ioMapping><zeebe:input source="=item" target="given" /></zeebe:ioMapping>')}${loop('=[1, 2]', 'item', 'outputCollection="all" outputElement="=given + found"')}</callActivity><userTask id="u" />${flows('s > call', 'call > u')}`,
    )
    const plain = called.replace('<errorEventDefinition errorRef="e1" />', '')
    const walk = await start(xml, { secret: 1 }, { processes: { shared: plain } })
    walk.complete('call/t', { found: 10 }).complete('call/t', { found: 20 })
    expect(walk.state.variables).toEqual({ secret: 1, all: [11, 22] })
    expect(walk.waiting()).toEqual(['u'])
  })

  test('11.1 an error from a called process, or from one turn of a loop, is caught at the edge and ends all of it', async () => {
    const edge = `<boundaryEvent id="b" attachedToRef="call"><errorEventDefinition errorRef="e1" /></boundaryEvent><userTask id="u" />${flows('s > call', 'b > u')}`
    const call = (more: string) =>
      bpmn(
        `<startEvent id="s" /><callActivity id="call">${extensions('<zeebe:calledElement processId="shared" />')}${more}</callActivity>${edge}`,
        beside,
      )
    const once = await start(call(''), {}, { processes: { shared: called } })
    expect(once.complete('call/t').waiting()).toEqual(['u'])
    const twice = await start(call(loop('=2')), {}, { processes: { shared: called } })
    expect(twice.waiting()).toEqual(['call/t', 'call/t'])
    expect(twice.complete('call/t').waiting()).toEqual(['u'])
  })

  test('17.2 every turn of a loop is undone, last first', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><userTask id="a">${loop('=2')}</userTask><boundaryEvent id="c" attachedToRef="a"><compensateEventDefinition /></boundaryEvent><userTask id="undo" isForCompensation="true" />
        <endEvent id="e"><compensateEventDefinition /></endEvent>${flows('s > a', 'a > e')}<association id="as" sourceRef="c" targetRef="undo" />`,
      ),
    )
    walk.complete('a').complete('a')
    expect(walk.open()).toMatchObject([{ element: 'undo', variables: { loopCounter: 2, item: 2 } }])
    walk.complete('undo')
    expect(walk.open()).toMatchObject([{ element: 'undo', variables: { loopCounter: 1, item: 1 } }])
    expect(walk.complete('undo').state.status).toBe('completed')
  })

  test('18 and 14 an ad-hoc sub-process can be repeated', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><adHocSubProcess id="ad">${loop('=2')}<userTask id="a" /></adHocSubProcess><userTask id="u" />${flows('s > ad', 'ad > u')}`,
      ),
    )
    const keys = walk.open().map(open => open.key)
    expect(keys).toHaveLength(2)
    for (const key of keys) walk.do({ type: 'start-activity', key, element: 'a' })
    expect(walk.complete('a').complete('a').waiting()).toEqual(['u'])
  })

  test('18.3 an ad-hoc condition that says nothing is an incident, and is asked again', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><adHocSubProcess id="ad"><completionCondition xsi:type="tFormalExpression">=enough</completionCondition><userTask id="a" /></adHocSubProcess><userTask id="u" />${flows('s > ad', 'ad > u')}`,
      ),
    )
    walk.do({ type: 'start-activity', key: 1, element: 'a' }).complete('a')
    expect(walk.incidents()).toEqual(['ad not-boolean'])
    walk.do({ type: 'resolve-incident', key: 1, variables: { enough: false } })
    expect(walk.incidents()).toEqual([])
    walk.do({ type: 'start-activity', key: 1, element: 'a' })
    expect(walk.complete('a', { enough: true }).waiting()).toEqual(['u'])
  })

  test('12.2 a terminate end event at the top ends everything, listeners too', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><parallelGateway id="f" /><userTask id="t" /><subProcess id="sub"><startEvent id="is" /><userTask id="a" /><boundaryEvent id="b" attachedToRef="a">${onTimer()}</boundaryEvent><endEvent id="ie" />${flows('is > a', 'b > ie')}</subProcess>
        <endEvent id="stop"><terminateEventDefinition /></endEvent>${flows('s > f', 'f > t', 'f > sub', 't > stop')}${eventSub('esp', onMessage, `<userTask id="h" />${flows('esp-s > h')}`)}`,
        beside,
      ),
    )
    walk.complete('t')
    expect(walk.waiting()).toEqual([])
    expect(walk.state).toMatchObject({ status: 'completed', instances: [] })
  })

  test('11.4 an escalation out of an event sub-process is caught outside it', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><subProcess id="sub"><startEvent id="is" /><userTask id="t" />${flows('is > t')}${eventSub('esp', onMessage, `<endEvent id="up"><escalationEventDefinition escalationRef="x1" /></endEvent>${flows('esp-s > up')}`, false)}</subProcess>
        <boundaryEvent id="b" attachedToRef="sub" cancelActivity="false"><escalationEventDefinition escalationRef="x1" /></boundaryEvent><userTask id="u" />${flows('s > sub', 'b > u')}`,
        beside,
      ),
    )
    expect(walk.do({ type: 'deliver-message', name: 'papers' }).waiting()).toEqual(['esp-s', 't', 'u'])
  })

  test('15.1 a boundary event whose way on is unclear holds its token, its host is ended all the same', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><userTask id="t" /><boundaryEvent id="b" attachedToRef="t">${extensions('<zeebe:ioMapping><zeebe:output source="=pages * 2" target="sheets" /></zeebe:ioMapping>')}${onMessage}</boundaryEvent><userTask id="u" />${flows('s > t', 'b > u ? go')}`,
        beside,
      ),
    )
    walk.do({ type: 'deliver-message', name: 'papers', variables: { pages: 4 } })
    expect(walk.incidents()).toEqual(['b not-boolean'])
    walk.do({ type: 'resolve-incident', key: walk.key('b'), variables: { go: true } })
    expect(walk.waiting()).toEqual(['u'])
    expect(walk.state.variables).toEqual({ go: true, sheets: 8 })
  })

  test('15.2 an error end event that nobody catches can be tried again, and the rest goes on', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><parallelGateway id="f" /><userTask id="t" /><endEvent id="e"><errorEventDefinition errorRef="e1" /></endEvent>${flows('s > f', 'f > t', 'f > e')}`,
        beside,
      ),
    )
    expect(walk.incidents()).toEqual(['e uncaught-error'])
    walk.do({ type: 'resolve-incident', key: walk.key('e') }).complete('t')
    expect(walk.incidents()).toEqual(['e uncaught-error'])
    expect(walk.do({ type: 'modify', end: [walk.key('e')] }).state.status).toBe('completed')
  })
})
