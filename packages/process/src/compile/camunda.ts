import type { Element } from './element.ts'
import type { Extension } from './extension.ts'

/**
 * What Camunda 7 says in `camunda:*` attributes and elements, said as `zeebe:*` extensions. What has no equal there,
 * such as Java classes, is left over and refused by whoever reads the element.
 */
export function translateCamunda(
  owner: Element,
  extensions: Extension[],
): { known: Extension[]; unknown: string[] } {
  const attributes = camundaAttributes(owner)
  const unknown = [
    ...Object.keys(attributes).filter(name => !understood.has(name)),
    ...extensions.map(extension => extension.name).filter(name => !elements.has(name)),
  ]
  if (attributes.type !== undefined && attributes.type !== 'external') unknown.push(`type ${attributes.type}`)
  // Else Camunda 7 hands over a list of rows, and the model asks for `result[0].fee`.
  if (attributes.decisionRef !== undefined && !attributes.mapDecisionResult?.startsWith('single'))
    unknown.push('decisionRef without mapDecisionResult singleEntry or singleResult')
  const known = [
    pick('assignmentDefinition', attributes, {
      assignee: 'assignee',
      candidateGroups: 'candidateGroups',
      candidateUsers: 'candidateUsers',
    }),
    pick('formDefinition', attributes, { formKey: 'formKey', formRef: 'formId' }),
    pick('taskSchedule', attributes, { dueDate: 'dueDate', followUpDate: 'followUpDate' }),
    pick('priorityDefinition', attributes, { priority: 'priority' }),
    pick('taskDefinition', attributes, { topic: 'type' }),
    pick('versionTag', attributes, { versionTag: 'value' }),
    attributes.decisionRef === undefined
      ? undefined
      : pick('calledDecision', attributes, { decisionRef: 'decisionId', resultVariable: 'resultVariable' }),
    collection(attributes),
    ...extensions.map(translateElement),
  ]
  return { known: known.filter(extension => extension !== undefined), unknown }
}

/** How its jobs are scheduled and its history is kept is no business of the model here. */
const understood = new Set([
  'assignee',
  'candidateGroups',
  'candidateUsers',
  'formKey',
  'formRef',
  'formRefBinding',
  'dueDate',
  'followUpDate',
  'priority',
  'type',
  'topic',
  'decisionRef',
  'decisionRefBinding',
  'mapDecisionResult',
  'resultVariable',
  'collection',
  'elementVariable',
  'asyncBefore',
  'asyncAfter',
  'exclusive',
  'jobPriority',
  'historyTimeToLive',
  'versionTag',
  'isStartableInTasklist',
  'candidateStarterGroups',
  'candidateStarterUsers',
  'calledElementBinding',
  'modelerTemplate',
])
const elements = new Set(['inputOutput', 'properties', 'failedJobRetryTimeCycle'])

function camundaAttributes(owner: Element): Record<string, string> {
  const attributes = owner.$attrs
  if (typeof attributes !== 'object' || attributes === null) return {}
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      const local = /^(?:camunda|activiti|flowable):(.+)$/.exec(name)?.[1]
      return local === undefined || typeof value !== 'string' ? [] : [[local, value]]
    }),
  )
}

function pick(
  name: string,
  from: Record<string, string>,
  names: Record<string, string>,
): Extension | undefined {
  const attributes = Object.fromEntries(
    Object.entries(names).flatMap(([theirs, ours]) => {
      const value = from[theirs]
      return value === undefined ? [] : [[ours, value]]
    }),
  )
  return Object.keys(attributes).length > 0 ? { name, attributes, children: [] } : undefined
}

/** A collection is a variable by its name, or an expression. */
function collection({ collection: source, elementVariable }: Record<string, string>): Extension | undefined {
  if (source === undefined) return undefined
  const attributes: Record<string, string> = { inputCollection: source }
  if (elementVariable !== undefined) attributes.inputElement = elementVariable
  return { name: 'loopCharacteristics', attributes, children: [] }
}

function translateElement(extension: Extension): Extension | undefined {
  switch (extension.name) {
    case 'properties':
      return extension
    case 'inputOutput':
      return { name: 'ioMapping', attributes: {}, children: extension.children.map(parameter) }
    default:
      return undefined
  }
}

/** Words stand for themselves; a parameter that is a list, a map or a script has no target, which is a fault. */
function parameter({ name, attributes, text, children }: Extension): Extension {
  const isPlain = children.length === 0
  return {
    name: name === 'inputParameter' ? 'input' : 'output',
    attributes: { source: text ?? '', target: isPlain ? (attributes.name ?? '') : '' },
    children: [],
  }
}
