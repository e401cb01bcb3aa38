// Does a stored case fit its history? The chain of hashes, its end, and the state that the events amount to.
import { isDeepStrictEqual } from 'node:util'
import { type Actor, asCase, authorOf, type Case, type CaseEvent, fold } from '@baotu/case'
import { type CaseEvent as StoredEvent, verifyChain, type WholeCase } from '@baotu/store'

/** The first row that does not fit. `seq` is an event's number; without, it is the row of the case itself. */
export type Misfit = { caseId: string; number: string | null; seq?: number; why: string }

/** Null: everything fits. */
export function checkCase(site: string, stored: WholeCase): Misfit | null {
  const { caseId, number, head, events } = stored
  const chain = verifyChain({ site, caseId }, events, head)
  if (!chain.ok) return { caseId, number, seq: chain.seq, why: brokenChain[chain.why] }
  const folded = fold(events.map(happened))
  if (folded === null) return { caseId, number, why: 'the case has no history' }
  const other = differing(plain(asCase(folded)), plain(asCase(stored.state)))
  if (other !== null)
    return { caseId, number, why: `its state differs from what its history amounts to: ${other}` }
  const column = differing(columnsOf(folded), columnsOf(stored))
  if (column === null) return null
  return { caseId, number, why: `the column of its row differs from its history: ${column}` }
}

/** Why a chain does not hold, in words. */
export const brokenChain = {
  gap: 'this event is missing',
  changed: 'this event was changed',
  unchained: 'this event does not follow the one before',
  cut: 'the history ends before this event, or the head of the row was changed',
}

function happened({ type, at, actor, data }: StoredEvent): CaseEvent {
  return { ...data, type, at, by: authorOf(actor as Actor) } as CaseEvent
}

/** As it looks after it was stored: without what is undefined. */
function plain(of: Case): Record<string, unknown> {
  return JSON.parse(JSON.stringify(of)) as Record<string, unknown>
}

/** The first name under which two records differ. */
function differing(one: Record<string, unknown>, other: Record<string, unknown>): string | null {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].find(name => !isDeepStrictEqual(one[name], other[name])) ?? null
}

function columnsOf(of: Case | WholeCase): Record<string, unknown> {
  const { number, status, departments, submittedAt, closedAt } = of
  const rest =
    'applicant' in of
      ? { ...of.service, party: [of.applicant.kind, of.applicant.id, of.applicant.name] }
      : { id: of.serviceId, version: of.serviceVersion, party: [of.partyKind, of.partyId, of.partyName] }
  return { number, status, departments, submittedAt, closedAt, ...rest }
}
