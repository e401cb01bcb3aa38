// The key that signs papers: a city's own, or a demo key that vouches for nobody.
import { readFile } from 'node:fs/promises'
import { type IdentitySource, makeDemoIdentity } from '@baotu/paper'
import { keep } from './keep.ts'
import type { Settings } from './settings.ts'

export async function openSigning(
  settings: Settings,
  now: Temporal.Instant,
  siteName: string,
): Promise<IdentitySource> {
  const { SIGNING_P12, SIGNING_P12_PASSWORD } = settings
  if (SIGNING_P12 !== undefined) {
    return { p12: await readFile(SIGNING_P12), password: SIGNING_P12_PASSWORD }
  }
  const commonName = `${siteName} (demo)`
  const made = () => makeDemoIdentity({ commonName, now: yearBefore(now) })
  return { pem: await keep(settings, 'signing.pem', made) }
}

// Papers of examples that are told as past are signed as of their own day.
function yearBefore(now: Temporal.Instant): Date {
  return new Date(now.subtract({ hours: 24 * 365 }).epochMilliseconds)
}
