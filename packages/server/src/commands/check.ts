import { AuthorMistake } from '@baotu/store'
import { type CatalogReport, checkCatalog } from '../check-catalog.ts'
import { sayFaults, sayWarnings } from '../say-faults.ts'

/** Checks a catalogue folder; every fault is said with its place. */
export async function check(folder: string): Promise<void> {
  try {
    tell(folder, await checkCatalog(folder))
  } catch (error) {
    if (!(error instanceof AuthorMistake)) throw error
    sayFaults(`${folder} can not be checked:`, error.faults)
  }
}

function tell(folder: string, { faults, warnings, services, examples }: CatalogReport): void {
  if (faults.length > 0) return sayFaults(`${folder} has ${faults.length} faults:`, faults)
  sayWarnings(`${folder} is sound, and should be looked at here:`, warnings)
  console.log(`${folder}: ${services} services, ${examples} examples, no faults, ${warnings.length} warnings`)
}
