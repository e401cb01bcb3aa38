import { describe, expect, test } from 'vitest'
import { begin, starts } from '../../index.ts'
import { bpmn, extensions, flows } from '../testing/bpmn.ts'
import { compiled, now, start, Walk } from '../testing/walk.ts'

const timer = (kind: string, text: string) =>
  `<timerEventDefinition><${kind}>${text}</${kind}></timerEventDefinition>`
const withBoundary = (event: string, interrupting: boolean, beside = '') =>
  bpmn(
    `<startEvent id="s" /><userTask id="t" /><endEvent id="e" /><boundaryEvent id="b" attachedToRef="t" cancelActivity="${interrupting}">${event}</boundaryEvent>
    <userTask id="after" />${flows('s > t', 't > e', 'b > after')}`,
    beside,
  )
const message = '<message id="m" name="papers" />'
const onMessage = '<messageEventDefinition messageRef="m" />'

describe('timers', () => {
  test.each([
    ['timeDuration', 'P3D', '2026-03-05T01:00:00Z'],
    ['timeDuration', '=duration("PT" + string(hours) + "H")', '2026-03-02T06:00:00Z'],
    ['timeDuration', '=working days(10)', { amount: 10, unit: 'working-day' }],
    [
      'timeDuration',
      '=if hours &gt; 3 then working days(5) else working days(20)',
      { amount: 5, unit: 'working-day' },
    ],
    ['timeDate', '2026-04-01T09:00:00', '2026-04-01T01:00:00Z'],
    ['timeDate', '2026-04-01T09:00:00+09:00', '2026-04-01T00:00:00Z'],
    ['timeDate', '=date(deadline)', '2026-04-29T16:00:00Z'],
    ['timeDuration', 'P1M', '2026-04-02T01:00:00Z'],
  ])('8.1 and 8.2 an intermediate timer: %s %s', async (kind, text, due) => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><intermediateCatchEvent id="w">${timer(kind, text)}</intermediateCatchEvent><endEvent id="e" />${flows('s > w', 'w > e')}`,
      ),
      { hours: 5, deadline: '2026-04-30' },
    )
    expect(walk.open()).toEqual([{ type: 'set-timer', key: 1, element: 'w', due }])
    walk.do({ type: 'fire-timer', key: 1 })
    expect(walk.state.status).toBe('completed')
  })

  test.each([
    ['=working days(10)', '2026-03-02T01:00:00Z'],
    ['P3D', undefined],
  ])('8.8 a timer of %s is counted since %s', async (text, since) => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><intermediateCatchEvent id="w">${timer('timeDuration', text)}</intermediateCatchEvent><endEvent id="e" />${flows('s > w', 'w > e')}`,
      ),
    )
    expect(walk.state.instances[0]?.since).toBe(since)
  })

  test('8.3 an interrupting boundary timer ends its host', async () => {
    const walk = await start(withBoundary(timer('timeDuration', 'PT1H'), true))
    walk.do({ type: 'fire-timer', key: walk.key('b') })
    expect(walk.waiting()).toEqual(['after'])
  })

  test('8.4 one that does not interrupt sends a second token and is used up', async () => {
    const walk = await start(withBoundary(timer('timeDuration', 'PT1H'), false))
    walk.do({ type: 'fire-timer', key: walk.key('b') })
    expect(walk.waiting()).toEqual(['t', 'after'])
    expect(walk.complete('t').complete('after').state.status).toBe('completed')
  })

  test('8.5 a cycle comes back as often as it says', async () => {
    const walk = await start(withBoundary(timer('timeCycle', 'R2/PT1H'), false))
    const key = walk.key('b')
    expect(walk.open()).toContainEqual(expect.objectContaining({ key, due: '2026-03-02T02:00:00Z' }))
    walk.do({ type: 'fire-timer', key })
    expect(walk.open()).toContainEqual(
      expect.objectContaining({ type: 'set-timer', key, due: '2026-03-02T03:00:00Z' }),
    )
    walk.do({ type: 'fire-timer', key })
    expect(walk.waiting()).toEqual(['t', 'after', 'after'])
  })

  test('8.5 a cron line comes back without end', async () => {
    const walk = await start(withBoundary(timer('timeCycle', '0 0 9 * * MON-FRI'), false))
    const key = walk.key('b')
    expect(walk.open()).toContainEqual(expect.objectContaining({ key, due: '2026-03-03T01:00:00Z' }))
    walk.now = '2026-03-06T01:00:00Z'
    walk.do({ type: 'fire-timer', key })
    expect(walk.open()).toContainEqual(expect.objectContaining({ key, due: '2026-03-09T01:00:00Z' }))
  })

  test('8.6 a timer is closed with the task it watches', async () => {
    const walk = await start(withBoundary(timer('timeDuration', 'PT1H'), true))
    walk.complete('t')
    expect(walk.effects).toContainEqual({ type: 'clear-timer', key: 2, element: 'b', why: 'cancelled' })
    expect(walk.waiting()).toEqual([])
  })

  test('3.5 a timer that comes to no time is an incident before its task opens', async () => {
    const walk = await start(withBoundary(timer('timeDuration', '=nothing'), true))
    expect(walk.incidents()).toEqual(['t bad-timer'])
    expect(walk.waiting()).toEqual(['t'])
    walk.do({ type: 'resolve-incident', key: walk.key('t'), variables: { nothing: 'PT1H' } })
    expect(walk.waiting()).toEqual(['t', 'b'])
  })
})

