import type { Expression } from './expression.ts'
import { type Extension, zeebeExtensions } from './extension.ts'
import type { Decision, JobDefinition, TaskDefinition } from './node.ts'
import type { Element } from './read-xml.ts'
import { type Reader, readExpression, readValue, report } from './reader.ts'

/** `zeebe:taskDefinition`: the type by which a worker knows the job. */
export function readJob(reader: Reader, element: Element): JobDefinition {
  const { type, retries } = attributes(zeebeExtensions(element), 'taskDefinition')
  if (!type)
    report(
      reader,
      element,
      'no-job-type',
      'The task has no zeebe:taskDefinition type; say which job does this work.',
    )
  return {
    type: readValue(reader, element, type ?? '', 'The job type'),
    retries: readValue(reader, element, retries ?? '3', 'The number of retries'),
  }
}

/** What the zeebe extensions of a user task say about who does it, until when, and with which form. */
export function readTask(reader: Reader, element: Element): TaskDefinition {
  const extensions = zeebeExtensions(element)
  const read = (found: Record<string, string>, names: string[]) =>
    Object.fromEntries(
      names.flatMap(name => {
        const text = found[name]
        return text ? [[name, readValue(reader, element, text, `The ${name}`)]] : []
      }),
    )
  const form = read(attributes(extensions, 'formDefinition'), ['formId', 'formKey', 'externalReference'])
  return {
    ...read(attributes(extensions, 'assignmentDefinition'), [
      'assignee',
      'candidateGroups',
      'candidateUsers',
    ]),
    ...read(attributes(extensions, 'priorityDefinition'), ['priority']),
    ...read(attributes(extensions, 'taskSchedule'), ['dueDate', 'followUpDate']),
    ...(Object.keys(form).length > 0 ? { form } : {}),
  }
}

/** `zeebe:calledDecision`, looked up among the decisions that the host offers. */
export function readDecision(reader: Reader, element: Element) {
  const { decisionId, resultVariable } = attributes(zeebeExtensions(element), 'calledDecision')
  const decision = Object.entries(reader.decisions).find(([id]) => id === decisionId)?.[1]
  if (!decisionId || !resultVariable) {
    report(
      reader,
      element,
      'no-decision',
      'The business rule task needs zeebe:calledDecision with decisionId and resultVariable.',
    )
  } else if (!decision) {
    report(
      reader,
      element,
      'unknown-decision',
      `There is no decision "${decisionId}"; add the DMN file that holds it or correct the id.`,
    )
  }
  const unknown: Decision = () => ({ value: null })
  return { decision: decision ?? unknown, decisionId: decisionId ?? '', result: resultVariable ?? '' }
}

/** `zeebe:script`: FEEL only. */
export function readScript(reader: Reader, element: Element): { script: Expression; result: string } {
  const { expression, resultVariable } = attributes(zeebeExtensions(element), 'script')
  if (!expression || !resultVariable)
    report(
      reader,
      element,
      'no-script',
      'The script task needs zeebe:script with a FEEL expression and a resultVariable.',
    )
  return {
    script: readExpression(reader, element, expression ?? 'null', 'The script'),
    result: resultVariable ?? '',
  }
}

export function attributes(extensions: Extension[], name: string): Record<string, string> {
  return extensions.find(extension => extension.name === name)?.attributes ?? {}
}
