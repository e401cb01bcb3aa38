// What has happened to a rating; folding its events gives it. Which case it is of and who gave it stand in the first event and
// nowhere in the rating.
import type { Author } from '../actor.ts'
import type { AppealGround, CallBack, Outcome, Rating } from './rating.ts'

export type RatingHappening =
  | { type: 'rated'; case: string; rating: Rating }
  | ({ type: 'rater-called-back' } & Pick<CallBack, 'way' | 'reached' | 'words'>)
  | { type: 'rating-answered'; outcome: Outcome; words: string }
  | { type: 'rating-appealed'; ground: AppealGround; reason: string }
  | { type: 'rating-appeal-decided'; upheld: boolean; reason: string }

/** `at` is an ISO instant. */
export type RatingEvent = RatingHappening & { at: string; by: Author }
