import { bodyText, type Element } from './element.ts'
import { zeebeExtensions } from './extension.ts'
import type { Node, Scope } from './node.ts'
import { readActivity } from './read-activity.ts'
import { readCommon } from './read-common.ts'
import { readTrigger } from './read-trigger.ts'
import { readJob } from './read-work.ts'
import { type Reader, readExpression, report } from './reader.ts'

/** Parts of a diagram that say something to people and nothing to the engine. */
const silent = new Set([
  'bpmn:SequenceFlow',
  'bpmn:DataObject',
  'bpmn:DataObjectReference',
  'bpmn:DataStoreReference',
])

const gateways = {
  'bpmn:ExclusiveGateway': 'exclusive',
  'bpmn:ParallelGateway': 'parallel',
  'bpmn:InclusiveGateway': 'inclusive',
  'bpmn:EventBasedGateway': 'event-gateway',
} as const

/** Reads one flow element into a node and registers it; `undefined` for what is silent or refused. */
export function readNode(reader: Reader, element: Element, scope: Scope): Node | undefined {
  if (silent.has(element.$type)) return undefined
  if (element.id === undefined) {
    report(reader, scope.id, 'no-id', `A ${plain(element)} has no id; give every element an id.`)
    return undefined
  }
  const node = readKind(reader, element, scope)
  if (!node) return undefined
  reader.nodes.set(node.id, node)
  reader.byElement.set(element, node)
  scope.nodes.push(node)
  return node
}

function readKind(reader: Reader, element: Element, scope: Scope): Node | undefined {
  const common = readCommon(reader, element, scope)
  switch (element.$type) {
    case 'bpmn:StartEvent': {
      const interrupting = element.isInterrupting !== false
      return { ...common, kind: 'start', trigger: readTrigger(reader, element, false), interrupting }
    }
    case 'bpmn:EndEvent':
    case 'bpmn:IntermediateThrowEvent': {
      const trigger = readTrigger(reader, element, true)
      if (trigger.type === 'message' && hasJob(element))
        return { ...common, kind: 'job', job: readJob(reader, element) }
      return { ...common, kind: element.$type === 'bpmn:EndEvent' ? 'end' : 'throw', trigger }
    }
    case 'bpmn:IntermediateCatchEvent':
      return { ...common, kind: 'catch', trigger: readTrigger(reader, element, false) }
    case 'bpmn:BoundaryEvent': {
      const interrupting = element.cancelActivity !== false
      // The host is known when the whole scope is read; see read-scope.ts.
      return {
        ...common,
        kind: 'boundary',
        trigger: readTrigger(reader, element, false),
        interrupting,
        host: unknownHost,
      }
    }
    case 'bpmn:ExclusiveGateway':
    case 'bpmn:ParallelGateway':
    case 'bpmn:InclusiveGateway':
    case 'bpmn:EventBasedGateway':
      return { ...common, kind: gateways[element.$type] }
    case 'bpmn:ComplexGateway': {
      const body = bodyText(element.activationCondition)
      if (body === undefined)
        report(
          reader,
          element,
          'no-condition',
          'A complex gateway needs an activation condition, e.g. "= activationCount >= 2".',
        )
      return {
        ...common,
        kind: 'complex',
        activation: readExpression(reader, element, body ?? 'true', 'The activation condition'),
      }
    }
    default:
      return readActivity(reader, element, common)
  }
}

function hasJob(element: Element): boolean {
  return zeebeExtensions(element).some(extension => extension.name === 'taskDefinition')
}

function plain(element: Element): string {
  return element.$type.replace('bpmn:', '')
}

const unknownHost: Node = {
  id: '',
  kind: 'pass',
  scope: { id: '', nodes: [], eventSubProcesses: [], inclusiveJoins: [] },
  incoming: [],
  outgoing: [],
  properties: {},
  headers: {},
  inputs: [],
  outputs: [],
  boundaries: [],
  forCompensation: false,
  startQuantity: 1,
  completionQuantity: 1,
}
