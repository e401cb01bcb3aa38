/** What of `zeebe:*` is read, with its attributes, and on which elements; anything else would be left out in silence. */
type Honoured = { on: readonly string[]; attributes?: readonly string[] }

const jobs = [
  'ServiceTask',
  'SendTask',
  'BusinessRuleTask',
  'ScriptTask',
  'IntermediateThrowEvent',
  'EndEvent',
]
const user = ['UserTask']
const mapped = [
  ...jobs,
  ...user,
  'Task',
  'ManualTask',
  'ReceiveTask',
  'CallActivity',
  'SubProcess',
  'Transaction',
  'AdHocSubProcess',
  'StartEvent',
  'IntermediateCatchEvent',
  'BoundaryEvent',
]
const bound = ['bindingType', 'versionTag']

const honoured: Record<string, Honoured> = {
  properties: {
    on: [
      ...mapped,
      'Process',
      'ExclusiveGateway',
      'ParallelGateway',
      'InclusiveGateway',
      'EventBasedGateway',
      'ComplexGateway',
    ],
  },
  versionTag: { on: ['Process'], attributes: ['value'] },
  userTaskForm: { on: ['Process'], attributes: ['id'] },
  ioMapping: { on: mapped },
  taskDefinition: { on: jobs, attributes: ['type', 'retries'] },
  taskHeaders: { on: [...jobs, ...user] },
  userTask: { on: user },
  formDefinition: { on: user, attributes: ['formId', 'formKey', 'externalReference', ...bound] },
  assignmentDefinition: { on: user, attributes: ['assignee', 'candidateGroups', 'candidateUsers'] },
  taskSchedule: { on: user, attributes: ['dueDate', 'followUpDate'] },
  priorityDefinition: { on: user, attributes: ['priority'] },
  calledElement: {
    on: ['CallActivity'],
    attributes: ['processId', 'propagateAllChildVariables', 'propagateAllParentVariables', ...bound],
  },
  calledDecision: { on: ['BusinessRuleTask'], attributes: ['decisionId', 'resultVariable', ...bound] },
  script: { on: ['ScriptTask'], attributes: ['expression', 'resultVariable'] },
  subscription: { on: ['Message'], attributes: ['correlationKey'] },
  loopCharacteristics: {
    on: ['MultiInstanceLoopCharacteristics'],
    attributes: ['inputCollection', 'inputElement', 'outputCollection', 'outputElement'],
  },
  adHoc: { on: ['AdHocSubProcess'], attributes: ['activeElementsCollection'] },
}

/** What of an extension is not read on an element of this type (`UserTask`, …): its name, or names of its attributes. */
export function notHonoured(
  type: string,
  { name, attributes }: { name: string; attributes: Record<string, string> },
): string[] {
  const entry = Object.hasOwn(honoured, name) ? honoured[name] : undefined
  if (!entry?.on.includes(type)) return [`zeebe:${name}`]
  return Object.keys(attributes)
    .filter(attribute => !(entry.attributes ?? []).includes(attribute))
    .map(attribute => `${attribute} of zeebe:${name}`)
}