describe('messages', () => {
  test('9.1 one message is heard once, by the oldest subscription', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><parallelGateway id="f" /><receiveTask id="a" messageRef="m" /><receiveTask id="b" messageRef="m" />${flows('s > f', 'f > a', 'f > b')}`,
        message,
      ),
    )
    walk.do({ type: 'deliver-message', name: 'papers' })
    expect(walk.waiting()).toEqual(['b'])
  })

  test('9.2 with a correlation key only messages that carry it are heard', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><receiveTask id="a" messageRef="m" />${flows('s > a')}`,
        `<message id="m" name="paid">${extensions('<zeebe:subscription correlationKey="=order.id" />')}</message>`,
      ),
      { order: { id: 42 } },
    )
    expect(walk.open()).toMatchObject([{ name: 'paid', correlation: '42' }])
    expect(() => walk.do({ type: 'deliver-message', name: 'paid', correlation: '7' })).toThrow(
      'no-such-subscription',
    )
    expect(walk.do({ type: 'deliver-message', name: 'paid', correlation: '42' }).state.status).toBe(
      'completed',
    )
  })

  test('9.3 a boundary message that does not interrupt goes on listening', async () => {
    const walk = await start(withBoundary(onMessage, false, message))
    walk.do({ type: 'deliver-message', name: 'papers', variables: { n: 1 } })
    walk.do({ type: 'deliver-message', name: 'papers', variables: { n: 2 } })
    expect(walk.waiting()).toEqual(['t', 'b', 'after', 'after'])
    expect(walk.state.variables).toEqual({ n: 2 })
    const other = await start(withBoundary(onMessage, true, message))
    expect(other.do({ type: 'deliver-message', name: 'papers' }).waiting()).toEqual(['after'])
  })

  test('9.4 a throwing message event sends what its input mappings name, and passes', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><intermediateThrowEvent id="t">${extensions('<zeebe:ioMapping><zeebe:input source="=name" target="who" /></zeebe:ioMapping>')}${onMessage}</intermediateThrowEvent><endEvent id="e">${onMessage}</endEvent>${flows('s > t', 't > e')}`,
        message,
      ),
      { name: 'x', secret: 1 },
    )
    expect(walk.effects.slice(0, 2)).toEqual([
      { type: 'send-message', element: 't', name: 'papers', variables: { who: 'x' } },
      { type: 'send-message', element: 'e', name: 'papers', variables: {} },
    ])
    expect(walk.state.status).toBe('completed')
  })

  test('9.5 a message or timer start event begins a case', async () => {
    const process = await compiled(
      bpmn(
        `<startEvent id="s">${onMessage}</startEvent><startEvent id="c">${timer('timeCycle', 'R/P1D')}</startEvent><userTask id="t" />${flows('s > t', 'c > t')}`,
        message,
      ),
    )
    expect(starts(process, now)).toEqual([
      { element: 's', kind: 'message', name: 'papers' },
      { element: 'c', kind: 'timer', due: '2026-03-03T01:00:00Z', repeats: true },
    ])
    expect(begin(process, {}, now).ok).toBe(false)
    expect(new Walk(process, begin(process, { n: 1 }, now, 's')).waiting()).toEqual(['t'])
  })
})

describe('signals', () => {
  test('10.1 a signal is heard by everything that waits, 10.2 also when the case throws it', async () => {
    const signal = '<signalEventDefinition signalRef="g" />'
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><parallelGateway id="f" />
        <intermediateCatchEvent id="a">${signal}</intermediateCatchEvent><intermediateCatchEvent id="b">${signal}</intermediateCatchEvent>
        <userTask id="u" /><intermediateThrowEvent id="t">${signal}</intermediateThrowEvent><endEvent id="e" />
        ${flows('s > f', 'f > a', 'f > b', 'f > u', 'u > t', 't > e', 'a > e', 'b > e')}`,
        '<signal id="g" name="flood" />',
      ),
    )
    expect(walk.waiting()).toEqual(['a', 'b', 'u'])
    const outside = new Walk(walk.process, begin(walk.process, {}, now))
    expect(outside.do({ type: 'broadcast-signal', name: 'flood' }).waiting()).toEqual(['u'])
    walk.complete('u')
    expect(walk.state.status).toBe('completed')
    expect(walk.effects).toContainEqual({
      type: 'broadcast-signal',
      element: 't',
      name: 'flood',
      variables: {},
    })
  })
})

