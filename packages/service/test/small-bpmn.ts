// Short BPMN for small processes of tests.

/** `a > b`: a sequence flow each. */
export const flows = (...arrows: string[]): string =>
  arrows
    .map(arrow => arrow.split(' > '))
    .map(([from, to]) => `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" />`)
    .join('')

/** A job that the platform does within the step. */
export const system = (id: string, type: string): string =>
  `<serviceTask id="${id}"><extensionElements><zeebe:taskDefinition type="${type}" /></extensionElements></serviceTask>`
