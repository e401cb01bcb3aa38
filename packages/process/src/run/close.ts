import type { Node } from '../compile/node.ts'
import type { Effect, Why } from './effect.ts'
import { emit, nodeOf, type Run } from './run.ts'
import { family, type Instance } from './state.ts'

/** Ends an instance with all that is in it. `happened` is the listener inside it that is the reason, if one is. */
export function close(run: Run, instance: Instance, why: Why, happened?: number): void {
  for (const member of family(run.state, instance.key)) {
    const done = member.key === happened || (member.key === instance.key && why === 'done')
    closeWaiting(run, member, done ? 'done' : 'cancelled')
  }
  const { key, element } = instance
  emit(run, { type: why === 'done' ? 'left' : 'cancelled', key, element })
}

/** Ends everything in a scope (0: the process), tokens under way included, but not the scope itself. */
export function clear(run: Run, scope: number, happened?: number): void {
  run.queue = run.queue.slice(run.head).filter(move => move.in !== scope)
  run.head = 0
  // Boundary events of the scope itself go on: they end with the scope. One that holds a token is no listener any more.
  const children = run.state.instances.filter(
    child => child.in === scope && (nodeOf(run, child).kind !== 'boundary' || child.incident),
  )
  for (const child of children) {
    close(run, child, child.key === happened ? 'done' : 'cancelled', happened)
  }
}

/** Takes back what the host was asked to keep open for one instance. */
export function closeWaiting(run: Run, instance: Instance, why: Why): void {
  const { key, element, incident } = instance
  if (incident) run.effects.push({ type: 'close-incident', key, element, why })
  // Before its start an element has opened nothing, and after its end everything is closed already.
  if (incident && incident.phase !== 'run') return
  const type = closingOf(nodeOf(run, instance), instance)
  if (type) run.effects.push({ type, key, element, why })
}

type Closing = Extract<Effect, { why: Why }>['type']

function closingOf(node: Node, instance: Instance): Closing | undefined {
  if (instance.loop || instance.arrived) return undefined
  if (instance.due !== undefined) return 'clear-timer'
  if (instance.message !== undefined || instance.signal !== undefined) return 'unsubscribe'
  if (node.kind === 'user') return 'close-task'
  if (node.kind === 'job') return 'cancel-job'
  if (node.kind === 'ad-hoc') return 'withdraw-activities'
  return undefined
}
