import { isListener } from './is-listener.ts'
import { nodeOf, type Run } from './run.ts'

/** Whether anything in a scope waits or is under way. What only listens does not keep it open. */
export function isBusy(run: Run, scope: number): boolean {
  for (let index = run.head; index < run.queue.length; index++)
    if (run.queue[index]?.in === scope) return true
  return run.state.instances.some(
    instance => instance.in === scope && !isListener(nodeOf(run, instance), instance),
  )
}
