import { bodyText, type Element, element as elementOf, elements } from './element.ts'
import { untranslated, zeebeExtensions } from './extension.ts'
import { notHonoured } from './honoured.ts'
import { type Reader, report } from './reader.ts'

/**
 * Refuses parts of BPMN that are valid, would change how the element runs, and are read by nobody here: a model must
 * never do less than it says.
 */
export function refuseSilent(reader: Reader, element: Element) {
  const refuse = (what: string, mend: string) =>
    report(reader, element, 'not-executed', `${what} is not executed; ${mend}.`)
  if (elements(element.resources).length > 0)
    refuse(
      'A BPMN resource role (potentialOwner, humanPerformer)',
      'use zeebe:assignmentDefinition or a lane',
    )
  if (element.instantiate === true)
    refuse('Beginning a case at this element (instantiate)', 'draw a message start event')
  for (const { name, attributes } of zeebeExtensions(element)) {
    if (attributes.bindingType === 'versionTag' && name !== 'calledElement')
      refuse(`Binding ${name} to a version tag`, 'the version of the whole model binds it: remove the tag')
  }
  const marker = elementOf(element.loopCharacteristics)
  if (marker?.behavior !== undefined && marker.behavior !== 'All')
    refuse('An event for single turns of a multi-instance activity (behavior)', 'remove the attribute')
  for (const definition of elements(element.eventDefinitions)) {
    if (definition.waitForCompletion === false)
      refuse('Going on before what is undone is undone (waitForCompletion)', 'remove the attribute')
    refuseExtensions(reader, element, definition)
  }
  for (const data of [
    ...elements(element.dataInputAssociations),
    ...elements(element.dataOutputAssociations),
  ]) {
    if (elements(data.assignment).length > 0 || elementOf(data.transformation))
      refuse('A data association that computes something', 'use zeebe:ioMapping')
  }
  if (marker) refuseExtensions(reader, element, marker)
  if (element.$type === 'bpmn:SequenceFlow') refuseOnFlow(reader, element)
}

/** Refuses extensions that are not read where they stand; `owner` is the element that is named. */
export function refuseExtensions(reader: Reader, owner: Element, element: Element) {
  const type = element.$type.replace('bpmn:', '')
  for (const what of zeebeExtensions(element).flatMap(extension => notHonoured(type, extension)))
    report(
      reader,
      owner,
      'not-executed',
      `${what} is not executed here; remove it or model it with BPMN elements.`,
    )
  for (const name of untranslated(element))
    report(
      reader,
      owner,
      'other-dialect',
      `camunda:${name} of Camunda 7 has no equal here; model it with BPMN elements or zeebe: extensions.`,
    )
}

/** A condition that cannot be read must not look like a flow without one. */
function refuseOnFlow(reader: Reader, flow: Element) {
  refuseExtensions(reader, flow, flow)
  const condition = elementOf(flow.conditionExpression)
  if (!condition) return
  const { language } = condition
  if (typeof language === 'string' && !/feel|juel/i.test(language))
    report(reader, flow, 'not-executed', `A condition in ${language} is not executed; write it in FEEL.`)
  else if (bodyText(condition) === undefined)
    report(
      reader,
      flow,
      'no-condition',
      'The condition of the flow is empty; write one in FEEL or remove it.',
    )
}
