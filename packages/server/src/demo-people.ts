// The invented people of the demonstration city: how they sign in, and where mail would reach them.
import { type DemoIdentity, demoIdentities, demoIdentityProvider, type ProviderKeys } from '@baotu/connect'
import type { Catalog } from '@baotu/service'
import { rememberPerson, type Store } from '@baotu/store'
import { returnPath } from '@baotu/web'
import type { Logger } from 'pino'

export const demoPath = '/demo-id'

export function peopleOf(catalog: Catalog): DemoIdentity[] {
  if (catalog.accounts === null) return []
  const departments = Object.fromEntries(catalog.site.departments.map(({ id, name }) => [id, name]))
  return demoIdentities(catalog.accounts, departments)
}

export function demoProvider(people: DemoIdentity[], publicUrl: string, keys: ProviderKeys, log: Logger) {
  return demoIdentityProvider({
    ...keys,
    issuer: `${publicUrl}${demoPath}`,
    identities: people,
    clients: [
      {
        clientId: 'baotu',
        redirectUris: [`${publicUrl}${returnPath}`],
        postLogoutRedirectUris: [`${publicUrl}/`],
      },
    ],
    report: fault => log.error({ err: fault }, 'demo sign-in'),
  })
}

/** Invented people have invented addresses (RFC 2606: example never reaches anybody). */
export async function settleDemoPeople(store: Store, catalog: Catalog, now: string): Promise<void> {
  for (const { id, name, phone, email } of catalog.accounts?.residents ?? []) {
    const address = email ?? `${id}@example.com`
    await rememberPerson(store, { subject: id, name: name.zh, phone, email: address, lastSignIn: now })
  }
  for (const { id, name, department, roles } of catalog.accounts?.officers ?? []) {
    const person = { subject: id, name: name.zh, phone: null, email: `${id}@example.com`, lastSignIn: now }
    await rememberPerson(store, { ...person, post: { department, roles } })
  }
}
