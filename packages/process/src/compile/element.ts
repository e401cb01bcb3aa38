/** A BPMN element as bpmn-moddle hands it out; what its properties hold is checked where they are read. */
export type Element = { $type: string; id?: string; name?: string; [property: string]: unknown }

export function elements(value: unknown): Element[] {
  return Array.isArray(value) ? value.filter(isElement) : []
}

export function element(value: unknown): Element | undefined {
  return isElement(value) ? value : undefined
}

/** The text of a formal expression; `undefined` when there is none. */
export function bodyText(value: unknown): string | undefined {
  const body = isElement(value) ? value.body : undefined
  return typeof body === 'string' && body.trim() !== '' ? body : undefined
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && '$type' in value
}
