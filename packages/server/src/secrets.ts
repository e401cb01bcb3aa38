// What the installation keeps to itself: made at the first start, kept in the data folder, readable by its owner only.
import { randomBytes } from 'node:crypto'
import { makeProviderKeys, type ProviderKeys } from '@baotu/connect'
import { keep } from './keep.ts'
import type { Settings } from './settings.ts'

export type Secrets = { cookieSecret: string; providerKeys: ProviderKeys }

export async function openSecrets(settings: Settings): Promise<Secrets> {
  const providerKeys = await keep(settings, 'provider.json', async () =>
    JSON.stringify(await makeProviderKeys()),
  )
  return {
    cookieSecret: await keep(settings, 'cookie', () => randomBytes(32).toString('base64url')),
    providerKeys: JSON.parse(providerKeys) as ProviderKeys,
  }
}
