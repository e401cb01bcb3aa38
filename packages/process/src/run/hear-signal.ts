import { occur } from './occur.ts'
import type { Run } from './run.ts'
import { find, type Variables } from './state.ts'

/** Tells everything in the case that waits for a signal; gives how many heard it. */
export function hearSignal(run: Run, name: string, variables: Variables): number {
  const hearers = run.state.instances.filter(instance => instance.signal === name && !instance.incident)
  for (const { key } of hearers) {
    // One that heard it before may have ended this one.
    const hearer = find(run.state, key)
    if (hearer) occur(run, hearer, variables)
  }
  return hearers.length
}
