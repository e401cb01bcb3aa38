import { advance, begin, type CompiledProcess, compile, type ProcessState, type Step } from '@baotu/process'
import { prepareBpmnEngine } from './peers/bpmn-engine.ts'
import type { Bench } from './run.ts'

const now = '2026-03-02T01:00:00Z'
const xml = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="bench" targetNamespace="https://baotu.dev/bench">
  <process id="approval" isExecutable="true">
    <startEvent id="submitted" />
    <sequenceFlow id="f1" sourceRef="submitted" targetRef="review" />
    <userTask id="review" name="Review"><extensionElements><zeebe:userTask /></extensionElements></userTask>
    <sequenceFlow id="f2" sourceRef="review" targetRef="fit" />
    <exclusiveGateway id="fit" default="f4" />
    <sequenceFlow id="f3" sourceRef="fit" targetRef="approve">
      <conditionExpression xsi:type="tFormalExpression">=review.outcome = "fit"</conditionExpression>
    </sequenceFlow>
    <sequenceFlow id="f4" sourceRef="fit" targetRef="refused" />
    <userTask id="approve" name="Approve"><extensionElements><zeebe:userTask /></extensionElements></userTask>
    <sequenceFlow id="f5" sourceRef="approve" targetRef="approved" />
    <endEvent id="approved" />
    <endEvent id="refused" />
  </process>
</definitions>`

/** bpmn-engine speaks no FEEL; a condition that is true at once is in its favour. */
const forBpmnEngine = xml.replace(/>=review[^<]*/, ' language="javascript">next(null, true)')

/**
 * Cases a second through submit, review, gateway and approve on one core, with the state written to JSON and read back
 * at each wait, as a store would; beside it bpmn-engine, in memory only. Seven rounds of each in turns, after one to warm
 * up, so that a busy machine slows both; the middle ones count.
 */
export async function bench(): Promise<Bench> {
  const compiled = await compile(xml)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  const { process } = compiled
  const stateBytes = JSON.stringify(runCase(process).waiting).length
  const runOther = await prepareBpmnEngine(forBpmnEngine)

  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < 8; round++) {
    ours.push(runRound(process))
    theirs.push(await runOtherRound(runOther))
  }
  const casesPerSecond = Math.round(middle(ours.slice(1)))
  const bpmnEngineCasesPerSecond = Math.round(middle(theirs.slice(1)))
  const ratioToBpmnEngine = Math.round(casesPerSecond / bpmnEngineCasesPerSecond)
  const row = (name: string, perSecond: number, state: string) => [
    name,
    perSecond.toLocaleString('en'),
    (1_000_000 / perSecond).toFixed(1),
    state,
  ]
  return {
    table: [
      ['submit → review → approve', 'cases/s', 'µs a case', 'state at the first wait'],
      row('ours, state as JSON', casesPerSecond, `${stateBytes} B`),
      row('bpmn-engine, in memory', bpmnEngineCasesPerSecond, ''),
    ],
    figures: { casesPerSecond, bpmnEngineCasesPerSecond, ratioToBpmnEngine, stateBytes },
  }
}

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function runRound(process: CompiledProcess): number {
  const begun = performance.now()
  let cases = 0
  for (; performance.now() - begun < 500; cases += 100) for (let i = 0; i < 100; i++) runCase(process)
  return cases / ((performance.now() - begun) / 1000)
}

async function runOtherRound(runOther: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  let cases = 0
  for (; performance.now() - begun < 500; cases++) await runOther()
  return cases / ((performance.now() - begun) / 1000)
}

function runCase(process: CompiledProcess): { waiting: ProcessState } {
  const submitted = step(begin(process, { applicant: 'zhang-san', amount: 1200 }, now))
  const reviewed = complete(process, submitted, { review: { outcome: 'fit' } })
  const approved = complete(process, reviewed, { approve: { outcome: 'grant' } })
  if (!approved.effects.some(effect => effect.type === 'complete')) throw new Error('the case did not end')
  return { waiting: submitted.state }
}

type Taken = Extract<Step, { ok: true }>

function complete(
  process: CompiledProcess,
  { state, effects }: Taken,
  variables: Record<string, unknown>,
): Taken {
  const task = effects.find(effect => effect.type === 'open-task')
  if (!task) throw new Error('no task is open')
  const stored: ProcessState = JSON.parse(JSON.stringify(state))
  return step(advance(process, stored, { type: 'complete-task', key: task.key, variables }, now))
}

function step(taken: Step): Taken {
  if (!taken.ok) throw new Error(JSON.stringify(taken.problems))
  return taken
}
