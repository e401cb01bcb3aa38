import type { CompiledProcess } from '../compile/compile.ts'
import { type Problem, refuse } from '../problem.ts'
import { isMoment } from '../time/moment.ts'
import { finishStep, type Step } from './begin.ts'
import type { ProcessCommand } from './command.ts'
import { draftOf } from './draft.ts'
import { obey } from './obey.ts'
import { emit, startRun } from './run.ts'
import type { ProcessState } from './state.ts'
import { isState, stateProblem } from './state-shape.ts'

/**
 * One step of a case: pure, without clock or chance. A command that has come too late (the task is done, the timer is
 * gone) or makes no sense is refused with a problem, and nothing has happened.
 */
export function advance(
  process: CompiledProcess,
  state: ProcessState,
  command: ProcessCommand,
  now: string,
): Step {
  if (!isState(state)) return refuse('bad-state')
  if (state.process !== process.id || state.version !== process.version)
    return refuse('other-version', {
      has: `${state.process} ${state.version}`,
      given: `${process.id} ${process.version}`,
    })
  if (!isMoment(now)) return refuse('bad-now')
  const bad = stateProblem(process, state)
  if (bad) return { ok: false, problems: [bad] }
  const run = startRun(process, draftOf(state), now)
  emit(run, { type: 'commanded', command, now })
  const problems: Problem[] = obey(run, command)
  return problems.length > 0 ? { ok: false, problems } : finishStep(run)
}
