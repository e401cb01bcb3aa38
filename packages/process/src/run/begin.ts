import type { CompiledProcess } from '../compile/compile.ts'
import type { Node } from '../compile/node.ts'
import { type Problem, refuse } from '../problem.ts'
import { isMoment } from '../time/moment.ts'
import { armNew } from './activate.ts'
import { emptyState } from './draft.ts'
import type { Effect } from './effect.ts'
import type { ProcessEvent } from './event.ts'
import { passOn } from './leave.ts'
import { emit, type Run, startRun } from './run.ts'
import { settle } from './settle.ts'
import type { ProcessState, Variables } from './state.ts'
import { isStuck } from './stuck.ts'

/**
 * What one command led to: the state after it, the events that lead there (the first is the command itself), and the
 * `effects`, for the host to carry out in order once the events are stored. Or why not: then nothing has happened.
 */
export type Step =
  | { ok: true; state: ProcessState; events: ProcessEvent[]; effects: Effect[] }
  | { ok: false; problems: Problem[] }

/**
 * Begins a case at the plain start event, or at the start event of the given id, whose message, timer or signal has come
 * (BPMN 2.0.2 clause 13.2; SPEC 1). Refused with `no-such-start`, `bad-variables`, `bad-now`, or `cannot-listen` when an event
 * of the whole process cannot be waited for; never throws on bad input.
 * @param variables plain JSON
 * @param now ISO instant, as in 2026-03-02T01:00:00Z; nothing here reads a clock
 */
export function begin(process: CompiledProcess, variables: Variables, now: string, start?: string): Step {
  const node = startOf(process, start)
  if (!node) return refuse('no-such-start', start === undefined ? {} : { start })
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables))
    return refuse('bad-variables')
  if (!isMoment(now)) return refuse('bad-now')
  const begun: ProcessEvent = {
    type: 'begun',
    process: process.id,
    version: process.version,
    now,
    start: node.id,
  }
  const run = startRun(process, emptyState(begun), now)
  emit(run, begun)
  if (Object.keys(variables).length > 0) emit(run, { type: 'variables-set', in: 0, variables })
  try {
    armNew(
      run,
      0,
      process.root.eventSubProcesses.map(sub => sub.start),
    )
  } catch (error) {
    if (isStuck(error)) return refuse('cannot-listen', { code: error.stuck, message: error.message })
    throw error
  }
  passOn(run, node, 0)
  return finishStep(run)
}

export function finishStep(run: Run): Step {
  settle(run)
  return { ok: true, state: run.state, events: run.events, effects: run.effects }
}

function startOf(process: CompiledProcess, id: string | undefined): Node | undefined {
  if (id === undefined) return process.root.start
  return process.root.nodes.find(node => node.kind === 'start' && node.id === id)
}
