import type { Node } from './node.ts'
import { type Reader, report } from './reader.ts'

/** What the way out of a gateway or activity must look like (BPMN 2.0 §10.6). */
export function checkGateway(reader: Reader, node: Node) {
  switch (node.kind) {
    case 'exclusive':
    case 'inclusive':
      needsWayOut(reader, node)
      if (node.outgoing.length < 2) return
      for (const flow of node.outgoing) {
        if (!flow.condition && flow !== node.defaultFlow)
          report(
            reader,
            flow.id,
            'no-condition',
            'This flow leaves a gateway that chooses; give it a condition or make it the default.',
          )
      }
      return
    case 'parallel':
    case 'complex':
      needsWayOut(reader, node)
      if (node.kind === 'parallel')
        refuseConditions(reader, node, 'A parallel gateway takes every way out; remove the condition.')
      return
    case 'event-gateway':
      checkEventGateway(reader, node)
      return
    default:
  }
}

function checkEventGateway(reader: Reader, node: Node) {
  if (node.outgoing.length < 2)
    report(reader, node.id, 'no-choice', 'An event-based gateway needs at least two events to wait for.')
  refuseConditions(reader, node, 'After an event-based gateway the event decides; remove the condition.')
  for (const { id, target } of node.outgoing) {
    const waits =
      target.kind === 'receive' ||
      (target.kind === 'catch' && ['message', 'timer', 'signal', 'condition'].includes(target.trigger.type))
    if (!waits)
      report(
        reader,
        id,
        'not-an-event',
        'An event-based gateway leads to message, timer, signal or conditional events, or to receive tasks only.',
      )
    if (target.incoming.length > 1)
      report(
        reader,
        target.id,
        'shared-event',
        'An event behind an event-based gateway has no other way in; draw a second event.',
      )
    if (target.boundaries.length > 0)
      report(
        reader,
        target.id,
        'boundary-behind-gateway',
        'A receive task behind an event-based gateway cannot have boundary events.',
      )
  }
}

function needsWayOut(reader: Reader, node: Node) {
  if (node.outgoing.length === 0)
    report(reader, node.id, 'no-way-out', 'Nothing leaves this gateway; draw a sequence flow from it.')
  if (node.incoming.length === 0)
    report(
      reader,
      node.id,
      'unreachable',
      'Nothing leads to this gateway; draw a sequence flow to it or remove it.',
    )
}

function refuseConditions(reader: Reader, node: Node, message: string) {
  for (const flow of node.outgoing) if (flow.condition) report(reader, flow.id, 'needless-condition', message)
}
