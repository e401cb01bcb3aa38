/** Which element or sequence flow of the old process goes on as which of the new one; those left out keep their id. */
export type ElementMapping = Record<string, string>

/** The new id of an old one. What lies in a called process (`call/review`) follows its call activity. */
export function renamed(elements: ElementMapping, id: string): string {
  if (Object.hasOwn(elements, id)) return elements[id] ?? id
  const end = id.lastIndexOf('/')
  return end < 0 ? id : `${renamed(elements, id.slice(0, end))}${id.slice(end)}`
}
