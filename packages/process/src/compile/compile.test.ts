import { assert, asyncProperty, nat, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile, type Resources } from '../../index.ts'
import { bpmn, extensions, flows } from '../testing/bpmn.ts'

async function faults(xml: string, resources?: Resources): Promise<string[]> {
  const result = await compile(xml, resources)
  return result.ok ? [] : result.problems.map(problem => `${problem.element ?? '-'} ${problem.code}`)
}

const s = '<startEvent id="s" />'
const t = '<userTask id="t" />'
const timer = (text: string) => `<timerEventDefinition>${text}</timerEventDefinition>`
const boundary = (content: string, attributes = '') =>
  `${s}${t}<boundaryEvent id="b" attachedToRef="t" ${attributes}>${content}</boundaryEvent><endEvent id="e" />${flows('s > t', 'b > e')}`
const task = (kind: string, content = '') =>
  `${s}<${kind} id="a">${content && extensions(content)}</${kind}>${flows('s > a')}`

describe('compiling', () => {
  test.each([
    ['nothing', ''],
    ['words', 'hello'],
    ['another XML', '<a><b/></a>'],
    ['half a file', bpmn(s).slice(0, 200)],
    [
      'no closing tag',
      '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p"></definitions>',
    ],
  ])('20.1 %s gives a problem', async (_, xml) => {
    expect(await faults(xml)).toEqual(['- not-bpmn'])
  })

  test('20.1 a damaged file never throws', async () => {
    const whole = bpmn(boundary(timer('<timeDuration>PT1H</timeDuration>')))
    await assert(
      asyncProperty(nat(whole.length), nat(30), string({ maxLength: 8 }), async (at, cut, put) => {
        const result = await compile(whole.slice(0, at) + put + whole.slice(at + cut))
        expect(result.ok || result.problems.length > 0).toBe(true)
      }),
      { seed: 20, numRuns: 300 },
    )
    expect.hasAssertions()
  })

  const cases: [string, string, string[], string?][] = [
    ['no start event', t, ['- no-start', 't unreachable']],
    [
      'two plain start events',
      `${s}<startEvent id="s2" />${t}${flows('s > t', 's2 > t')}`,
      ['s2 several-starts'],
    ],
    ['a start event that leads nowhere', s, ['s no-way-out']],
    ['an activity that nothing leads to', `${s}${t}<task id="x" />${flows('s > t')}`, ['x unreachable']],
    ['a flow to nowhere', `${s}${t}${flows('s > t', 't > gone')}`, ['t-gone unresolved-reference']],
    ['an unknown element', `${s}${t}<dance id="d" />${flows('s > t')}`, ['- unknown-content']],
    ['one id twice', `${s}${t}<userTask id="t" />${flows('s > t')}`, ['- duplicate-id']],
    [
      'a flow across the edge of a sub-process',
      `${s}${t}<subProcess id="sub"><startEvent id="is" /><task id="x" />${flows('is > x')}</subProcess>${flows('s > t', 't > sub', 't > x')}`,
      ['t-x crosses-scope'],
    ],
    [
      'a sub-process without a start',
      `${s}<subProcess id="sub"><task id="x" /></subProcess>${flows('s > sub')}`,
      ['sub no-start', 'x unreachable'],
    ],
    [
      'a gateway without conditions',
      `${s}<exclusiveGateway id="g" />${t}<task id="u" />${flows('s > g', 'g > t', 'g > u')}`,
      ['g-t no-condition', 'g-u no-condition'],
    ],
    ['a gateway without a way out', `${s}<exclusiveGateway id="g" />${flows('s > g')}`, ['g no-way-out']],
    [
      'a condition on a default flow',
      `${s}<exclusiveGateway id="g" default="g-u" />${t}<task id="u" />${flows('s > g', 'g > t ? a', 'g > u ? b')}`,
      ['g-u default-with-condition'],
    ],
    [
      'a condition after a parallel gateway',
      `${s}<parallelGateway id="g" />${t}${flows('s > g', 'g > t ? a')}`,
      ['g-t needless-condition'],
    ],
    [
      'bad FEEL',
      `${s}<exclusiveGateway id="g" default="g-u" />${t}<task id="u" />${flows('s > g', 'g > t ? a +', 'g > u')}`,
      ['g-t bad-expression'],
    ],
    [
      'JUEL',
      `${s}<exclusiveGateway id="g" default="g-u" />${t}<task id="u" />${flows('s > g', 'g > u')}<sequenceFlow id="f" sourceRef="g" targetRef="t"><conditionExpression xsi:type="tFormalExpression">\${call.it()}</conditionExpression></sequenceFlow>`,
      ['f juel'],
    ],
    [
      'an event-based gateway before a task',
      `${s}<eventBasedGateway id="g" />${t}<task id="u" />${flows('s > g', 'g > t', 'g > u')}`,
      ['g-t not-an-event', 'g-u not-an-event'],
    ],
    ['a timer without a time', boundary(timer('')), ['b bad-timer']],
    ['a timer with a wrong time', boundary(timer('<timeDuration>five days</timeDuration>')), ['b bad-timer']],
    ['a timer with a wrong cycle', boundary(timer('<timeCycle>R3/PT0S</timeCycle>')), ['b bad-timer']],
    [
      'a timer with two times',
      boundary(timer('<timeDuration>P1D</timeDuration><timeDate>2026-01-01T00:00:00Z</timeDate>')),
      ['b bad-timer'],
    ],
    ['a boundary event without a trigger', boundary(''), ['b bad-trigger']],
    [
      'an error event that does not interrupt',
      boundary('<errorEventDefinition />', 'cancelActivity="false"'),
      ['b must-interrupt'],
    ],
    [
      'an error end event without a code',
      `${s}<endEvent id="e"><errorEventDefinition /></endEvent>${flows('s > e')}`,
      ['e no-code'],
    ],
    [
      'a message event without a message',
      `${s}<intermediateCatchEvent id="c"><messageEventDefinition /></intermediateCatchEvent>${t}${flows('s > c', 'c > t')}`,
      ['c no-message'],
    ],
    ['a receive task without a message', `${s}<receiveTask id="c" />${flows('s > c')}`, ['c no-message']],
    [
      'a signal event without a signal',
      `${s}<endEvent id="e"><signalEventDefinition /></endEvent>${flows('s > e')}`,
      ['e no-signal'],
    ],
    [
      'a link without its other end',
      `${s}<intermediateThrowEvent id="l"><linkEventDefinition name="x" /></intermediateThrowEvent>${flows('s > l')}`,
      ['l no-link-target'],
    ],
    [
      'a flow out of an end event',
      `${s}<endEvent id="e" />${t}${flows('s > e', 'e > t')}`,
      ['e flow-from-end'],
    ],
    [
      'a flow into a start event',
      `${s}${t}<endEvent id="e" />${flows('s > t', 't > s', 't > e')}`,
      ['s flow-into-start'],
    ],
    [
      'a circle that no start reaches',
      `${s}${t}<task id="x" /><task id="y" /><endEvent id="e" />${flows('s > t', 'x > y', 'y > x', 'y > e')}`,
      ['e unreachable', 'x unreachable', 'y unreachable'],
    ],
    [
      'a circle without a way out',
      `${s}<task id="x" /><task id="y" />${flows('s > x', 'x > y', 'y > x')}`,
      ['x endless-loop'],
    ],
    [
      'a circle of people without a way out',
      `${s}<userTask id="x" /><userTask id="y" />${flows('s > x', 'x > y', 'y > x')}`,
      ['x endless-loop'],
    ],
    [
      'a circle in a sub-process that nothing stops',
      `${s}<subProcess id="sub"><startEvent id="is" /><userTask id="x" /><userTask id="y" />${flows('is > x', 'x > y', 'y > x')}</subProcess>${flows('s > sub')}`,
      ['x endless-loop'],
    ],
    [
      'a parallel join of alternatives',
      `${s}<exclusiveGateway id="g" default="g-u" />${t}<task id="u" /><parallelGateway id="j" /><endEvent id="e" />${flows('s > g', 'g > t ? a', 'g > u', 't > j', 'u > j', 'j > e')}`,
      ['j join-never-fires'],
    ],
    [
      'a parallel join that waits for what comes after it',
      `${s}<parallelGateway id="j" />${t}<exclusiveGateway id="g" default="g-e" /><endEvent id="e" />${flows('s > j', 'j > t', 't > g', 'g > j ? again', 'g > e')}`,
      ['j join-never-fires'],
    ],
    [
      'a parallel join of two of three ways',
      `${s}<parallelGateway id="f" />${t}<exclusiveGateway id="g" default="g-v" /><task id="u" /><task id="v" /><parallelGateway id="j" /><endEvent id="e" />${flows('s > f', 'f > t', 'f > g', 'g > u ? a', 'g > v', 't > j', 'u > j', 'v > j', 'j > e')}`,
      ['j join-never-fires'],
    ],
    [
      'a task that starts with two tokens where one comes',
      `${s}<userTask id="t" startQuantity="2" />${flows('s > t')}`,
      ['t join-never-fires'],
    ],
    ['a service task without a job', task('serviceTask'), ['a no-job-type']],
    ['a business rule task without a decision', task('businessRuleTask'), ['a no-decision']],
    [
      'an unknown decision',
      task('businessRuleTask', '<zeebe:calledDecision decisionId="fee" resultVariable="r" />'),
      ['a unknown-decision'],
    ],
    ['a script task in another language', task('scriptTask'), ['a no-script']],
    [
      'a call activity with a life that is none',
      task(
        'callActivity',
        '<zeebe:calledElement processId="x" /><zeebe:properties><zeebe:property name="life" value="long" /></zeebe:properties>',
      ),
      ['a unknown-life'],
    ],
    ['a call activity without a process', task('callActivity'), ['a no-called-process']],
    [
      'an unknown called process',
      task('callActivity', '<zeebe:calledElement processId="x" />'),
      ['a unknown-process'],
    ],
    [
      'a call of a process to be computed',
      task('callActivity', '<zeebe:calledElement processId="=x" />'),
      ['a not-executed'],
    ],
    ['an extension that is not executed', task('userTask', '<zeebe:taskListeners />'), ['a not-executed']],
    [
      'a choreography task',
      task('globalTask'),
      ['- unknown-content', 's-a unresolved-reference', 's no-way-out'],
    ],
    [
      'a multi-instance task without a collection',
      `${s}<userTask id="a"><multiInstanceLoopCharacteristics /></userTask>${flows('s > a')}`,
      ['a no-collection'],
    ],
    [
      'a loop that cannot end',
      `${s}<userTask id="a"><standardLoopCharacteristics /></userTask>${flows('s > a')}`,
      ['a endless-loop'],
    ],
    [
      'an event sub-process that nothing starts',
      `${s}${t}<subProcess id="x" triggeredByEvent="true"><startEvent id="xs" /><task id="y" />${flows('xs > y')}</subProcess>${flows('s > t')}`,
      ['x bad-event-sub-process'],
    ],
    [
      'a cancel event outside a transaction',
      `${s}<endEvent id="e"><cancelEventDefinition /></endEvent>${flows('s > e')}`,
      ['e no-transaction'],
    ],
    [
      'a transaction that is cancelled without a way on',
      `${s}<transaction id="x"><startEvent id="xs" /><endEvent id="e"><cancelEventDefinition /></endEvent>${flows('xs > e')}</transaction>${flows('s > x')}`,
      ['e no-cancel-boundary'],
    ],
    [
      'a compensation event without a handler',
      `${s}${t}<boundaryEvent id="b" attachedToRef="t"><compensateEventDefinition /></boundaryEvent>${flows('s > t')}`,
      ['b no-compensation'],
    ],
    [
      'a mapping without a target',
      task('userTask', '<zeebe:ioMapping><zeebe:input source="=1" target="" /></zeebe:ioMapping>'),
      ['a bad-mapping'],
    ],
  ]
  test.each(cases)('20.2 and 20.3 %s', async (_, elements, expected) => {
    expect((await faults(bpmn(elements))).toSorted()).toEqual(expected.toSorted())
  })

  const condition = (attributes: string, body = '') =>
    `${s}<exclusiveGateway id="g" default="g-u" />${t}<task id="u" />${flows('s > g', 'g > u')}<sequenceFlow id="f" sourceRef="g" targetRef="t"><conditionExpression xsi:type="tFormalExpression" ${attributes}>${body}</conditionExpression></sequenceFlow>`
  const silent: [string, string, string[]][] = [
    [
      'a resource role',
      `${s}<userTask id="t"><potentialOwner><resourceAssignmentExpression><formalExpression>group(a)</formalExpression></resourceAssignmentExpression></potentialOwner></userTask>${flows('s > t')}`,
      ['t not-executed'],
    ],
    [
      'a receive task that begins cases',
      `${s}<receiveTask id="r" messageRef="m" instantiate="true" />${flows('s > r')}`,
      ['r not-executed'],
    ],
    [
      'an event for single turns',
      `${s}<userTask id="t"><multiInstanceLoopCharacteristics behavior="None"><loopCardinality>=2</loopCardinality></multiInstanceLoopCharacteristics></userTask>${flows('s > t')}`,
      ['t not-executed'],
    ],
    [
      'a compensation that is not awaited',
      `${s}<endEvent id="e"><compensateEventDefinition waitForCompletion="false" /></endEvent>${flows('s > e')}`,
      ['e not-executed'],
    ],
    [
      'a data association that computes',
      `${s}<userTask id="t"><dataInputAssociation id="d"><targetRef>q</targetRef><assignment><from>1</from><to>q</to></assignment></dataInputAssociation><property id="q" /></userTask>${flows('s > t')}`,
      ['t not-executed'],
    ],
    ['a condition in another language', condition('language="groovy"', 'x'), ['f not-executed']],
    ['an empty condition', condition(''), ['f no-condition', 'f no-condition']],
    [
      'a decision bound to a tag',
      task(
        'businessRuleTask',
        '<zeebe:calledDecision decisionId="d" resultVariable="r" bindingType="versionTag" versionTag="2" />',
      ),
      ['a not-executed'],
    ],
    [
      'a listener on the process',
      `${extensions('<zeebe:executionListeners />')}${s}${t}${flows('s > t')}`,
      ['p not-executed'],
    ],
  ]
  silent.push(
    [
      'a start form',
      `<startEvent id="s">${extensions('<zeebe:formDefinition formId="f" />')}</startEvent>${t}${flows('s > t')}`,
      ['s not-executed'],
    ],
    ['a job of a user task', task('userTask', '<zeebe:taskDefinition type="x" />'), ['a not-executed']],
    [
      'an attribute that nobody reads',
      task('userTask', '<zeebe:assignmentDefinition assignee="a" candidateRoles="r" />'),
      ['a not-executed'],
    ],
    [
      'an output of an ad-hoc sub-process',
      `${s}<adHocSubProcess id="x">${extensions('<zeebe:adHoc outputCollection="o" outputElement="=1" />')}${t}</adHocSubProcess>${flows('s > x')}`,
      ['x not-executed', 'x not-executed'],
    ],
    [
      'a mapping at a gateway',
      `${s}<parallelGateway id="g">${extensions('<zeebe:ioMapping><zeebe:input source="=1" target="a" /></zeebe:ioMapping>')}</parallelGateway>${t}${flows('s > g', 'g > t')}`,
      ['g not-executed'],
    ],
  )
  test.each(silent)('20.5 %s is refused, not left out in silence', async (_, elements, expected) => {
    const resources = { decisions: { d: () => ({ value: 1 }) } }
    expect(await faults(bpmn(elements, '<message id="m" name="m" />'), resources)).toEqual(expected)
  })

  test('20.6 a call activity that asks for a version tag gets that version or none', async () => {
    const called = (tag: string) =>
      bpmn(`${extensions(`<zeebe:versionTag value="${tag}" />`)}${s}${t}${flows('s > t')}`).replace(
        'id="p"',
        'id="q"',
      )
    const call = bpmn(
      task('callActivity', '<zeebe:calledElement processId="q" bindingType="versionTag" versionTag="2" />'),
    )
    expect(await faults(call, { processes: { q: called('2') } })).toEqual([])
    expect(await faults(call, { processes: { q: called('1') } })).toEqual(['a other-version-tag'])
  })

  const sound: [string, string][] = [
    [
      'a circle that an event beside it stops',
      `${s}<subProcess id="sub"><startEvent id="is" /><userTask id="x" /><userTask id="y" />${flows('is > x', 'x > y', 'y > x')}</subProcess><boundaryEvent id="b" attachedToRef="sub">${timer('<timeDuration>P1D</timeDuration>')}</boundaryEvent><endEvent id="e" />${flows('s > sub', 'b > e')}`,
    ],
    [
      'a circle that the end of something else stops',
      `${s}<parallelGateway id="f" /><userTask id="x" /><userTask id="y" />${t}<endEvent id="e"><terminateEventDefinition /></endEvent>${flows('s > f', 'f > x', 'x > y', 'y > x', 'f > t', 't > e')}`,
    ],
    [
      'a join of a task with what a boundary event beside it sent out',
      `${s}${t}<boundaryEvent id="b" attachedToRef="t" cancelActivity="false">${timer('<timeDuration>P1D</timeDuration>')}</boundaryEvent><parallelGateway id="j" /><endEvent id="e" />${flows('s > t', 't > j', 'b > j', 'j > e')}`,
    ],
    [
      'a join of ways that may both be taken',
      `${s}<inclusiveGateway id="g" default="g-u" />${t}<task id="u" /><parallelGateway id="j" /><endEvent id="e" />${flows('s > g', 'g > t ? a', 'g > u', 't > j', 'u > j', 'j > e')}`,
    ],
    [
      'a join of a task that sends two tokens to two of its ways',
      `${s}<task id="a" completionQuantity="2" /><userTask id="u" startQuantity="2" /><endEvent id="e" />${flows('s > a', 'a > u', 'u > e')}`,
    ],
  ]
  test.each(sound)('20.3 %s is no fault', async (_, elements) => {
    expect(await faults(bpmn(elements))).toEqual([])
  })

  test('20.2 all faults are listed at once, each with a sentence', async () => {
    const result = await compile(
      bpmn(`${task('serviceTask')}<businessRuleTask id="r" />${boundary(timer(''))}`),
    )
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.problems.length).toBeGreaterThan(4)
    for (const { message } of result.problems) expect(message).toMatch(/^[A-Z"].*[.;].*$/s)
  })

  test('20.2 a file without an executable process, or with several', async () => {
    const xml = bpmn(`${s}${t}${flows('s > t')}`)
    expect(await faults(xml.replace('isExecutable="true"', ''))).toEqual(['p no-process'])
    const two = xml.replace('</process>', '</process><process id="q" isExecutable="true" />')
    expect(await faults(two)).toEqual(['q several-processes'])
    expect(await faults(two, { processId: 'p' })).toEqual([])
    expect(await faults(two, { processId: 'z' })).toEqual(['z no-process'])
  })

  test('20.3 a process that calls itself is refused', async () => {
    const call = (id: string) => task('callActivity', `<zeebe:calledElement processId="${id}" />`)
    expect(await faults(bpmn(call('p')), { processes: { p: bpmn(call('p')) } })).toEqual(['a calls-itself'])
    const q = bpmn(call('p')).replace('id="p"', 'id="q"')
    expect(await faults(bpmn(call('q')), { processes: { q, p: bpmn(call('q')) } })).toEqual([
      'a/a calls-itself',
    ])
  })

  test('20.4 the version covers the file and every called process', async () => {
    const version = async (xml: string, processes?: Record<string, string>) => {
      const result = await compile(xml, { processes })
      return result.ok && result.process.version
    }
    const xml = bpmn(`${s}${t}${flows('s > t')}`)
    const called = xml.replace('id="p"', 'id="x"')
    const calling = bpmn(task('callActivity', '<zeebe:calledElement processId="x" />'))
    expect(await version(xml)).toBe(await version(xml))
    expect(await version(xml)).not.toBe(await version(`${xml} `))
    expect(await version(calling, { x: called })).not.toBe(await version(calling, { x: `${called} ` }))
  })

  test('20.7 what only people read is left alone', async () => {
    expect(
      await faults(
        bpmn(
          `${s}${t}<dataObjectReference id="d" dataObjectRef="o" /><dataObject id="o" /><textAnnotation id="n"><text>!</text></textAnnotation><association id="as" sourceRef="t" targetRef="n" />${flows('s > t')}`,
          '<collaboration id="c"><participant id="pp" processRef="p" /></collaboration>',
        ),
      ),
    ).toEqual([])
  })
})
