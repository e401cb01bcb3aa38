import type { ProcessCommand } from '../../index.ts'
import { bpmn, extensions, flows } from './bpmn.ts'

/** A life that a case could live: the file, and what is asked of it in turn. Elements stand for the keys open for them. */
export type Scenario = {
  name: string
  xml: string
  variables: Record<string, unknown>
  asked: Asked[]
}

/** `on`: the element whose open key the command is for. */
export type Asked = { on?: string; command: Partial<ProcessCommand> & { type: ProcessCommand['type'] } }

const task = (on: string, variables = {}): Asked => ({ on, command: { type: 'complete-task', variables } })
const job = (on: string, variables = {}): Asked => ({ on, command: { type: 'complete-job', variables } })
const timer = (on: string): Asked => ({ on, command: { type: 'fire-timer' } })
const message = (name: string, variables = {}): Asked => ({
  command: { type: 'deliver-message', name, variables },
})

const s = '<startEvent id="s" />'
const after = (duration: string) =>
  `<timerEventDefinition><timeDuration>${duration}</timeDuration></timerEventDefinition>`
const service = (id: string, more = '') =>
  `<serviceTask id="${id}" ${more}>${extensions('<zeebe:taskDefinition type="work" retries="2" />')}</serviceTask>`
const undo = (id: string) =>
  `<boundaryEvent id="${id}-u" attachedToRef="${id}"><compensateEventDefinition /></boundaryEvent><association id="${id}-as" sourceRef="${id}-u" targetRef="${id}-undo" associationDirection="One" />${service(`${id}-undo`, 'isForCompensation="true"')}`

