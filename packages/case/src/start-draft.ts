import { type Applicant, authorOf } from './actor.ts'
import type { CaseEvent } from './event.ts'

/** The first event of a case: an applicant begins to fill in the form of a service, at its present version. */
export function startDraft(
  draft: { site: string; id: string; service: { id: string; version: string } },
  actor: Applicant,
  now: string,
): CaseEvent {
  const agent = { id: actor.id, name: actor.name }
  return { type: 'draft-started', ...draft, applicant: actor.party, agent, at: now, by: authorOf(actor) }
}
