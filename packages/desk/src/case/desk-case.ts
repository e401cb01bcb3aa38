// A case with all that its page at the desk shows.
import {
  type Actor,
  authorOf,
  type Case,
  type CaseEvent,
  may,
  type Officer,
  type Supervisor,
} from '@baotu/case'
import type { Service } from '@baotu/service'
import { type CaseLink, caseHistory, caseLinks, papersOf, type StoredPaper } from '@baotu/store'
import { notFound, openCase, type Platform, serviceOf } from '@baotu/web'

/** An event with the command that it came with: events of one step belong together. */
export type ToldEvent = CaseEvent & { command: string | null }

export type DeskCase = {
  of: Case
  service: Service
  history: ToldEvent[]
  papers: StoredPaper[]
  links: CaseLink[]
}

/** Throws "not found" alike for a case that is not there and for one of another department. */
export async function openDeskCase(
  platform: Platform,
  staff: Officer | Supervisor,
  caseId: string,
  purpose: string,
): Promise<DeskCase> {
  const found = await openCase(platform, staff, caseId, purpose)
  if (found === null || !may(staff, 'view', found.case)) throw notFound()
  return wholeOf(platform, staff, found.case)
}

/** A case that was opened, with the rest of what its page shows. */
export async function wholeOf(platform: Platform, staff: Officer | Supervisor, of: Case): Promise<DeskCase> {
  const [history, papers, links] = await Promise.all([
    readHistory(platform, staff, of.id),
    papersOf(platform.store, staff, of.id),
    caseLinks(platform.store, staff, of.id),
  ])
  return { of, service: serviceOf(platform, of), history, papers, links }
}

export async function readHistory(
  platform: Platform,
  staff: Officer | Supervisor,
  caseId: string,
): Promise<ToldEvent[]> {
  const events = await caseHistory(platform.store, staff, caseId)
  // Only the first event of a step carries the command; the others follow it.
  let command: string | null = null
  return events.map(({ type, at, actor, data, commandId }) => {
    command = commandId ?? command
    return { ...data, type, at, by: authorOf(actor as Actor), command } as ToldEvent
  })
}
