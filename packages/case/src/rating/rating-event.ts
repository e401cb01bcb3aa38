// What has happened to a rating; folding its events gives it. Who rated stands beside the event and nowhere in it.
import type { Author } from '../actor.ts'
import type { AppealGround, CallBack, Outcome, Rating } from './rating.ts'

export type RatingHappening =
  | { type: 'rated'; rating: Rating }
  | ({ type: 'rater-called-back' } & Pick<CallBack, 'way' | 'reached' | 'words'>)
  | { type: 'rating-answered'; outcome: Outcome; words: string }
  | { type: 'rating-appealed'; ground: AppealGround; reason: string }
  | { type: 'rating-appeal-decided'; upheld: boolean; reason: string }

/** `at` is an ISO instant. */
export type RatingEvent = RatingHappening & { at: string; by: Author }
