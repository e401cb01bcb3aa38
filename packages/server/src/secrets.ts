// What the installation keeps to itself: made at the first start, kept in the data folder, readable by its owner only.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeProviderKeys, type ProviderKeys } from '@baotu/connect'
import { type Identity, makeDemoIdentity, openIdentity } from '@baotu/paper'
import type { Settings } from './settings.ts'

export type Secrets = { cookieSecret: string; providerKeys: ProviderKeys; signing: Identity }

export async function openSecrets(
  settings: Settings,
  now: Temporal.Instant,
  siteName: string,
): Promise<Secrets> {
  const folder = join(settings.DATA_DIR, 'keys')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const kept = (name: string, make: () => string | Promise<string>) => keep(join(folder, name), make)
  return {
    cookieSecret: await kept('cookie', () => randomBytes(32).toString('base64url')),
    providerKeys: JSON.parse(
      await kept('provider.json', async () => JSON.stringify(await makeProviderKeys())),
    ),
    signing: await openSigning(settings, () =>
      kept('signing.pem', () => makeDemoIdentity({ commonName: `${siteName} (demo)`, now: yearBefore(now) })),
    ),
  }
}

// Papers of examples that are told as past are signed as of their own day.
function yearBefore(now: Temporal.Instant): Date {
  return new Date(now.subtract({ hours: 24 * 365 }).epochMilliseconds)
}

async function openSigning(settings: Settings, demo: () => Promise<string>): Promise<Identity> {
  if (settings.SIGNING_P12 === undefined) return openIdentity({ pem: await demo() })
  return openIdentity({ p12: await readFile(settings.SIGNING_P12), password: settings.SIGNING_P12_PASSWORD })
}

async function keep(path: string, make: () => string | Promise<string>): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await writeFile(path, await make(), { mode: 0o600, flag: 'wx' })
    return readFile(path, 'utf8')
  }
}
