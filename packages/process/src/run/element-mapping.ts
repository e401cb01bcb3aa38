/** Which element or sequence flow of the old process goes on as which of the new one; those left out keep their id. */
export type ElementMapping = Record<string, string>

export function renamed(elements: ElementMapping, id: string): string {
  return Object.hasOwn(elements, id) ? (elements[id] ?? id) : id
}
