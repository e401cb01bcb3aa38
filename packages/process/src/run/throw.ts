import type { NodeOf } from '../compile/node.ts'
import type { Trigger } from '../compile/trigger.ts'
import { findCatcher } from './catch.ts'
import { clear } from './close.ts'
import { compensate } from './compensate.ts'
import { escalate } from './escalate.ts'
import { hearSignal } from './hear-signal.ts'
import { passOn } from './leave.ts'
import { readInputs } from './mapping.ts'
import { takeOver } from './occur.ts'
import { resolveText } from './resolve.ts'
import { emit, type Move, nodeOf, type Run } from './run.ts'
import { find, type Instance, type Variables } from './state.ts'
import { stuck } from './stuck.ts'
import { loopOf } from './turn.ts'
import { contextOf } from './variables.ts'

/**
 * A throw or end event: its token goes on (or ends) first, then what it throws takes effect, and may well end what the
 * token has just begun.
 */
export function throwEvent(run: Run, move: Move, node: NodeOf<'throw' | 'end'>): void {
  const local = readInputs(run, node, contextOf(run, move.in)) ?? {}
  if (node.trigger.type === 'error') return throwErrorEvent(run, move, node.trigger)
  if (node.trigger.type === 'compensation') {
    if (!compensate(run, move, node.trigger.activity)) passOn(run, node, move.in, {}, move.via)
    return
  }
  if (node.trigger.type === 'cancel') return cancelTransaction(run, move)
  const thrown = node.trigger.type === 'multiple' ? node.trigger.of : [node.trigger]
  const actions = thrown.map(trigger => prepare(run, move, node, trigger, local))
  passOn(run, node, move.in, {}, move.via)
  for (const act of actions) act()
}

/** Works everything out before anything happens; what it gives back then makes it happen. */
function prepare(
  run: Run,
  move: Move,
  node: NodeOf<'throw' | 'end'>,
  trigger: Trigger,
  variables: Variables,
): () => void {
  const context = { ...contextOf(run, move.in), ...variables }
  const element = node.id
  switch (trigger.type) {
    case 'none': {
      const { name, properties } = node
      if (node.kind === 'end' || name === undefined) return () => {}
      return () => run.effects.push({ type: 'reach-milestone', element, name, properties })
    }
    case 'message': {
      const name = resolveText(run, trigger.name, context, 'The message name')
      const correlation =
        trigger.correlation && resolveText(run, trigger.correlation, context, 'The correlation key')
      const key = correlation === undefined ? {} : { correlation }
      return () => run.effects.push({ type: 'send-message', element, name, ...key, variables })
    }
    case 'signal': {
      const name = resolveText(run, trigger.name, context, 'The signal name')
      return () => {
        run.effects.push({ type: 'broadcast-signal', element, name, variables })
        hearSignal(run, name, variables)
      }
    }
    case 'escalation': {
      const code =
        trigger.code === undefined ? '' : resolveText(run, trigger.code, context, 'The escalation code')
      return () => escalate(run, element, code, 0, move.in, variables)
    }
    case 'terminate':
      return () => {
        clear(run, move.in)
        run.ended.push(move.in)
      }
    default:
      return () => {}
  }
}

/** A compensation event is over when everything is undone; a cancel event then leaves its transaction. */
export function endUndoing(run: Run, instance: Instance, node: NodeOf<'throw' | 'end'>): void {
  emit(run, { type: 'left', key: instance.key, element: node.id })
  if (node.trigger.type === 'cancel') leaveTransaction(run, instance.in)
  else passOn(run, node, instance.in)
}

/** Ends what still runs in the transaction, undoes what was done in it, and leaves it as cancelled (BPMN 2.0 §13.3.6). */
function cancelTransaction(run: Run, move: Move): void {
  clear(run, move.in)
  if (compensate(run, move)) return
  emit(run, {
    type: 'passed',
    element: move.node.id,
    in: move.in,
    ...(move.via === undefined ? {} : { via: move.via }),
  })
  leaveTransaction(run, move.in)
}

function leaveTransaction(run: Run, scope: number): void {
  const host = find(run.state, scope)
  const boundary = host && nodeOf(run, host).boundaries.find(event => event.trigger.type === 'cancel')
  if (host && boundary) takeOver(run, { boundary, host: loopOf(run, host) ?? host }, {})
}

function throwErrorEvent(run: Run, move: Move, trigger: Extract<Trigger, { type: 'error' }>): void {
  const { node, via } = move
  const context = contextOf(run, move.in)
  const code = resolveText(run, trigger.code ?? '', context, 'The error code')
  const catcher = findCatcher(run, 'error', code, 0, move.in)
  if (!catcher) throw stuck('uncaught-error', `Nothing catches the error "${code}"`)
  emit(run, { type: 'passed', element: node.id, in: move.in, ...(via === undefined ? {} : { via }) })
  emit(run, { type: 'error-thrown', element: node.id, code, in: move.in })
  takeOver(run, catcher, readInputs(run, node, context) ?? {})
}
