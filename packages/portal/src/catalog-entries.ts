import { type Catalog, searchDocument } from '@baotu/service'
import type { CatalogEntry, Words } from '@baotu/store'

/** The services of a catalogue as the store publishes them: what each is found by, and what a list shows of it. */
export function catalogEntries(catalog: Catalog): CatalogEntry[] {
  return catalog.services.map(service => {
    const { id, version, guide } = service
    const words: Record<keyof Words, string[]> = { a: [], b: [], c: [], d: [] }
    for (const { token, weight } of searchDocument(service)) words[weights[weight]].push(token)
    return { serviceId: id, version, document: { name: guide.name, summary: guide.summary }, words }
  })
}

const weights = { A: 'a', B: 'b', C: 'c', D: 'd' } as const
