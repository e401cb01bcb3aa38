// Does a stored rating fit its history, its case and its rater? They stand in the first event alone.
import { isDeepStrictEqual } from 'node:util'
import { type Actor, authorOf, counts, foldRating, type RatingEvent, stageOf } from '@baotu/case'
import { type CaseEvent, verifyChain, type WholeRating } from '@baotu/store'
import { brokenChain, type Misfit } from './check-case.ts'

/** Null: everything fits. */
export function checkRating(site: string, stored: WholeRating): Misfit | null {
  const { caseId, ratingId, head, events, state } = stored
  const misfit = (why: string) => ({ caseId, number: null, why: `rating: ${why}` })
  const chain = verifyChain({ site, caseId: ratingId }, events, head)
  if (!chain.ok) return { ...misfit(brokenChain[chain.why]), seq: chain.seq }
  const folded = foldRating(events.map(happened))
  if (folded === null) return misfit('the rating has no history')
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(folded)), state))
    return misfit('its state differs from what its history amounts to')
  const { actor, data } = events[0] as CaseEvent
  const party = actor.kind === 'applicant' ? [actor.party.kind, actor.party.id] : []
  const row = [stored.caseId, stored.partyKind, stored.partyId, stored.stage, stored.counts]
  return isDeepStrictEqual(row, [data.case, ...party, stageOf(folded), counts(folded)])
    ? null
    : misfit('a column of its row differs from its history')
}

function happened({ type, at, actor, data }: CaseEvent): RatingEvent {
  return { ...data, type, at, by: authorOf(actor as Actor) } as RatingEvent
}
