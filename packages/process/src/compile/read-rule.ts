import type { Element } from './element.ts'
import type { Expression } from './expression.ts'
import { attributes, zeebeExtensions } from './extension.ts'
import type { Decision } from './node.ts'
import { type Reader, readExpression, report } from './reader.ts'

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
