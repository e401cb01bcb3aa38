import type { Node } from '../compile/node.ts'
import { emit, type Run } from './run.ts'
import type { Instance } from './state.ts'

/**
 * Notes that an activity is done, when there is something that could undo it: its own handler, the compensation event
 * sub-process in it, or handlers of what was done in it. Told before the instance is left.
 */
export function remember(run: Run, node: Node, instance: Instance): void {
  const inner = run.state.done?.filter(record => record.in === instance.key) ?? []
  if (!node.compensation && inner.length === 0 && !undoesItself(node)) return
  emit(run, {
    type: 'remembered',
    record: {
      element: node.id,
      in: instance.in,
      ...(instance.variables ? { variables: instance.variables } : {}),
      ...(inner.length > 0 ? { inner } : {}),
    },
  })
}

function undoesItself(node: Node): boolean {
  return 'body' in node && node.body.eventSubProcesses.some(sub => sub.start.trigger.type === 'compensation')
}
