// Reads a catalogue as a start would, and runs every example that it declares.
import { nationalCalendar } from '@baotu/calendar'
import { runExample } from '@baotu/case'
import { type Catalog, type Fault, readCatalog } from '@baotu/service'
import { readCatalogFiles } from './read-catalog-files.ts'

export type CatalogReport = { faults: Fault[]; warnings: Fault[]; services: number; examples: number }

export async function checkCatalog(folder: string): Promise<CatalogReport> {
  const read = await readCatalog(await readCatalogFiles(folder))
  if (!read.ok) return { faults: read.faults, warnings: [], services: 0, examples: 0 }
  const faults = examplesOf(read.catalog)
  const examples = read.catalog.services.reduce((sum, service) => sum + service.examples.length, 0)
  return { faults, warnings: warningsOf(read.catalog), services: read.catalog.services.length, examples }
}

/** What the authors should look at; it stops nothing. */
function warningsOf({ services }: Catalog): Fault[] {
  return services.flatMap(({ domain, id, warnings }) =>
    warnings.map(warning => ({ ...warning, file: `${domain}/${id}/${warning.file}` })),
  )
}

/** What does not follow as the examples declare. */
function examplesOf({ site, services, accounts }: Catalog): Fault[] {
  if (accounts === null) return []
  return services.flatMap(service =>
    service.examples.flatMap((example, index) => {
      const stage = { site, accounts, calendar: nationalCalendar, sequence: index + 1 }
      return runExample(service, example, stage).faults.map(message => ({
        file: `${service.domain}/${service.id}/examples.yaml`,
        element: example.id,
        code: 'example-differs',
        message,
      }))
    }),
  )
}
