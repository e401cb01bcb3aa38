import { catalogEntries } from '@baotu/portal'
import type { Catalog } from '@baotu/service'
import { publishCatalogue, type Store } from '@baotu/store'

/** Makes the catalogue findable, and keeps the files of every version for the cases that begin under it. */
export async function publish(store: Store, catalog: Catalog): Promise<void> {
  const services = new Map(catalog.services.map(service => [service.id, service]))
  const entries = catalogEntries(catalog).map(entry => {
    const files = [...(services.get(entry.serviceId)?.files ?? [])]
    return {
      ...entry,
      document: { files: files.map(([path, body]) => [path, Buffer.from(body).toString('base64')]) },
    }
  })
  await publishCatalogue(store, entries)
}