/** One of each kind of thing that the engine does, so that a change of what it does shows. */
export const scenarios: Scenario[] = [
  {
    name: 'approval',
    xml: bpmn(
      `${s}<userTask id="intake" /><exclusiveGateway id="g" default="g-no" /><userTask id="ruling" /><boundaryEvent id="late" attachedToRef="ruling" cancelActivity="false">${after('= working days(10)')}</boundaryEvent><endEvent id="e" /><endEvent id="no" /><endEvent id="warned" />${flows('s > intake', 'intake > g', 'g > ruling ? outcome = "accept"', 'g > no', 'ruling > e', 'late > warned')}`,
    ),
    variables: { applicant: '张三' },
    asked: [task('intake', { outcome: 'accept' }), timer('late'), task('ruling', { outcome: 'grant' })],
  },
  {
    name: 'parallel-and-inclusive',
    xml: bpmn(
      `${s}<parallelGateway id="f" /><userTask id="a" /><inclusiveGateway id="i" default="i-d" /><userTask id="b" /><userTask id="c" /><userTask id="d" /><inclusiveGateway id="k" /><parallelGateway id="j" /><endEvent id="e" />${flows('s > f', 'f > a', 'f > i', 'i > b ? n > 1', 'i > c ? n > 2', 'i > d', 'b > k', 'c > k', 'd > k', 'a > j', 'k > j', 'j > e')}`,
    ),
    variables: { n: 3 },
    asked: [task('b'), task('a'), task('c')],
  },
  {
    name: 'countersign',
    xml: bpmn(
      `${s}<userTask id="a"><multiInstanceLoopCharacteristics isSequential="true">${extensions('<zeebe:loopCharacteristics inputCollection="=departments" inputElement="department" outputCollection="opinions" outputElement="=opinion" />')}<completionCondition>=numberOfCompletedInstances = 2</completionCondition></multiInstanceLoopCharacteristics></userTask><userTask id="b"><multiInstanceLoopCharacteristics>${extensions('<zeebe:loopCharacteristics inputCollection="=2" />')}</multiInstanceLoopCharacteristics></userTask><userTask id="c"><standardLoopCharacteristics loopMaximum="2" /></userTask><endEvent id="e" />${flows('s > a', 'a > b', 'b > c', 'c > e')}`,
    ),
    variables: { departments: ['x', 'y', 'z'] },
    asked: [
      task('a', { opinion: '同意' }),
      task('a', { opinion: '不同意' }),
      task('b'),
      task('b'),
      task('c'),
      task('c'),
    ],
  },
  {
    name: 'events-beside',
    xml: bpmn(
      `${s}<subProcess id="sub"><startEvent id="is" /><userTask id="a" /><endEvent id="ie" />${flows('is > a', 'a > ie')}<subProcess id="more" triggeredByEvent="true"><startEvent id="more-s" isInterrupting="false"><messageEventDefinition messageRef="papers" /></startEvent><userTask id="read" />${flows('more-s > read')}</subProcess></subProcess><eventBasedGateway id="g" /><intermediateCatchEvent id="paid"><messageEventDefinition messageRef="payment" /></intermediateCatchEvent><intermediateCatchEvent id="waited">${after('P30D')}</intermediateCatchEvent><intermediateThrowEvent id="told" name="已受理" /><endEvent id="e" /><endEvent id="x" />${flows('s > sub', 'sub > told', 'told > g', 'g > paid', 'g > waited', 'paid > e', 'waited > x')}<subProcess id="stop" triggeredByEvent="true"><startEvent id="stop-s"><signalEventDefinition signalRef="alarm" /></startEvent><userTask id="close" />${flows('stop-s > close')}</subProcess>`,
      '<message id="papers" name="papers" /><message id="payment" name="payment" /><signal id="alarm" name="alarm" />',
    ),
    variables: {},
    asked: [
      message('papers', { page: 1 }),
      message('papers', { page: 2 }),
      task('read'),
      task('a'),
      task('read'),
      message('payment', { paid: true }),
    ],
  },
  {
    name: 'stopped-by-signal',
    xml: bpmn(
      `${s}<userTask id="a" /><userTask id="b" />${flows('s > a', 'a > b')}<subProcess id="stop" triggeredByEvent="true"><startEvent id="stop-s"><signalEventDefinition signalRef="alarm" /></startEvent><userTask id="close" />${flows('stop-s > close')}</subProcess>`,
      '<signal id="alarm" name="alarm" />',
    ),
    variables: {},
    asked: [task('a'), { command: { type: 'broadcast-signal', name: 'alarm' } }, task('close')],
  },
  {
    name: 'jobs-and-incidents',
    xml: bpmn(
      `${s}${service('a')}<boundaryEvent id="wrong" attachedToRef="a"><errorEventDefinition errorRef="bad" /></boundaryEvent>${service('b')}<exclusiveGateway id="g" /><userTask id="c" /><userTask id="d" />${flows('s > a', 'a > b', 'wrong > b', 'b > g', 'g > c ? way = 1', 'g > d ? way = 2')}`,
      '<error id="bad" errorCode="bad-data" />',
    ),
    variables: { way: 3 },
    asked: [
      { on: 'a', command: { type: 'fail-job', error: 'busy', retries: 1 } },
      { on: 'a', command: { type: 'throw-error', code: 'bad-data' } },
      { on: 'b', command: { type: 'fail-job', error: 'gone', retries: 0 } },
      { on: 'b', command: { type: 'resolve-incident' } },
      job('b'),
      { on: 'g', command: { type: 'resolve-incident', variables: { way: 2 } } },
      { command: { type: 'modify', enter: [{ element: 'c' }] } },
      task('d'),
    ],
  },
  {
    name: 'transaction',
    xml: bpmn(
      `${s}<transaction id="x"><startEvent id="xs" />${service('a')}${undo('a')}${service('b')}${undo('b')}<userTask id="ask" /><exclusiveGateway id="g" default="g-xe" /><endEvent id="xc"><cancelEventDefinition /></endEvent><endEvent id="xe" />${flows('xs > a', 'a > b', 'b > ask', 'ask > g', 'g > xc ? give = "up"', 'g > xe')}</transaction><boundaryEvent id="cancelled" attachedToRef="x"><cancelEventDefinition /></boundaryEvent><userTask id="after" />${flows('s > x', 'cancelled > after')}`,
    ),
    variables: {},
    asked: [job('a'), job('b'), task('ask', { give: 'up' }), job('b-undo'), job('a-undo'), task('after')],
  },
  {
    name: 'picked-steps',
    xml: bpmn(
      `${s}<adHocSubProcess id="x"><userTask id="call" /><userTask id="visit" /><completionCondition>=enough = true</completionCondition></adHocSubProcess><complexGateway id="j"><activationCondition>=activationCount >= 2</activationCondition></complexGateway><parallelGateway id="f" /><task id="b" /><task id="c" /><userTask id="d" /><endEvent id="e" />${flows('s > x', 'x > f', 'f > b', 'f > c', 'f > d', 'b > j', 'c > j', 'd > j', 'j > e')}`,
    ),
    variables: { enough: false },
    asked: [
      { on: 'x', command: { type: 'start-activity', element: 'call' } },
      { on: 'x', command: { type: 'start-activity', element: 'visit' } },
      task('call'),
      task('visit', { enough: true }),
      task('d'),
    ],
  },
  {
    name: 'escalation-and-condition',
    xml: bpmn(
      `${s}<subProcess id="sub"><startEvent id="is" /><userTask id="a" /><intermediateThrowEvent id="up"><escalationEventDefinition escalationRef="late" /></intermediateThrowEvent><userTask id="b" />${flows('is > a', 'a > up', 'up > b')}</subProcess><boundaryEvent id="told" attachedToRef="sub" cancelActivity="false"><escalationEventDefinition escalationRef="late" /></boundaryEvent><userTask id="chief" /><intermediateCatchEvent id="ready"><conditionalEventDefinition><condition xsi:type="tFormalExpression">=paid = true</condition></conditionalEventDefinition></intermediateCatchEvent><endEvent id="e" />${flows('s > sub', 'told > chief', 'sub > ready', 'ready > e')}`,
      '<escalation id="late" escalationCode="late" />',
    ),
    variables: { paid: false },
    asked: [
      task('a'),
      task('chief'),
      task('b'),
      { command: { type: 'set-variables', variables: { paid: true } } },
    ],
  },
]
