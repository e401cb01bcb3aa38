// A city for the tests of jobs: its own database and folder, the real catalogue, a clock that stands where the last step left it.
import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nationalCalendar } from '@baotu/calendar'
import { type Applicant, type Case, runExample } from '@baotu/case'
import type { SignInDoor } from '@baotu/connect'
import { makeDemoIdentity, openPrinter, type Printer } from '@baotu/paper'
import { type DemoAccounts, readCatalog, type Service } from '@baotu/service'
import { nextCaseNumber, rememberPerson } from '@baotu/store'
import { testDatabase } from '@baotu/store/testing'
import { beginDraft, keepCalendar, openCase, type Platform, perform } from '@baotu/web'

export type SmallCity = {
  platform: Platform
  print: Printer
  /** The case as it stands now. */
  look: (id: string) => Promise<Case>
  /** Sets the clock of the whole city. */
  setClock: (now: string) => void
  /** Plays a declared example through the database, all of it or so many tasks, and gives the case as it then stands. */
  play: (service: string, example: string, tasks?: number) => Promise<Case>
  /** What the application may not see, or would not do. */
  sql: (statement: string, values: unknown[]) => Promise<unknown[]>
  close: () => Promise<void>
}

/** A character of Extension B in both names, and one with markup: 𠮷. */
export const party = '济南𠮷祥&<传媒>有限公司'
export const agent = '李𠮷泉'

const folder = join(import.meta.dirname, '..', '..', '..', 'catalog')

/** @param changed a service of the catalogue as the test wants it */
export async function smallCity(
  changed: (service: Service) => Promise<Service> = async service => service,
): Promise<SmallCity> {
  const read = await readCatalog(await filesBelow(folder))
  if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 2))
  const catalog = { ...read.catalog, services: await Promise.all(read.catalog.services.map(changed)) }
  const accounts = renamed(catalog.accounts)
  const database = await testDatabase()
  const store = await database.open(catalog.site.id)
  const filesDir = await mkdtemp(join(tmpdir(), 'baotu-worker-'))
  const pem = await makeDemoIdentity({ commonName: '演示', now: new Date('2026-01-01T00:00:00Z'), years: 5 })
  let now = '2026-01-01T00:00:00Z'
  let codes = 0
  const calendarKeeper = await keepCalendar(store)
  const platform: Platform = {
    store,
    catalog,
    serviceOf: id => catalog.services.find(service => service.id === id) ?? null,
    get calendar() {
      return calendarKeeper.current()
    },
    calendarKeeper,
    now: () => Temporal.Instant.from(now),
    code: () => `CODE${String((codes += 1)).padStart(4, '0')}`,
    door: closedDoor,
    publicUrl: 'https://city.test',
    filesDir,
    sessionHours: 8,
    demo: true,
    version: '0.0.0',
  }
  const look = async (id: string) => {
    const found = await openCase(platform, { kind: 'system' }, id, 'test')
    if (found === null) throw new Error('The case is gone')
    return found.case
  }
  for (const { id, name, email } of accounts.residents) {
    const address = email ?? null
    await rememberPerson(store, { subject: id, name: name.zh, phone: null, email: address, lastSignIn: now })
  }
  return {
    platform,
    print: await openPrinter({ pem }),
    sql: (statement, values) => database.asSuperuser(statement, values),
    async play(serviceId, exampleId, tasks = Number.POSITIVE_INFINITY) {
      const service = platform.serviceOf(serviceId)
      const example = service?.examples.find(({ id }) => id === exampleId)
      if (!service || !example) throw new Error(`The catalogue has no example ${exampleId} of ${serviceId}`)
      const sequence = await nextCaseNumber(store, '2026-01-01')
      const stage = { site: catalog.site, accounts, calendar: nationalCalendar, sequence }
      const { taken, faults } = runExample(service, example, stage)
      if (faults.length > 0) throw new Error(faults.join('\n'))
      const id = randomUUID()
      now = taken[0]?.at ?? now
      await beginDraft(platform, taken[0]?.actor as Applicant, service, id, {})
      let left = tasks
      for (const { command, actor, at } of taken) {
        if ('key' in command && left-- <= 0) break
        now = at
        const done = await perform(platform, actor, id, command, randomUUID())
        if (!done.ok) throw new Error(`${command.type}: ${JSON.stringify(done)}`)
      }
      return look(id)
    },
    look,
    setClock(instant) {
      now = instant
    },
    async close() {
      await database.drop()
      await rm(filesDir, { recursive: true })
    },
  }
}

const noDoor = () => Promise.reject(new Error('Nobody signs in here'))
const closedDoor: SignInDoor = { start: noDoor, finish: noDoor, endUrl: noDoor }

function renamed(accounts: DemoAccounts | null): DemoAccounts {
  if (accounts === null) throw new Error('The catalogue has no demo accounts')
  const [first, ...others] = accounts.organisations
  const [person, ...people] = accounts.residents
  if (!first || !person) throw new Error('The catalogue has nobody to apply')
  return {
    ...accounts,
    organisations: [{ ...first, name: { zh: party, en: party } }, ...others],
    residents: [{ ...person, name: { zh: agent, en: agent } }, ...people],
  }
}

async function filesBelow(root: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = new Map<string, Uint8Array>()
  for (const entry of entries.filter(one => one.isFile())) {
    const path = join(entry.parentPath, entry.name)
    files.set(path.slice(root.length + 1), new Uint8Array(await readFile(path)))
  }
  return files
}
