import { noteFailedJobs } from '@baotu/store'
import type { Platform } from '@baotu/web'

/** Shows the officers what was tried for the last time. */
export async function noteFailed({ store, now }: Platform, warn: (message: string) => void): Promise<void> {
  const noted = await noteFailedJobs(store, now().toString({ fractionalSecondDigits: 3 }))
  if (noted > 0) warn(`${noted} jobs were given up and wait for an officer`)
}
