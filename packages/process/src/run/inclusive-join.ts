import type { Node } from '../compile/node.ts'
import { fireJoin } from './join.ts'
import { emit, nodeOf, type Run } from './run.ts'
import type { Instance } from './state.ts'

/**
 * Fires one inclusive join that nothing can reach any more, or resets such a complex gateway (BPMN 2.0 §13.4.3,
 * §13.4.5). Asked only when no token is under way, so every token stands at an instance.
 */
export function fireInclusive(run: Run): boolean {
  if (run.process.reach.size === 0) return false
  for (const join of run.state.instances) {
    const node = nodeOf(run, join)
    if (node.kind === 'complex' && join.fired && isComplete(run, node, join)) {
      emit(run, { type: 'left', key: join.key, element: node.id })
      run.ended.push(join.in)
      return true
    }
    if (
      node.kind !== 'inclusive' ||
      !join.arrived ||
      join.arrived.length === 0 ||
      !isComplete(run, node, join)
    )
      continue
    const marked = new Set(join.arrived)
    fireJoin(
      run,
      node,
      join,
      node.incoming.map(flow => flow.id).filter(flow => marked.has(flow)),
    )
    return true
  }
  return false
}

/**
 * No token elsewhere in the scope can reach an empty incoming flow, unless it can also reach a marked one: then it
 * would come too late anyway.
 */
function isComplete(run: Run, node: Node, join: Instance): boolean {
  const reach = run.process.reach.get(node.id)
  for (const token of run.state.instances) {
    if (token.in !== join.in || token.key === join.key) continue
    let reachesEmpty = false
    let reachesMarked = false
    for (const [flow, sources] of reach ?? []) {
      if (!sources.has(token.element)) continue
      if (join.arrived?.includes(flow)) reachesMarked = true
      else reachesEmpty = true
    }
    if (reachesEmpty && !reachesMarked) return false
  }
  return true
}
