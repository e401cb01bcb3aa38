// Cases under small processes: the filing of a project, which has no task of its own, with another process.
import { nationalCalendar } from '@baotu/calendar'
import type { Service } from '@baotu/service'
import { withProcess } from '@baotu/service/testing'
import {
  type Actor,
  applicantOf,
  type Case,
  type CaseEvent,
  type Command,
  type Decided,
  decide,
  evolve,
  type Job,
  startDraft,
} from '../index.ts'
import { accounts, catalog, service } from './town.ts'

export const platform: Actor = { kind: 'system', job: 'test' }

export type Begun = { service: Service; case: Case; events: CaseEvent[]; jobs: Job[] }

/**
 * A service with this process, a case of it just submitted on a Sunday evening, and all that happened.
 * @param received job types that other systems do
 */
export async function begun(inside: string, received: readonly string[] = []): Promise<Begun> {
  const filing = await withProcess(service('project-filing'), inside, received)
  const example = filing.examples.find(({ id }) => id === 'filed-factory')
  if (example === undefined) throw new Error('The filing has no example')
  const applicant = applicantOf(accounts, example.applicant, example.party)
  const { id, version } = filing
  const first = startDraft(
    { site: catalog.site.id, id: 'small', service: { id, version } },
    applicant,
    example.at,
  )
  const draft = evolve(null, first)
  const filled = order(
    draft,
    filing,
    { type: 'save-answers', answers: example.answers },
    applicant,
    example.at,
  )
  const submit = { type: 'submit' as const, sequence: 1, queryCode: 'SMALL' }
  const sent = filled.ok ? order(filled.case, filing, submit, applicant, example.at) : filled
  if (!filled.ok || !sent.ok) throw new Error(JSON.stringify(sent))
  return {
    service: filing,
    case: sent.case,
    events: [first, ...filled.events, ...sent.events],
    jobs: sent.jobs,
  }
}

/** Asks a command of such a case. */
export function order(of: Case, service: Service, command: Command, actor: Actor, now: string): Decided {
  const codes = Array.from({ length: 9 }, (_, index) => `S${of.papers.length}C${index}`)
  return decide(of, command, actor, now, { service, site: catalog.site, calendar: nationalCalendar, codes })
}
