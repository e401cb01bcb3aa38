import type { Element } from './element.ts'
import { attributes, zeebeExtensions } from './extension.ts'
import type { JobDefinition, TaskDefinition } from './node.ts'
import { type Reader, readValue, report } from './reader.ts'

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
