import { type Applicant, authorOf } from './actor.ts'
import type { Case } from './case.ts'
import type { CaseEvent } from './event.ts'

type Draft = { site: string; id: string; service: { id: string; version: string } }

/** The first event of a case: an applicant begins to fill in the form of a service, at its present version. */
export function startDraft(draft: Draft, actor: Applicant, now: string): CaseEvent {
  const agent = { id: actor.id, name: actor.name }
  return { type: 'draft-started', ...draft, applicant: actor.party, agent, at: now, by: authorOf(actor) }
}

/** A case that the process of another one asks for, for the same party; begun by the platform itself. */
export function startChild(draft: Draft, of: Case, job: number, now: string): CaseEvent {
  const { applicant, agent, id } = of
  const parent = { case: id, job }
  return { type: 'draft-started', ...draft, applicant, agent, parent, at: now, by: { kind: 'system' } }
}
