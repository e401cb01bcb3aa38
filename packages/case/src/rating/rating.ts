// A rating (评价): what an applicant says of one service occasion, and what the department does about it. It hangs on a case and says
// neither whose it is nor of which case: departments see it as it stands here (国办发〔2019〕51号).
import type { RatingLimit, ratingChannels, satisfactions } from '@baotu/service'
import type { Author } from '../actor.ts'
import type { Indicator } from './indicators.ts'

/** GB/T 39046-2020 A.8: '1' very satisfied … '5' very dissatisfied. */
export type Satisfaction = keyof typeof satisfactions
export type RatingChannel = keyof typeof ratingChannels

export type Rating = {
  /** The reference under which the department knows it; says nothing of the case. */
  id: string
  service: { id: string; version: string }
  /** The department that answers for the service. */
  department: string
  level: Satisfaction
  /** The set of indicators that stood on the page. */
  indicatorSet: string
  indicators: Partial<Record<Indicator, Satisfaction>>
  words: string
  channel: RatingChannel
  /** Civil day in the city; the hour would tell too much. */
  ratedOn: string
  /** Null: a good rating asks for nothing. */
  rectification: Rectification | null
  appeal: Appeal | null
}

/** What a bad rating opens (整改): its clock, the calls to the rater, and what came of it. */
export type Rectification = { clock: RatingClock; callBacks: CallBack[]; done: Rectified | null }

/** A clock with one limit. Days are ISO dates; `stoppedOn` null while it runs. */
export type RatingClock = {
  name: 'rating' | 'rectification'
  limit: RatingLimit
  startedOn: string
  stoppedOn: string | null
  pauses: { from: string; until: string | null; reason: string }[]
}

/** How the rater was reached: through the platform, which tells the department nobody, or by the supervisor on the telephone. */
export type CallBack = {
  way: 'platform' | 'telephone'
  reached: boolean
  words: string
  at: string
  author: Author
}

/** Put right at once (立行立改), to be put right by a day (限期整改), or explained, for the law leaves no other way (解释说明). */
export type Outcome = 'at-once' | 'by-a-day' | 'explained'
export type Rectified = { outcome: Outcome; words: string; at: string; author: Author }

/** 申诉: the department holds the rating for malicious (恶意评价) or mistaken (误评). */
export type AppealGround = 'malicious' | 'mistaken'
export type Appeal = {
  ground: AppealGround
  reason: string
  at: string
  author: Author
  decided: { upheld: boolean; reason: string; at: string; author: Author } | null
}

/** What still has to be done: nothing, the department's answer, or the supervisor's word on an appeal. */
export type RatingStage = 'settled' | 'rectification' | 'appeal'

/** The two lowest levels are a bad rating (差评). */
export function isBad(level: Satisfaction): boolean {
  return level === '4' || level === '5'
}

/** A rating that was set aside on appeal counts in no figure. */
export function counts({ appeal }: Pick<Rating, 'appeal'>): boolean {
  return appeal?.decided?.upheld !== true
}

export function stageOf({ rectification, appeal }: Rating): RatingStage {
  if (appeal !== null && appeal.decided === null) return 'appeal'
  return rectification !== null && rectification.clock.stoppedOn === null ? 'rectification' : 'settled'
}
