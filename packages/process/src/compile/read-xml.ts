import { BpmnModdle } from 'bpmn-moddle'
import type { Element } from './element.ts'
import type { ProcessProblem } from './problem.ts'

export type Warning = {
  message: string
  element?: Element
  property?: string
  value?: unknown
  error?: Error
}

/** Reads XML into BPMN elements. Text that is not XML, or not BPMN 2.0, gives problems and never throws. */
export async function readXml(xml: string): Promise<{ definitions?: Element; problems: ProcessProblem[] }> {
  try {
    const { rootElement, warnings } = await new BpmnModdle().fromXML(xml)
    return { definitions: rootElement, problems: warnings.filter(concernsExecution).map(problemOf) }
  } catch (error) {
    const reason = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : String(error)
    return {
      problems: [{ code: 'not-bpmn', message: `The file is not a readable BPMN 2.0 document: ${reason}.` }],
    }
  }
}

/** What only concerns the drawing cannot change how a process runs. */
function concernsExecution(warning: Warning): boolean {
  return !/<\/?(bpmndi|dc|di):/.test(warning.message) && !warning.element?.$type.startsWith('bpmndi:')
}

function problemOf(warning: Warning): ProcessProblem {
  if (warning.message.startsWith('unresolved reference')) {
    const element = warning.element?.id
    const what = `${warning.property ?? 'a reference'} of ${element ?? 'an element'}`.replace('bpmn:', '')
    return {
      code: 'unresolved-reference',
      element,
      message: `${what} points to "${String(warning.value)}", which is not in the file; draw it again or remove it.`,
    }
  }
  const text = warning.message.replaceAll(/\s+/g, ' ')
  if (text.includes('duplicate ID')) {
    return { code: 'duplicate-id', message: `Two elements share one id (${text}); give each its own id.` }
  }
  return {
    code: 'unknown-content',
    message: `The file holds something that is not BPMN 2.0: ${text}; remove it.`,
  }
}
