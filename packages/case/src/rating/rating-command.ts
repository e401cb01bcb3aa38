// What can be asked of a rating. To rate is asked of the case: `rate`.
import type { Indicator } from './indicators.ts'
import type { AppealGround, Outcome, RatingChannel, Satisfaction } from './rating.ts'

/** As sent: a level that is none of the five is told so. */
export type GivenRating = {
  level: Satisfaction | null
  indicators: Partial<Record<Indicator, Satisfaction>>
  words: string
  channel: RatingChannel
}

export type RatingCommand =
  | { type: 'call-back'; reached: boolean; words: string }
  | { type: 'answer'; outcome: Outcome | null; words: string }
  | { type: 'appeal'; ground: AppealGround | null; reason: string }
  | { type: 'decide-appeal'; upheld: boolean | null; reason: string }

export type RatingCommandType = RatingCommand['type']
