import type { NodeOf } from '../compile/node.ts'
import { isTrue } from './evaluate.ts'
import { arriveAtJoin, standing } from './join-tokens.ts'
import { passOn } from './leave.ts'
import { emit, type Move, type Run } from './run.ts'
import { contextOf } from './variables.ts'

/**
 * A token reaches a complex gateway (BPMN 2.0 §13.4.5). It fires once its activation condition holds; tokens that come
 * later are swallowed until no more can come, see `fireInclusive`.
 */
export function arriveAtComplex(run: Run, move: Move, node: NodeOf<'complex'>): void {
  const waiting = standing(run, move)
  const arrived = [...(waiting?.arrived ?? []), move.via ?? '']
  const counts = Object.fromEntries(
    node.incoming.map(flow => [flow.id, arrived.filter(via => via === flow.id).length]),
  )
  const context = { ...contextOf(run, move.in), ...counts, activationCount: arrived.length }
  const fires = !waiting?.fired && isTrue(run, node.activation, context)
  arriveAtJoin(run, move)
  const join = standing(run, move)
  if (!fires || !join) return
  // What has arrived stays noted, so that the gateway knows which flows are still to come.
  emit(run, { type: 'joined', key: join.key, element: node.id, taken: [], fired: true })
  passOn(run, node, move.in)
}
