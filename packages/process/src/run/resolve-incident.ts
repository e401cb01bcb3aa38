import { type Problem, refuse } from '../problem.ts'
import type { ProcessCommand } from './command.ts'
import { complete } from './complete.ts'
import { depart } from './leave.ts'
import { open } from './open.ts'
import { emit, nodeOf, type Run } from './run.ts'
import { find, type Instance } from './state.ts'
import { isTurn } from './turn.ts'
import { contextOf, propagate } from './variables.ts'
import { work } from './work.ts'

/** Tries again where an incident stands, after its cause has been mended. It may well get stuck again. */
export function resolveIncident(
  run: Run,
  command: Extract<ProcessCommand, { type: 'resolve-incident' }>,
): Problem[] {
  const { key, variables } = command
  const instance = find(run.state, key)
  const incident = instance?.incident
  if (!instance || !incident) return refuse('no-such-incident', { key }).problems
  if (variables) propagate(run, key, variables)
  const { element } = instance
  const node = nodeOf(run, instance)
  // What is over but could not be left is tried as it stands: its incident ends when it is left.
  if (incident.phase === 'leave') {
    const standing = find(run.state, key) ?? instance
    // The turns of a loop have handed on what they brought.
    if (standing.loop) depart(run, node, standing)
    else complete(run, standing)
    return []
  }
  emit(run, { type: 'incident-resolved', key, element })
  run.effects.push({ type: 'close-incident', key, element, why: 'done' })
  if (incident.phase === 'enter') {
    const { variables: given } = instance
    const turn = given ? (isTurn(run, instance) ? { turn: given } : { local: given }) : {}
    emit(run, { type: 'left', key, element })
    run.queue.push({
      node,
      in: instance.in,
      ...(incident.via === undefined ? {} : { via: incident.via }),
      ...turn,
    })
    return []
  }
  const again = find(run.state, key) ?? instance
  if (node.kind === 'decision' || node.kind === 'script') work(run, again, node)
  else if (node.kind === 'ad-hoc') run.ended.push(key)
  else reopen(run, again)
  return []
}

/** Asks once more for work that is still to be done. */
export function reopen(run: Run, instance: Instance, retries?: number): void {
  const { effects } = open(run, nodeOf(run, instance), instance, contextOf(run, instance.key))
  for (const effect of effects) {
    run.effects.push(effect.type === 'start-job' && retries !== undefined ? { ...effect, retries } : effect)
  }
}
