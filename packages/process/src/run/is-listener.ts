import type { Node } from '../compile/node.ts'
import type { Instance } from './state.ts'

/**
 * Whether an instance only listens beside something: boundary events, and event sub-processes that have not started. An
 * event that could not be passed holds a token, and is no listener any more.
 */
export function isListener(node: Node, instance: Instance): boolean {
  return (node.kind === 'boundary' || node.kind === 'start') && instance.incident === undefined
}
