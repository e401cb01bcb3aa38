// The law of ratings for the oracle: who reads one at the desk, and who may do what about it.
import type { Rule, Verdict } from './oracle.ts'
import type { Stage } from './settled-city.ts'

/** Over; the one that was turned away at intake was rated, badly. */
const unrated: Stage[] = ['granted', 'refused', 'withdrawn']
const rated: Stage = 'not-accepted'

/**
 * @param staff the rule of whoever works here
 * @param own only the party itself, then as another rule says
 * @param at only at these stages
 */
export function ratingRules(
  staff: Rule,
  own: (then: Rule) => Rule,
  at: (stages: Stage[]) => Rule,
): Record<string, Rule> {
  return {
    // What is over can be rated once; the owner of a case under way is told that it is too early.
    'GET /cases/:id/rating': own(at([...unrated, rated])),
    'POST /cases/:id/rating': own(at(unrated)),
    'GET /desk/ratings': staff,
    'GET /desk/ratings/:rating': ratingSeen(staff),
    'GET /desk/ratings/:rating/call-back': staff,
    'POST /desk/ratings/:rating/call-back': ratingStep(staff, ['rule', 'supervisor'], 'served'),
    'GET /desk/ratings/:rating/answer': staff,
    'POST /desk/ratings/:rating/answer': ratingStep(staff, ['rule'], 'moved'),
    'GET /desk/ratings/:rating/appeal': staff,
    'POST /desk/ratings/:rating/appeal': ratingStep(staff, ['rule'], 'served'),
    'GET /desk/ratings/:rating/decide-appeal': staff,
    'POST /desk/ratings/:rating/decide-appeal': ratingStep(staff, ['supervisor'], 'moved'),
  }
}

/** Whoever is rated reads the rating, and who supervises; by whom it is stands on no page of the department. */
const ratingSeen =
  (staff: Rule): Rule =>
  (who, place) => {
    if (staff(who, place) !== 'served') return staff(who, place)
    const { actor } = who
    const theirs =
      actor.kind === 'supervisor' || (actor.kind === 'officer' && actor.department === 'approval')
    return theirs && place.stage === rated ? 'served' : 'hidden'
  }

/** Nobody called the rater back yet and nobody appealed: an answer comes too early, and there is no appeal to decide. */
const ratingStep =
  (staff: Rule, roles: string[], then: Verdict): Rule =>
  (who, place) => {
    const seen = ratingSeen(staff)(who, place)
    if (seen !== 'served') return seen
    const { actor } = who
    const holds = actor.kind === 'officer' ? (actor.roles as string[]) : [actor.kind]
    return holds.some(role => roles.includes(role)) ? then : 'hidden'
  }
