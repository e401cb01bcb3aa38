import type { BoundaryEvent, EventSubProcess, Node } from '../compile/node.ts'
import { nextSchedule } from '../time/due.ts'
import { activate } from './activate.ts'
import type { Catcher } from './catch.ts'
import { clear, close, closeWaiting } from './close.ts'
import { complete } from './complete.ts'
import { hold } from './incident.ts'
import { passOn } from './leave.ts'
import { emit, type Move, nodeOf, type Run } from './run.ts'
import { find, type Instance, type Variables } from './state.ts'
import { isStuck } from './stuck.ts'
import { propagate } from './variables.ts'

/** What an instance waited for has happened: a timer fired, a message or signal came, a condition became true. */
export function occur(run: Run, instance: Instance, brought: Variables = {}): void {
  const whole = wholeOf(run, instance, brought)
  if (!whole) return
  const node = nodeOf(run, whole)
  switch (node.kind) {
    case 'boundary': {
      const host = find(run.state, whole.in)
      if (!host) return
      if (!node.interrupting) renew(run, whole, instance)
      passBoundary(run, node, host, brought, instance.key)
      return
    }
    case 'start': {
      const sub = eventSubProcessOf(run, node)
      if (!sub) return
      if (!node.interrupting) renew(run, whole, instance)
      startEventSubProcess(run, sub, whole.in, brought, instance.key)
      return
    }
    default: {
      const gateway = whole.in === 0 ? undefined : find(run.state, whole.in)
      if (gateway && nodeOf(run, gateway).kind === 'event-gateway') {
        // The event decides: the others behind the gateway are not waited for any more.
        close(run, gateway, 'done', instance.key)
        passOn(run, node, gateway.in, brought)
        return
      }
      complete(run, whole, brought)
    }
  }
}

/** Lets a catcher take over from what threw. */
export function takeOver(run: Run, catcher: Catcher, brought: Variables): void {
  if ('boundary' in catcher) passBoundary(run, catcher.boundary, catcher.host, brought)
  else startEventSubProcess(run, catcher.sub, catcher.in, brought)
}

function passBoundary(run: Run, node: BoundaryEvent, host: Instance, brought: Variables, happened?: number) {
  if (node.interrupting) close(run, host, 'cancelled', happened)
  passOn(run, node, host.in, brought)
}

function startEventSubProcess(
  run: Run,
  sub: EventSubProcess,
  scope: number,
  brought: Variables,
  happened?: number,
) {
  if (sub.start.interrupting) clear(run, scope, happened)
  enterEventSubProcess(run, { node: sub, in: scope }, sub, brought)
}

/** Enters an event sub-process whose start event has happened. */
export function enterEventSubProcess(
  run: Run,
  move: Move,
  sub: EventSubProcess,
  brought: Variables = {},
): void {
  try {
    const instance = activate(run, move)
    passOn(run, sub.start, instance.key, brought)
  } catch (error) {
    if (!isStuck(error)) throw error
    hold(run, move, 'enter', error)
  }
}

/** After a non-interrupting event its listener waits on; only a timer that does not repeat is used up. */
function renew(run: Run, whole: Instance, part: Instance) {
  const node = nodeOf(run, whole)
  const all = 'trigger' in node && node.trigger.type === 'multiple' && node.trigger.all
  // The other parts of a parallel multiple event have happened too: it is used up.
  if (all) return close(run, whole, 'done', part.key)
  if (part.due === undefined) return
  const { due, repeat, every } = part
  const next = nextSchedule(
    { due, ...(repeat === undefined ? {} : { repeat }), ...(every === undefined ? {} : { every }) },
    run.now,
  )
  if (next) {
    closeWaiting(run, part, 'done')
    const { key, element } = part
    emit(run, {
      type: 'timer-set',
      key,
      due: next.due,
      ...(next.repeat === undefined ? {} : { repeat: next.repeat }),
    })
    run.effects.push({ type: 'set-timer', key, element, due: next.due })
  } else close(run, part.key === whole.key ? whole : part, 'done')
}

/** The event whose part has happened; of a parallel multiple event, only when the last part has. */
function wholeOf(run: Run, instance: Instance, brought: Variables): Instance | undefined {
  if (instance.part === undefined) return instance
  const whole = find(run.state, instance.in)
  const node: Node | undefined = whole && nodeOf(run, whole)
  if (!whole || !node || !('trigger' in node) || node.trigger.type !== 'multiple' || !node.trigger.all)
    return whole
  if (run.state.instances.every(other => other.in !== whole.key || other.key === instance.key)) return whole
  close(run, instance, 'done')
  propagate(run, whole.in, brought)
  return undefined
}

function eventSubProcessOf(run: Run, start: Node): EventSubProcess | undefined {
  const sub = run.process.nodes.get(start.scope.id)
  return sub?.kind === 'event-sub-process' ? sub : undefined
}
