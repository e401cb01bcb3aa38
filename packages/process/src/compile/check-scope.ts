import { checkEvent } from './check-event.ts'
import { checkGateway } from './check-gateway.ts'
import { checkJoins } from './check-joins.ts'
import { checkReach } from './check-reach.ts'
import type { Node, Scope } from './node.ts'
import { type Reader, report } from './reader.ts'

const activities = new Set<Node['kind']>([
  'pass',
  'user',
  'job',
  'receive',
  'decision',
  'script',
  'sub-process',
  'ad-hoc',
  'event-sub-process',
  'call',
])

/** Finds what is wrong with the shape of a scope and of every scope within it. Ids here carry their whole path. */
export function checkScope(reader: Reader, scope: Scope, owner?: Node) {
  checkStarts(reader, scope, owner)
  checkReach(reader, scope, owner)
  checkJoins(reader, scope, owner)
  for (const node of scope.nodes) {
    checkNode(reader, node, owner)
    if ('body' in node) checkScope(reader, node.body, node)
  }
}

function checkStarts(reader: Reader, scope: Scope, owner: Node | undefined) {
  const starts = scope.nodes.filter(node => node.kind === 'start')
  const none = starts.filter(start => start.trigger.type === 'none')
  const where = owner ? 'The sub-process' : 'The process'
  if (owner?.kind === 'event-sub-process') return
  if (owner?.kind === 'ad-hoc') {
    if (starts.length > 0)
      report(
        reader,
        owner.id,
        'start-in-ad-hoc',
        'An ad-hoc sub-process has no start event; people choose its steps. Remove it.',
      )
    return
  }
  if (starts.length === 0) report(reader, owner?.id, 'no-start', `${where} has no start event; draw one.`)
  if (none.length > 1)
    report(reader, none[1]?.id, 'several-starts', `${where} has several plain start events; keep one.`)
  if (owner && none.length === 0 && starts.length > 0)
    report(
      reader,
      owner.id,
      'no-start',
      'A sub-process or called process begins at a start event without a trigger; draw one.',
    )
}

function checkNode(reader: Reader, node: Node, owner: Node | undefined) {
  const isActivity = activities.has(node.kind)
  if (
    isActivity &&
    node.kind !== 'event-sub-process' &&
    !node.forCompensation &&
    node.incoming.length === 0 &&
    owner?.kind !== 'ad-hoc'
  )
    report(
      reader,
      node.id,
      'unreachable',
      'Nothing leads to this activity; draw a sequence flow to it or remove it.',
    )
  if (node.kind === 'event-sub-process' && node.incoming.length + node.outgoing.length > 0)
    report(
      reader,
      node.id,
      'flow-at-event-sub-process',
      'An event sub-process starts by its event; remove its sequence flows.',
    )
  if (node.boundaries.length > 0 && (!isActivity || node.kind === 'event-sub-process'))
    report(
      reader,
      node.id,
      'bad-host',
      'A boundary event can only sit on a task, a sub-process or a call activity.',
    )
  if (isActivity && node.outgoing.length === 1 && node.defaultFlow)
    report(reader, node.id, 'lonely-default', 'The only way out needs no default marker; remove it.')
  if (node.defaultFlow?.condition)
    report(
      reader,
      node.defaultFlow.id,
      'default-with-condition',
      'A default flow is taken when nothing else is; remove its condition.',
    )
  if (node.kind === 'pass' && node.loop === undefined && node.startQuantity === 0)
    report(reader, node.id, 'bad-quantity', 'The start quantity must be at least 1.')
  checkEvent(reader, node, owner)
  checkGateway(reader, node)
}
