// The service of decisions (packages/service/test/street-stall) among the people of the demonstration city.
import { readdirSync, readFileSync } from 'node:fs'
import { nationalCalendar } from '@baotu/calendar'
import { readService, type Service } from '@baotu/service'
import { runExample } from '../index.ts'
import { accounts, catalog } from './town.ts'

const root = new URL('../../service/test/street-stall/', import.meta.url)

type Change = (path: string, text: string) => string

async function stall(change: Change): Promise<Service> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`)
    .map((full): [string, string] => {
      const path = full.slice(root.pathname.length).replace(/^\/+/, '')
      return [path, change(path, readFileSync(full, 'utf8'))]
    })
  const read = await readService(new Map(files), { site: catalog.site, domain: 'urban', accounts })
  if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 2))
  return read.service
}

/** A case of the service as far as the steps of its example carry it: all, or the first few. `change` makes another service of it. */
export async function stallCase(id: string, steps?: number, change: Change = (_, text) => text) {
  const service = await stall(change)
  const example = service.examples.find(one => one.id === id)
  if (example === undefined) throw new Error(`There is no example ${id}`)
  const cut =
    steps === undefined ? example : { ...example, steps: example.steps.slice(0, steps), follows: {} }
  const stage = { site: catalog.site, accounts, calendar: nationalCalendar, sequence: 1 }
  return { service, ...runExample(service, cut, stage) }
}
