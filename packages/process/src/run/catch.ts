import type { BoundaryEvent, EventSubProcess, Node } from '../compile/node.ts'
import type { Trigger } from '../compile/trigger.ts'
import { nodeOf, type Run } from './run.ts'
import { find, type Instance } from './state.ts'
import { loopOf } from './turn.ts'

/** Who catches what was thrown: a boundary event on `host`, or an event sub-process in the scope `in`. */
export type Catcher = { boundary: BoundaryEvent; host: Instance } | { sub: EventSubProcess; in: number }

/**
 * Looks for the nearest catcher of an error or escalation: first on the throwing activity itself, then outward scope by
 * scope. In each place one that names the code goes before one that catches everything.
 */
export function findCatcher(
  run: Run,
  type: 'error' | 'escalation',
  code: string,
  from: number,
  scope: number,
): Catcher | undefined {
  const inside = new Set<string>()
  let at = find(run.state, from)
  let key = at ? at.in : scope
  if (at) {
    const found = onBoundary(run, type, code, at)
    if (found) return found
  }
  for (;;) {
    const body = key === 0 ? run.process.root : bodyOf(run, key)
    // What an event sub-process throws, it does not catch itself.
    const starts = body?.eventSubProcesses.filter(sub => !inside.has(sub.id)) ?? []
    const sub = best(starts, start => start.start.trigger, type, code)
    if (sub) return { sub, in: key }
    at = key === 0 ? undefined : find(run.state, key)
    if (!at) return undefined
    const found = onBoundary(run, type, code, at)
    if (found) return found
    inside.add(at.element)
    key = at.in
  }
}

function onBoundary(
  run: Run,
  type: 'error' | 'escalation',
  code: string,
  instance: Instance,
): Catcher | undefined {
  const boundary = best(nodeOf(run, instance).boundaries, event => event.trigger, type, code)
  // The boundary events of a loop belong to the whole loop.
  return boundary && { boundary, host: loopOf(run, instance) ?? instance }
}

function bodyOf(run: Run, key: number) {
  const instance = find(run.state, key)
  const node: Node | undefined = instance && nodeOf(run, instance)
  return node && 'body' in node && !instance?.loop ? node.body : undefined
}

function best<C>(
  candidates: C[],
  triggerOf: (candidate: C) => Trigger,
  type: 'error' | 'escalation',
  code: string,
): C | undefined {
  const fitting = (wanted: string | undefined) =>
    candidates.find(candidate => {
      const trigger = triggerOf(candidate)
      return trigger.type === type && trigger.code === wanted
    })
  return fitting(code) ?? fitting(undefined)
}
