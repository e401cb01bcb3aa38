import type { Node } from '../compile/node.ts'
import { arriveAtJoin, standing, take } from './join-tokens.ts'
import { passOn } from './leave.ts'
import type { Move, Run } from './run.ts'
import type { Instance } from './state.ts'

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
  if (join?.arrived && flows.every(flow => join.arrived?.includes(flow)))
    fireJoin(run, move.node, join, flows)
}

/** Takes the tokens that a join has put together, and sends one on. */
export function fireJoin(run: Run, node: Node, join: Instance, taken: string[]): void {
  take(run, node, join, taken)
  passOn(run, node, join.in)
}
