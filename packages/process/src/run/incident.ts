import { closeWaiting } from './close.ts'
import { emit, type Move, type Run } from './run.ts'
import { find, type Incident, type Instance } from './state.ts'
import type { Stuck } from './stuck.ts'

/** Marks a waiting instance as one that somebody must look at. */
export function raise(run: Run, instance: Instance, phase: Incident['phase'], why: Stuck | Incident): void {
  const { key, element } = instance
  const standing = find(run.state, key)
  // Its work is done: nobody is to do it again while the incident lasts.
  if (phase === 'leave' && standing && !standing.incident) closeWaiting(run, standing, 'done')
  const code = 'stuck' in why ? why.stuck : why.code
  const incident: Incident = { phase, code, message: why.message }
  emit(run, { type: 'incident-raised', key, element, incident })
  run.effects.push({ type: 'incident', key, element, code, message: why.message })
}

/** Holds a token that cannot enter or leave an element; resolving the incident lets it try again. */
export function hold(run: Run, move: Move, phase: Incident['phase'], why: Stuck): void {
  const { node, via, turn = move.local } = move
  const key = run.state.next
  const instance: Instance = { key, element: node.id, in: move.in, ...(turn ? { variables: turn } : {}) }
  const came = via === undefined ? {} : { via }
  emit(run, { type: 'entered', instance, ...came })
  const incident: Incident = { phase, code: why.stuck, message: why.message, ...came }
  emit(run, { type: 'incident-raised', key, element: node.id, incident })
  run.effects.push({ type: 'incident', key, element: node.id, code: why.stuck, message: why.message })
}
