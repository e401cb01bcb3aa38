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
 * One step of a case (BPMN 2.0.2 clause 13; SPEC 1): pure, without clock or chance, so that the same inputs give the same
 * answer, byte for byte. A command that has come too late (the task is done, the timer is gone) or makes no sense is refused
 * with a problem, and nothing has happened: the codes are listed in README.md. Never throws, whatever command or state comes
 * in. The given state is not changed.
 * @param now ISO instant, as in 2026-03-02T01:00:00Z
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
