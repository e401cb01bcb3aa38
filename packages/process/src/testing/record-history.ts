import { advance, begin, type ProcessCommand, type ProcessEvent, type ProcessState } from '../../index.ts'
import type { Asked, Scenario } from './scenarios.ts'
import { compiled, now, Walk } from './walk.ts'

/** What a case lived through, as a store would have kept it: everything that is needed to live it again. */
export type History = {
  name: string
  version: string
  xml: string
  variables: Record<string, unknown>
  steps: { command: ProcessCommand; now: string; events: ProcessEvent[] }[]
  begun: ProcessEvent[]
  state: ProcessState
}

/** Lives a scenario and writes down what happened. Each step is an hour later than the one before. */
export async function record({ name, xml, variables, asked }: Scenario): Promise<History> {
  const process = await compiled(xml)
  const walk = new Walk(process, begin(process, variables, now))
  const begun = walk.events.slice()
  const steps = asked.map((one, index) => {
    walk.now = new Date(Date.parse(now) + (index + 1) * 3_600_000).toISOString()
    const before = walk.events.length
    const command = commandOf(walk, one)
    walk.do(command)
    return { command, now: walk.now, events: walk.events.slice(before) }
  })
  return { name, version: process.version, xml, variables, begun, steps, state: walk.state }
}

/** The events of a history, lived again on the present engine. */
export async function replay(history: History): Promise<ProcessEvent[][]> {
  const process = await compiled(history.xml)
  const first = begin(process, history.variables, now)
  if (!first.ok) throw new Error(JSON.stringify(first.problems))
  let { state } = first
  const lived = [first.events]
  for (const { command, now } of history.steps) {
    const step = advance(process, state, command, now)
    if (!step.ok)
      throw new Error(`${history.name}: ${command.type} was refused: ${JSON.stringify(step.problems)}`)
    state = step.state
    lived.push(step.events)
  }
  return lived
}

function commandOf(walk: Walk, { on, command }: Asked): ProcessCommand {
  return (on === undefined ? command : { ...command, key: walk.key(on) }) as ProcessCommand
}
