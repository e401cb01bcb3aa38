// Who may do what with a rating. The applicant's own rights hang on the case (`may`); this is the table for those who work here. The
// second wall is in the store: officers reach ratings through doors that say neither case nor rater.
import type { Actor } from '../actor.ts'
import type { Rating } from './rating.ts'
import type { RatingCommandType } from './rating-command.ts'

export type RatingAction = RatingCommandType | 'view' | 'view-rater'

/** True when this actor may do this to the rating at all. */
export function mayRating(actor: Actor, action: RatingAction, of: Pick<Rating, 'department'>): boolean {
  return policy[action](actor, of)
}

type Rule = (actor: Actor, of: Pick<Rating, 'department'>) => boolean

const supervises: Rule = ({ kind }) => kind === 'supervisor'

const isRated: Rule = (actor, of) => actor.kind === 'officer' && actor.department === of.department

/** Whoever rules for the department answers for it, too (谁办理、谁负责). */
const answers: Rule = (actor, of) =>
  actor.kind === 'officer' && isRated(actor, of) && actor.roles.includes('rule')

const policy: Record<RatingAction, Rule> = {
  view: (actor, of) => supervises(actor, of) || isRated(actor, of),
  // Whoever is rated never learns by whom.
  'view-rater': supervises,
  'call-back': (actor, of) => supervises(actor, of) || answers(actor, of),
  answer: answers,
  appeal: answers,
  'decide-appeal': supervises,
}
