// The demonstration city for tests of the life cycle: its real services, its invented people, a calendar.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nationalCalendar } from '@baotu/calendar'
import { type Catalog, readCatalog, type Service } from '@baotu/service'
import {
  type Actor,
  actorOf,
  applicantOf,
  type Case,
  type CaseEvent,
  type Command,
  type Decided,
  decide,
  evolve,
  runExample,
  startDraft,
} from '../index.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'catalog')

export const catalog: Catalog = await read()

export const accounts = catalog.accounts ?? missing('demo accounts')
export const applicant = applicantOf(accounts, 'li-shiquan', 'quanyun-media')
export const stranger = applicantOf(accounts, 'zhao-shihe')
export const who = (id: string): Actor => actorOf(accounts, id, applicant)
export const service = (id: string): Service => catalog.services.find(one => one.id === id) ?? missing(id)

/** A case of the advertising permit as far as the steps of its example `granted-…` carry it: all, or the first few. */
export function played(example: string, steps?: number): { case: Case; events: CaseEvent[] } {
  for (const one of catalog.services) {
    const found = one.examples.find(({ id }) => id === example)
    if (found === undefined) continue
    const cut = { ...found, steps: found.steps.slice(0, steps), follows: {} }
    const stage = { site: catalog.site, accounts, calendar: nationalCalendar, sequence: 1 }
    return runExample(one, cut, stage)
  }
  return missing(example)
}

/** Asks a command of a case, at an instant, with codes enough. */
export function ask(of: Case, command: Command, actor: Actor, now = '2026-09-29T10:00:00+08:00'): Decided {
  const codes = Array.from({ length: 9 }, (_, index) => `T${of.papers.length}C${index}`)
  const world = { service: service(of.service.id), site: catalog.site, calendar: nationalCalendar, codes }
  return decide(of, command, actor, now, world)
}

/** The case after a command that must succeed. */
export function done(decided: Decided): Case {
  if (!decided.ok) throw new Error(JSON.stringify(decided.problems))
  return decided.case
}

export const codesOf = (decided: Decided): string[] =>
  decided.ok ? [] : decided.problems.map(({ code }) => code)

/** The key of the open task of an element. */
export const keyOf = (of: Case, element: string): number =>
  (of.tasks.find(task => task.element === element) ?? missing(`task ${element}`)).key

export function draft(id = 'outdoor-advertising'): Case {
  const { version } = service(id)
  const first = { site: catalog.site.id, id: 'draft', service: { id, version } }
  return evolve(null, startDraft(first, applicant, '2026-09-28T09:00:00+08:00'))
}

async function read(): Promise<Catalog> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry =>
    entry.isFile(),
  )
  const paths = entries.map(entry => join(entry.parentPath, entry.name))
  const files = new Map(
    paths.map(path => [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))]),
  )
  const found = await readCatalog(files)
  if (!found.ok) throw new Error(JSON.stringify(found.faults))
  return found.catalog
}

function missing(what: string): never {
  throw new Error(`The demonstration city has no ${what}`)
}
