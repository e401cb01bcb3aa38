import { nodeOf, type Run } from './run.ts'
import type { Instance } from './state.ts'

/** Whether anything in a scope waits or is under way. */
export function isBusy(run: Run, scope: number): boolean {
  for (let index = run.head; index < run.queue.length; index++)
    if (run.queue[index]?.in === scope) return true
  return run.state.instances.some(instance => instance.in === scope && !isListener(run, instance))
}

/** Boundary events and event sub-processes that have not started do not keep anything open. */
function isListener(run: Run, instance: Instance): boolean {
  const { kind } = nodeOf(run, instance)
  return kind === 'boundary' || kind === 'start'
}
