// Puts the platform together from its parts.
import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoClaims, type SignInDoor, signInDoor } from '@baotu/connect'
import { type Catalog, readService, type Service } from '@baotu/service'
import { catalogueVersions, type Store } from '@baotu/store'
import { keepCalendar, type Platform, returnPath } from '@baotu/web'
import { demoPath } from './demo-people.ts'
import type { Settings } from './settings.ts'

export type Given = {
  settings: Settings
  catalog: Catalog
  store: Store
  publicUrl: string
  port: number
  now: () => Temporal.Instant
}

export async function platformOf({
  settings,
  catalog,
  store,
  publicUrl,
  port,
  now,
}: Given): Promise<Platform> {
  const services = await everyVersion(store, catalog)
  const calendarKeeper = await keepCalendar(store)
  const current = new Map(catalog.services.map(service => [service.id, service]))
  return {
    store,
    catalog,
    serviceOf: (id, version) =>
      (version === undefined ? current.get(id) : services.get(`${id} ${version}`)) ?? null,
    get calendar() {
      return calendarKeeper.current()
    },
    calendarKeeper,
    now,
    code: easyCode,
    door: doorOf(settings, publicUrl, port),
    publicUrl,
    filesDir: join(settings.DATA_DIR, 'files'),
    sessionHours: settings.SESSION_HOURS,
    demo: settings.DEMO === 'on',
    version: JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version,
  }
}

/** Crockford's alphabet: no I, L, O, U, so that a code can be read out. Eight of them: one in 10^12. */
function easyCode(): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  return Array.from({ length: 8 }, () => alphabet[randomInt(32)]).join('')
}

/** The present services and every earlier version under which a case may still run. */
async function everyVersion(store: Store, catalog: Catalog): Promise<Map<string, Service>> {
  const services = new Map(catalog.services.map(service => [`${service.id} ${service.version}`, service]))
  for (const { serviceId, version, files } of await catalogueVersions(store)) {
    const key = `${serviceId} ${version}`
    if (services.has(key)) continue
    const domain = catalog.services.find(service => service.id === serviceId)?.domain ?? ''
    const bytes = new Map(files.map(([path, body]) => [path, Buffer.from(body, 'base64')]))
    const read = await readService(bytes, { site: catalog.site, domain, accounts: catalog.accounts })
    if (read.ok) services.set(key, read.service)
  }
  return services
}

function doorOf(settings: Settings, publicUrl: string, port: number): SignInDoor {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = settings
  const redirectUri = `${publicUrl}${returnPath}`
  if (OIDC_ISSUER !== undefined) {
    return signInDoor({
      issuer: OIDC_ISSUER,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      redirectUri,
    })
  }
  // The demo provider lives in this process; whatever the public address is, it is reached from inside.
  const inside: typeof fetch = (input, init) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input)
    return fetch(`http://127.0.0.1:${port}${pathname}${search}`, init)
  }
  return signInDoor({
    issuer: `${publicUrl}${demoPath}`,
    clientId: 'baotu',
    redirectUri,
    claims: demoClaims,
    fetch: inside,
  })
}
