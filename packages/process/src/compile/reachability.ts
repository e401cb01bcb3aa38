import type { Node } from './node.ts'

/**
 * For every inclusive or complex join and each of its incoming flows: the nodes from which a token could still come through that
 * flow without passing the join itself (BPMN 2.0 §13.4.3, Inclusive Gateway). Join id → flow id → node ids.
 */
export type Reachability = Map<string, Map<string, Set<string>>>

export function reachability(nodes: Map<string, Node>): Reachability {
  const result: Reachability = new Map()
  for (const join of nodes.values()) {
    if ((join.kind !== 'inclusive' && join.kind !== 'complex') || join.incoming.length < 2) continue
    result.set(join.id, new Map(join.incoming.map(flow => [flow.id, upstream(flow.source, join)])))
  }
  return result
}

function upstream(from: Node, join: Node): Set<string> {
  const seen = new Set<string>()
  const open = from === join ? [] : [from]
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node.id)) continue
    seen.add(node.id)
    // A token on an activity may leave it through a boundary event.
    if (node.kind === 'boundary') open.push(node.host)
    for (const flow of node.incoming) if (flow.source !== join) open.push(flow.source)
  }
  return seen
}
