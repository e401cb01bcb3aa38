import { checkCatalog } from '../check-catalog.ts'
import { sayFaults, sayWarnings } from '../say-faults.ts'

/** Checks a catalogue folder; every fault is said with its place. */
export async function check(folder: string): Promise<void> {
  const { faults, warnings, services, examples } = await checkCatalog(folder)
  if (faults.length > 0) return sayFaults(`${folder} has ${faults.length} faults:`, faults)
  sayWarnings(`${folder} is sound, and should be looked at here:`, warnings)
  console.log(`${folder}: ${services} services, ${examples} examples, no faults, ${warnings.length} warnings`)
}
