import type { Node } from './node.ts'
import { type Reader, report } from './reader.ts'
import type { Trigger } from './trigger.ts'

type Type = Trigger['type']

/** Which triggers each kind of event may carry (BPMN 2.0 table 10.93). */
const allowed: Partial<Record<Node['kind'], Type[]>> = {
  catch: ['message', 'timer', 'signal', 'condition', 'link', 'multiple'],
  boundary: [
    'message',
    'timer',
    'signal',
    'condition',
    'error',
    'escalation',
    'compensation',
    'cancel',
    'multiple',
  ],
  throw: ['none', 'message', 'signal', 'escalation', 'link', 'compensation', 'multiple'],
  end: [
    'none',
    'message',
    'signal',
    'escalation',
    'error',
    'terminate',
    'compensation',
    'cancel',
    'multiple',
  ],
}
const startOfProcess: Type[] = ['none', 'message', 'timer', 'signal', 'condition', 'multiple']
const startOfEventSubProcess: Type[] = [
  'message',
  'timer',
  'signal',
  'condition',
  'error',
  'escalation',
  'compensation',
  'multiple',
]

export function checkEvent(reader: Reader, node: Node, owner: Node | undefined) {
  if (!('trigger' in node) || node.kind === 'receive') return
  checkTrigger(reader, node, owner)
  checkFlows(reader, node)
  if (
    node.kind === 'start' &&
    owner?.kind === 'event-sub-process' &&
    node.trigger.type === 'error' &&
    !node.interrupting
  )
    report(
      reader,
      node.id,
      'must-interrupt',
      'An error always interrupts; make the start event interrupting.',
    )
  if (
    node.kind === 'boundary' &&
    !node.interrupting &&
    ['error', 'cancel', 'compensation'].includes(node.trigger.type)
  )
    report(reader, node.id, 'must-interrupt', `This boundary event always interrupts; make it interrupting.`)
}

function checkTrigger(reader: Reader, node: Node & { trigger: Trigger }, owner: Node | undefined) {
  const type = node.trigger.type
  const inScope =
    owner === undefined || owner.kind === 'call'
      ? startOfProcess
      : owner.kind === 'event-sub-process'
        ? startOfEventSubProcess
        : ['none']
  const list: Type[] | undefined = node.kind === 'start' ? (inScope as Type[]) : allowed[node.kind]
  if (list && !list.includes(type))
    report(
      reader,
      node.id,
      'bad-trigger',
      `A ${node.kind} event cannot carry the trigger "${type}" here; choose another.`,
    )
  if (node.trigger.type === 'multiple') checkMultiple(reader, node, node.trigger.of)
  if (type === 'cancel') checkCancel(reader, node, owner)
  if (node.kind === 'throw' && type === 'link' && node.outgoing.length === 0)
    report(
      reader,
      node.id,
      'no-link-target',
      'No catching link event of this name lies in the same process; draw one.',
    )
  if (node.kind === 'boundary' && type === 'compensation' && !node.host.compensation)
    report(
      reader,
      node.id,
      'no-compensation',
      'The compensation event has no activity; join one to it with an association.',
    )
}

function checkMultiple(reader: Reader, node: Node, triggers: Trigger[]) {
  const waiting = ['message', 'timer', 'signal', 'condition']
  const thrown = ['message', 'signal', 'escalation']
  const list = node.kind === 'throw' || node.kind === 'end' ? thrown : waiting
  for (const { type } of triggers) {
    if (!list.includes(type))
      report(
        reader,
        node.id,
        'bad-trigger',
        `"${type}" cannot be one of several triggers; use ${list.join(', ')}.`,
      )
  }
}

/** Cancel events belong to transactions (BPMN 2.0 §10.5.6). */
function checkCancel(reader: Reader, node: Node, owner: Node | undefined) {
  const transaction = node.kind === 'boundary' ? node.host : owner
  if (transaction?.kind !== 'sub-process' || !transaction.transaction)
    report(
      reader,
      node.id,
      'no-transaction',
      'A cancel event ends a transaction; draw it in one, or on its edge.',
    )
  else if (!transaction.boundaries.some(event => event.trigger.type === 'cancel'))
    report(
      reader,
      node.id,
      'no-cancel-boundary',
      'The transaction has no cancel event on its edge; draw one, so that there is a way on.',
    )
}

function checkFlows(reader: Reader, node: Node & { trigger: Trigger }) {
  const isEntry = node.kind === 'start' || node.kind === 'boundary' || node.trigger.type === 'link'
  const isLast = node.kind === 'end' || (node.kind === 'boundary' && node.trigger.type === 'compensation')
  if ((node.kind === 'start' || node.kind === 'boundary') && node.incoming.length > 0)
    report(
      reader,
      node.id,
      'flow-into-start',
      'No sequence flow leads into this event; it happens by itself. Remove the flow.',
    )
  if (!isEntry && node.incoming.length === 0)
    report(
      reader,
      node.id,
      'unreachable',
      'Nothing leads to this event; draw a sequence flow to it or remove it.',
    )
  if (isLast && node.outgoing.length > 0)
    report(
      reader,
      node.id,
      'flow-from-end',
      'Nothing follows this event; remove the sequence flow that leaves it.',
    )
  if (!isLast && node.outgoing.length === 0 && node.trigger.type !== 'link' && node.kind !== 'throw')
    report(reader, node.id, 'no-way-out', 'Nothing follows this event; draw a sequence flow from it.')
  if (node.kind === 'catch' && node.trigger.type === 'link' && node.incoming.length === 0)
    report(
      reader,
      node.id,
      'unreachable',
      'No throwing link event has this name; draw one or correct the name.',
    )
}
