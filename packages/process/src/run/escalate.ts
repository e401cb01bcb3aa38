import { findCatcher } from './catch.ts'
import { takeOver } from './occur.ts'
import { emit, type Run } from './run.ts'
import type { Variables } from './state.ts'

/** An escalation that nobody catches is no mistake: the thrower goes on (BPMN 2.0 §10.5.7). */
export function escalate(
  run: Run,
  element: string,
  code: string,
  from: number,
  scope: number,
  brought: Variables,
): void {
  emit(run, { type: 'escalated', element, code, in: scope })
  const catcher = findCatcher(run, 'escalation', code, from, scope)
  if (catcher) takeOver(run, catcher, brought)
}
