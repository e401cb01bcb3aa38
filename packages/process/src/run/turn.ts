import type { Run } from './run.ts'
import { find, type Instance } from './state.ts'

/** Whether this instance is one turn of a loop. */
export function isTurn(run: Run, instance: Instance): boolean {
  return loopOf(run, instance) !== undefined
}

/** The instance that holds the turns which this one is among. */
export function loopOf(run: Run, instance: Instance): Instance | undefined {
  if (instance.in === 0) return undefined
  const body = find(run.state, instance.in)
  return body?.loop && body.element === instance.element ? body : undefined
}
