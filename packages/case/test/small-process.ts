// Cases under small processes: the filing of a project, which has no task of its own, with another process.
import { nationalCalendar } from '@baotu/calendar'
import type { Service } from '@baotu/service'
import { withProcess } from '@baotu/service/testing'
import {
  type Actor,
  type Case,
  type CaseEvent,
  type Command,
  type Decided,
  decide,
  runExample,
} from '../index.ts'
import { accounts, catalog, service } from './town.ts'

export const platform: Actor = { kind: 'system', job: 'test' }

/** A service with this process, a case of it just submitted on a Sunday evening, and what its step was. */
export async function begun(inside: string): Promise<{ service: Service; case: Case; events: CaseEvent[] }> {
  const filing = await withProcess(service('project-filing'), inside)
  const example = filing.examples.find(({ id }) => id === 'filed-factory')
  if (example === undefined) throw new Error('The filing has no example')
  const stage = { site: catalog.site, accounts, calendar: nationalCalendar, sequence: 1 }
  const played = runExample(filing, example, stage)
  if (played.faults.length > 0) throw new Error(played.faults.join('\n'))
  return { service: filing, case: played.case, events: played.events }
}

/** Asks a command of such a case. */
export function order(of: Case, service: Service, command: Command, actor: Actor, now: string): Decided {
  const codes = Array.from({ length: 9 }, (_, index) => `S${of.papers.length}C${index}`)
  return decide(of, command, actor, now, { service, site: catalog.site, calendar: nationalCalendar, codes })
}
