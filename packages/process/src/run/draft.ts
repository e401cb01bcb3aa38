import type { ProcessEvent } from './event.ts'
import type { ProcessState } from './state.ts'

export function emptyState(event: ProcessEvent): ProcessState {
  const { process, version } = event.type === 'begun' ? event : { process: '', version: '' }
  return { process, version, status: 'active', next: 1, variables: {}, instances: [] }
}

/** A copy whose list of instances may be changed; the instances themselves are replaced, never changed. */
export function draftOf(state: ProcessState): ProcessState {
  return { ...state, instances: state.instances.slice() }
}
