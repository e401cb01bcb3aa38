import { advance, begin, type CompiledProcess, compile, type ProcessState, type Step } from '@baotu/process'
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

/**
 * Cases a second through submit, review, gateway and approve on one core, with the state written to JSON and read back
 * at each wait, as a store would. The middle of seven rounds of half a second each, after one to warm up.
 */
export async function bench(): Promise<Bench> {
  const compiled = await compile(xml)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  const { process } = compiled
  const stateBytes = JSON.stringify(runCase(process).waiting).length

  const rounds = Array.from({ length: 8 }, () => runRound(process)).slice(1)
  const casesPerSecond = Math.round(rounds.sort((a, b) => a - b)[3] ?? 0)
  const microseconds = Number((1_000_000 / casesPerSecond).toFixed(1))
  return {
    table: [
      ['submit → review → approve', 'cases/s', 'µs a case', 'state at the first wait'],
      [
        'one core, state as JSON',
        casesPerSecond.toLocaleString('en'),
        String(microseconds),
        `${stateBytes} B`,
      ],
    ],
    figures: { casesPerSecond, microseconds, stateBytes },
  }
}

function runRound(process: CompiledProcess): number {
  const begun = performance.now()
  let cases = 0
  for (; performance.now() - begun < 500; cases += 100) for (let i = 0; i < 100; i++) runCase(process)
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
