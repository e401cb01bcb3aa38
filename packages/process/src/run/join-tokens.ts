import type { Node } from '../compile/node.ts'
import { emit, type Move, type Run } from './run.ts'
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

/** The instance in which the tokens of an element wait for each other, if one does. */
export function standing(run: Run, move: Move): Instance | undefined {
  return run.state.instances.find(
    instance => instance.in === move.in && instance.element === move.node.id && instance.arrived,
  )
}

/** Lets tokens that were put together go; the rest waits on. */
export function take(run: Run, node: Node, join: Instance, taken: string[]): void {
  emit(run, { type: 'joined', key: join.key, element: node.id, taken })
  const rest = find(run.state, join.key)
  if (rest?.arrived?.length === 0) emit(run, { type: 'left', key: join.key, element: node.id })
}
