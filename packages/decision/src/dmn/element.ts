/** Reading moddle elements: an attribute or text, one child, all children. */
export type { Element } from './read-xml.ts'

import type { Element } from './read-xml.ts'

export function text(element: Element, name: string): string | undefined {
  const value = element[name]
  return typeof value === 'string' ? value : undefined
}

const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && '$type' in value

export function child(element: Element, name: string): Element | undefined {
  const value = element[name]
  return isElement(value) ? value : undefined
}

export function children(element: Element, name: string): Element[] {
  const value = element[name]
  if (Array.isArray(value)) return value.filter(isElement)
  return isElement(value) ? [value] : []
}

/** The `text` of a literal expression or of unary tests; undefined where it is empty. */
export const words = (element: Element | undefined): string | undefined => {
  const found = element && text(element, 'text')
  return found?.trim() ? found : undefined
}
