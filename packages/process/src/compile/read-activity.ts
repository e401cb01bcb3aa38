import { bodyText, type Element, element as elementOf } from './element.ts'
import { attributes, zeebeExtensions } from './extension.ts'
import type { EventSubProcess, Node, Scope } from './node.ts'
import { readCall } from './read-call.ts'
import type { Common } from './read-common.ts'
import { readLoop } from './read-loop.ts'
import { readDecision, readScript } from './read-rule.ts'
import { readScope } from './read-scope.ts'
import { readMessage } from './read-trigger.ts'
import { readJob, readTask } from './read-work.ts'
import { type Reader, readExpression, report } from './reader.ts'

/** Reads a task, sub-process or call activity; refuses what is not executed. */
export function readActivity(reader: Reader, element: Element, base: Common): Node | undefined {
  const loop = readLoop(reader, element)
  const common: Common = loop ? { ...base, loop } : base
  switch (element.$type) {
    case 'bpmn:Task':
    case 'bpmn:ManualTask':
      return { ...common, kind: 'pass' }
    case 'bpmn:UserTask':
      return { ...common, kind: 'user', task: readTask(reader, element) }
    case 'bpmn:ServiceTask':
    case 'bpmn:SendTask':
      return { ...common, kind: 'job', job: readJob(reader, element) }
    case 'bpmn:BusinessRuleTask':
      if (isJob(element)) return { ...common, kind: 'job', job: readJob(reader, element) }
      return { ...common, kind: 'decision', ...readDecision(reader, element) }
    case 'bpmn:ScriptTask':
      if (isJob(element)) return { ...common, kind: 'job', job: readJob(reader, element) }
      return { ...common, kind: 'script', ...readScript(reader, element) }
    case 'bpmn:ReceiveTask':
      return {
        ...common,
        kind: 'receive',
        trigger: readMessage(reader, element, elementOf(element.messageRef)),
      }
    case 'bpmn:SubProcess':
      return element.triggeredByEvent === true
        ? readEventSubProcess(reader, element, common)
        : { ...common, kind: 'sub-process', body: bodyOf(reader, element, common), transaction: false }
    case 'bpmn:Transaction':
      return { ...common, kind: 'sub-process', body: bodyOf(reader, element, common), transaction: true }
    case 'bpmn:AdHocSubProcess':
      return readAdHoc(reader, element, common)
    case 'bpmn:CallActivity':
      return readCall(reader, element, common)
    default:
      report(
        reader,
        element,
        'not-executed',
        `${element.$type.replace('bpmn:', '')} is not executed; use a task that is.`,
      )
      // What is refused still has its place in the diagram, so that its neighbours do not look faulty.
      return { ...common, kind: 'pass' }
  }
}

function isJob(element: Element): boolean {
  return zeebeExtensions(element).some(extension => extension.name === 'taskDefinition')
}

function bodyOf(reader: Reader, element: Element, common: Common): Scope {
  return readScope(reader, element, common.id, common.scope)
}

function readEventSubProcess(reader: Reader, element: Element, common: Common): EventSubProcess | undefined {
  const body = bodyOf(reader, element, common)
  const starts = body.nodes.filter(node => node.kind === 'start')
  const start = starts[0]
  if (!start || starts.length > 1 || start.trigger.type === 'none') {
    report(
      reader,
      element,
      'bad-event-sub-process',
      'An event sub-process needs exactly one start event, with a trigger such as a message or a timer.',
    )
    return undefined
  }
  const node: EventSubProcess = { ...common, kind: 'event-sub-process', body, start }
  common.scope.eventSubProcesses.push(node)
  return node
}

function readAdHoc(reader: Reader, element: Element, common: Common): Node {
  const condition = bodyText(element.completionCondition)
  const active = attributes(zeebeExtensions(element), 'adHoc').activeElementsCollection
  return {
    ...common,
    kind: 'ad-hoc',
    body: bodyOf(reader, element, common),
    sequential: element.ordering === 'Sequential',
    cancelRemaining: element.cancelRemainingInstances !== false,
    ...(condition
      ? { completion: readExpression(reader, element, condition, 'The completion condition') }
      : {}),
    ...(active
      ? { active: readExpression(reader, element, active, 'The collection of active elements') }
      : {}),
  }
}
