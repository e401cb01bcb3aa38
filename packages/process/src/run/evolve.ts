import { apply } from './apply.ts'
import { draftOf, emptyState } from './draft.ts'
import type { ProcessEvent } from './event.ts'
import type { ProcessState } from './state.ts'

/**
 * The state after an event: folding all events of a case gives its state, also those that earlier versions of the engine
 * have recorded (SPEC 1.6, 23.2). Pure: the given state is not changed; null before `begun`, the first event of a case.
 */
export function evolve(state: ProcessState | null, event: ProcessEvent): ProcessState {
  const draft = state ? draftOf(state) : emptyState(event)
  apply(draft, event)
  return draft
}