describe('errors and escalations', () => {
  const errors =
    '<error id="e1" errorCode="E1" /><error id="e2" errorCode="E2" /><escalation id="x1" escalationCode="X1" />'
  const nested = (end: string) =>
    bpmn(
      `<startEvent id="s" /><subProcess id="outer"><startEvent id="os" /><subProcess id="inner"><startEvent id="is" />
          <userTask id="t" /><parallelGateway id="f" /><userTask id="beside" /><endEvent id="end">${end}</endEvent>${flows('is > f', 'f > t', 'f > beside', 't > end')}</subProcess>
        <boundaryEvent id="only2" attachedToRef="inner"><errorEventDefinition errorRef="e2" /></boundaryEvent><userTask id="after2" />${flows('os > inner', 'only2 > after2')}</subProcess>
      <boundaryEvent id="any" attachedToRef="outer"><errorEventDefinition /></boundaryEvent>
      <boundaryEvent id="one" attachedToRef="outer"><errorEventDefinition errorRef="e1" /></boundaryEvent>
      <boundaryEvent id="esc" attachedToRef="outer" cancelActivity="false"><escalationEventDefinition escalationRef="x1" /></boundaryEvent>
      <userTask id="afterAny" /><userTask id="after1" /><userTask id="afterEsc" />${flows('s > outer', 'any > afterAny', 'one > after1', 'esc > afterEsc')}`,
      errors,
    )

  test('11.1 an error is caught by the nearest fitting event outward, and its host ends', async () => {
    const one = await start(nested('<errorEventDefinition errorRef="e1" />'))
    expect(one.complete('t').waiting()).toEqual(['after1'])
    const two = await start(nested('<errorEventDefinition errorRef="e2" />'))
    expect(two.complete('t').waiting()).toEqual(['after2'])
    const task = await start(nested(''))
    task.do({ type: 'throw-error', key: task.key('beside'), code: 'E9', variables: { why: 'x' } })
    expect(task.waiting()).toEqual(['afterAny'])
    expect(task.state.variables).toEqual({ why: 'x' })
  })

  test('11.2 an error that nobody catches is an incident where it was thrown', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><userTask id="t" /><endEvent id="e"><errorEventDefinition errorRef="e1" /></endEvent>${flows('s > t', 't > e')}`,
        errors,
      ),
    )
    walk.do({ type: 'throw-error', key: walk.key('t'), code: 'E1' })
    expect(walk.incidents()).toEqual(['t uncaught-error'])
    walk.do({ type: 'complete-task', key: walk.key('t') })
    expect(walk.incidents()).toEqual(['e uncaught-error'])
  })

  test('11.3 an event sub-process catches what its scope throws, but not what it throws itself', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><userTask id="t" /><userTask id="u" /><parallelGateway id="f" />
        <subProcess id="esp" triggeredByEvent="true"><startEvent id="es"><errorEventDefinition errorRef="e1" /></startEvent><userTask id="mend" />
          <endEvent id="again"><errorEventDefinition errorRef="e1" /></endEvent>${flows('es > mend', 'mend > again')}</subProcess>
        ${flows('s > f', 'f > t', 'f > u')}`,
        errors,
      ),
    )
    walk.do({ type: 'throw-error', key: walk.key('t'), code: 'E1' })
    expect(walk.waiting()).toEqual(['mend'])
    walk.complete('mend')
    expect(walk.incidents()).toEqual(['again uncaught-error'])
  })

  test('11.4 an escalation that is caught without interrupting, and 11.5 its thrower goes on', async () => {
    const walk = await start(nested('<escalationEventDefinition escalationRef="x1" />'))
    walk.complete('t')
    expect(walk.waiting()).toEqual(['beside', 'afterEsc'])
    walk.do({ type: 'throw-escalation', key: walk.key('beside'), code: 'X1' })
    expect(walk.waiting()).toEqual(['beside', 'afterEsc', 'afterEsc'])
    walk.do({ type: 'throw-escalation', key: walk.key('beside'), code: 'unknown' })
    expect(walk.waiting()).toEqual(['beside', 'afterEsc', 'afterEsc'])
  })

  test('11.5 an interrupting catcher ends what threw', async () => {
    const walk = await start(
      nested('<escalationEventDefinition escalationRef="x1" />').replace(
        'cancelActivity="false"',
        'cancelActivity="true"',
      ),
    )
    expect(walk.complete('t').waiting()).toEqual(['afterEsc'])
  })
})

