import { apply } from './apply.ts'
import { draftOf, emptyState } from './draft.ts'
import type { ProcessEvent } from './event.ts'
import type { ProcessState } from './state.ts'

/** The state after an event. Pure: the given state is not changed. The first event of a case is `begun`. */
export function evolve(state: ProcessState | null, event: ProcessEvent): ProcessState {
  const draft = state ? draftOf(state) : emptyState(event)
  apply(draft, event)
  return draft
}
