import { bodyText, type Element, element as elementOf, elements } from './element.ts'
import type { Flow, Node, Scope } from './node.ts'
import { nameLanes } from './read-lanes.ts'
import { readNode } from './read-node.ts'
import { type Reader, readExpression, report } from './reader.ts'
import { refuseSilent } from './refuse-silent.ts'

/** Reads the flow elements of a process or sub-process: first all nodes, then what connects them. */
export function readScope(reader: Reader, owner: Element, id: string, parent?: Scope): Scope {
  const scope: Scope = {
    id,
    ...(parent ? { parent } : {}),
    nodes: [],
    eventSubProcesses: [],
    inclusiveJoins: [],
  }
  const children = elements(owner.flowElements)
  for (const child of children) {
    readNode(reader, child, scope)
    refuseSilent(reader, child)
  }
  for (const child of children) {
    if (child.$type === 'bpmn:SequenceFlow') connect(reader, child, scope)
    if (child.$type === 'bpmn:BoundaryEvent') attach(reader, child)
  }
  for (const child of children) orderFlows(reader, child)
  linkPairs(scope)
  compensations(reader, owner)
  nameLanes(reader, owner)
  scope.start = scope.nodes.find(node => node.kind === 'start' && node.trigger.type === 'none')
  scope.inclusiveJoins = scope.nodes.filter(node => node.kind === 'inclusive' && node.incoming.length > 1)
  return scope
}

function connect(reader: Reader, element: Element, scope: Scope) {
  const source = nodeOf(reader, element.sourceRef)
  const target = nodeOf(reader, element.targetRef)
  // An end that could not be read has been reported already.
  if (!source || !target) return
  if (source.scope !== scope || target.scope !== scope) {
    report(
      reader,
      element,
      'crosses-scope',
      'A sequence flow cannot cross the edge of a sub-process; use an event instead.',
    )
    return
  }
  const body = bodyText(element.conditionExpression)
  const flow: Flow = {
    id: reader.prefix + String(element.id),
    ...(element.name ? { name: element.name } : {}),
    source,
    target,
    ...(typeof body === 'string'
      ? { condition: readExpression(reader, element, body, 'The condition') }
      : {}),
  }
  source.outgoing.push(flow)
  target.incoming.push(flow)
}

function attach(reader: Reader, element: Element) {
  const event = reader.byElement.get(element)
  const host = nodeOf(reader, element.attachedToRef)
  if (event?.kind !== 'boundary') return
  if (!host) {
    if (!elementOf(element.attachedToRef))
      report(
        reader,
        element,
        'no-host',
        'The boundary event is attached to nothing; draw it on the edge of an activity.',
      )
    return
  }
  event.host = host
  host.boundaries.push(event)
}

/** The default flow, and the order in which the element lists its flows: conditions are asked in that order. */
function orderFlows(reader: Reader, element: Element) {
  const node = reader.byElement.get(element)
  const order = elements(element.outgoing).map(flow => reader.prefix + String(flow.id))
  node?.outgoing.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
  const id = elementOf(element.default)?.id
  if (!node || id === undefined) return
  const flow = node.outgoing.find(flow => flow.id === reader.prefix + id)
  if (flow) node.defaultFlow = flow
}

/** A link throw event continues at the catch event of the same name (BPMN 2.0 §10.5.4), as if a flow joined them. */
function linkPairs(scope: Scope) {
  for (const source of scope.nodes) {
    if (source.kind !== 'throw' || source.trigger.type !== 'link') continue
    const { name } = source.trigger
    const target = scope.nodes.find(
      node => node.kind === 'catch' && node.trigger.type === 'link' && node.trigger.name === name,
    )
    if (!target) continue
    const flow: Flow = { id: `${source.id}->${target.id}`, source, target }
    source.outgoing.push(flow)
    target.incoming.push(flow)
  }
}

/** An association from a compensation boundary event names the activity that undoes its host. */
function compensations(reader: Reader, owner: Element) {
  for (const artifact of elements(owner.artifacts)) {
    const source = nodeOf(reader, artifact.sourceRef)
    const target = nodeOf(reader, artifact.targetRef)
    if (source?.kind === 'boundary' && source.trigger.type === 'compensation' && target)
      source.host.compensation = target
  }
}

function nodeOf(reader: Reader, ref: unknown): Node | undefined {
  const found = elementOf(ref)
  return found && reader.byElement.get(found)
}
