import type { Flow, Node } from '../compile/node.ts'
import { isTrue } from './evaluate.ts'
import type { Run } from './run.ts'
import { stuck } from './stuck.ts'
import { contextOf } from './variables.ts'

/** The ways that a token takes out of an element; throws `stuck` when there is none where there must be one. */
export function choose(run: Run, node: Node, scope: number): Flow[] {
  const { outgoing } = node
  if (node.kind === 'parallel' || !outgoing.some(flow => flow.condition)) {
    // A lone flow needs no condition; the other flow of a chooser without conditions is its default.
    return node.kind === 'exclusive' ? outgoing.slice(0, 1) : outgoing
  }
  const context = contextOf(run, scope)
  const chosen: Flow[] = []
  for (const flow of outgoing) {
    if (flow === node.defaultFlow || (flow.condition && !isTrue(run, flow.condition, context))) continue
    chosen.push(flow)
    if (node.kind === 'exclusive') break
  }
  const conditional = chosen.some(flow => flow.condition)
  if (!conditional && node.defaultFlow) chosen.push(node.defaultFlow)
  if (chosen.length === 0)
    throw stuck(
      'no-way-out',
      `No condition on the flows out of ${node.id} holds, and none of them is the default`,
    )
  return chosen
}