describe('other events', () => {
  test('12.1 none events pass, a named throw event is a milestone', async () => {
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><intermediateThrowEvent id="m" name="已受理">${extensions('<zeebe:properties><zeebe:property name="status" value="accepted" /></zeebe:properties>')}</intermediateThrowEvent><endEvent id="e" />${flows('s > m', 'm > e')}`,
      ),
    )
    expect(walk.passed()).toEqual(['s', 'm', 'e'])
    expect(walk.effects[0]).toEqual({
      type: 'reach-milestone',
      element: 'm',
      name: '已受理',
      properties: { status: 'accepted' },
    })
  })

  test('12.2 a terminate end event ends its scope, and only that', async () => {
    const walk = await start(
      bpmn(`<startEvent id="s" /><subProcess id="sub"><startEvent id="is" /><parallelGateway id="f" /><userTask id="a" /><userTask id="b" />
          <endEvent id="stop"><terminateEventDefinition /></endEvent>${flows('is > f', 'f > a', 'f > b', 'a > stop')}</subProcess><userTask id="next" />${flows('s > sub', 'sub > next')}`),
    )
    expect(walk.complete('a').waiting()).toEqual(['next'])
  })

  test('12.3 a link goes on at its catch event', async () => {
    const link = '<linkEventDefinition name="page 2" />'
    const walk = await start(
      bpmn(
        `<startEvent id="s" /><intermediateThrowEvent id="out">${link}</intermediateThrowEvent><intermediateCatchEvent id="in">${link}</intermediateCatchEvent><userTask id="t" />${flows('s > out', 'in > t')}`,
      ),
    )
    expect(walk.waiting()).toEqual(['t'])
  })

  const condition =
    '<conditionalEventDefinition><condition xsi:type="tFormalExpression">=n &gt; 5</condition></conditionalEventDefinition>'
  test('12.4 a conditional event happens when its condition becomes true', async () => {
    const xml = bpmn(
      `<startEvent id="s" /><intermediateCatchEvent id="w">${condition}</intermediateCatchEvent><userTask id="t" />${flows('s > w', 'w > t')}`,
    )
    expect((await start(xml, { n: 6 })).waiting()).toEqual(['t'])
    const walk = await start(xml, { n: 0 })
    expect(walk.waiting()).toEqual([])
    walk.do({ type: 'set-variables', variables: { n: 3 } })
    expect(walk.waiting()).toEqual([])
    expect(walk.do({ type: 'set-variables', variables: { n: 9 } }).waiting()).toEqual(['t'])
  })

  test('12.5 not interrupting, it happens again only after its condition was false', async () => {
    const walk = await start(withBoundary(condition, false), { n: 0 })
    const set = (n: number) => walk.do({ type: 'set-variables', variables: { n } }).waiting()
    expect(set(6)).toEqual(['t', 'after'])
    expect(set(7)).toEqual(['t', 'after'])
    expect(set(1)).toEqual(['t', 'after'])
    expect(set(8)).toEqual(['t', 'after', 'after'])
  })

  const several = (parallel: boolean) =>
    bpmn(
      `<startEvent id="s" /><intermediateCatchEvent id="w" parallelMultiple="${parallel}">${onMessage}${timer('timeDuration', 'PT1H')}</intermediateCatchEvent><userTask id="t" />${flows('s > w', 'w > t')}`,
      message,
    )
  test('12.6 a multiple event happens with the first trigger, a parallel one with the last', async () => {
    const first = await start(several(false))
    expect(first.open()).toMatchObject([{ type: 'subscribe' }, { type: 'set-timer' }])
    expect(first.do({ type: 'deliver-message', name: 'papers', variables: { n: 1 } }).waiting()).toEqual([
      't',
    ])
    const all = await start(several(true))
    expect(all.do({ type: 'deliver-message', name: 'papers' }).waiting()).toEqual(['w'])
    expect(all.do({ type: 'fire-timer', key: all.key('w') }).waiting()).toEqual(['t'])
  })
})
