import type { Node } from '../compile/node.ts'
import { passOn } from './leave.ts'
import { emit, type Move, nodeOf, type Run } from './run.ts'
import { find, type Instance } from './state.ts'

/** A token arrives at an element that waits for several. */
export function arriveAtJoin(run: Run, move: Move): void {
  const via = move.via ?? ''
  const waiting = standing(run, move)
  if (waiting) emit(run, { type: 'arrived', key: waiting.key, element: move.node.id, via })
  else {
    const instance = { key: run.state.next, element: move.node.id, in: move.in, arrived: [via] }
    emit(run, { type: 'entered', instance, via })
  }
}

/** Collects tokens until an activity has as many as it needs to start; true when it has. */
export function gather(run: Run, move: Move): boolean {
  arriveAtJoin(run, move)
  const waiting = standing(run, move)
  const { startQuantity } = move.node
  if (!waiting?.arrived || waiting.arrived.length < startQuantity) return false
  take(run, move.node, waiting, waiting.arrived.slice(0, startQuantity))
  return true
}

/** Fires a parallel join when a token waits on every incoming flow (BPMN 2.0 §13.4.1). */
export function joinParallel(run: Run, move: Move): void {
  arriveAtJoin(run, move)
  const join = standing(run, move)
  const flows = move.node.incoming.map(flow => flow.id)
  if (join?.arrived && flows.every(flow => join.arrived?.includes(flow))) fire(run, move.node, join, flows)
}

/**
 * Fires one inclusive join that nothing can reach any more, or resets such a complex one (BPMN 2.0 §13.4.3, §13.4.5). Asked only when no
 * token is under way, so every token stands at an instance.
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
    fire(
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

function fire(run: Run, node: Node, join: Instance, taken: string[]): void {
  take(run, node, join, taken)
  passOn(run, node, join.in)
}

function take(run: Run, node: Node, join: Instance, taken: string[]): void {
  emit(run, { type: 'joined', key: join.key, element: node.id, taken })
  const rest = find(run.state, join.key)
  if (rest?.arrived?.length === 0) emit(run, { type: 'left', key: join.key, element: node.id })
}

export function standing(run: Run, move: Move): Instance | undefined {
  return run.state.instances.find(
    instance => instance.in === move.in && instance.element === move.node.id && instance.arrived,
  )
}
