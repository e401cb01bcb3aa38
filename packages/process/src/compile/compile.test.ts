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
    ['a flow into a start event', `${s}${t}${flows('s > t', 't > s')}`, ['s flow-into-start']],
    ['a service task without a job', task('serviceTask'), ['a no-job-type']],
    ['a business rule task without a decision', task('businessRuleTask'), ['a no-decision']],
    [
      'an unknown decision',
      task('businessRuleTask', '<zeebe:calledDecision decisionId="fee" resultVariable="r" />'),
      ['a unknown-decision'],
    ],
    ['a script task in another language', task('scriptTask'), ['a no-script']],
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

  test('what only people read is left alone', async () => {
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
