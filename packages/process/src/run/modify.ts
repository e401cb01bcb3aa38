import type { Node } from '../compile/node.ts'
import { type Problem, refuse } from '../problem.ts'
import { close } from './close.ts'
import type { ProcessCommand } from './command.ts'
import { nodeOf, type Run } from './run.ts'
import { find } from './state.ts'

/** Moves tokens by hand. Everything is checked before anything is changed. */
export function modify(run: Run, command: Extract<ProcessCommand, { type: 'modify' }>): Problem[] {
  if (run.state.status !== 'active') return refuse('already-over').problems
  const ends = command.end ?? []
  const enters = command.enter ?? []
  const missing = ends.filter(key => !find(run.state, key))
  if (missing.length > 0) return missing.flatMap(key => refuse('no-such-instance', { key }).problems)
  const moves = enters.map(({ element, in: scope = 0 }) => ({
    node: run.process.nodes.get(element),
    in: scope,
    element,
  }))
  const wrong = moves.filter(move => !move.node || !canEnter(run, move.node, move.in))
  if (wrong.length > 0) return wrong.flatMap(({ element }) => refuse('cannot-enter', { element }).problems)
  for (const { node, in: scope } of moves) if (node) run.queue.push({ node, in: scope })
  for (const key of ends) {
    const instance = find(run.state, key)
    if (!instance) continue
    close(run, instance, 'cancelled')
    run.ended.push(instance.in)
  }
  return []
}

/** An element is entered in an instance of the scope that it is drawn in. */
function canEnter(run: Run, node: Node, scope: number): boolean {
  if (node.kind === 'start' || node.kind === 'boundary' || node.kind === 'event-sub-process') return false
  const instance = scope === 0 ? undefined : find(run.state, scope)
  if (scope !== 0 && !instance) return false
  const owner = instance && nodeOf(run, instance)
  const body = owner ? ('body' in owner && !instance?.loop ? owner.body : undefined) : run.process.root
  return body === node.scope
}
