// (rating, command, actor, now) -> what happens, or why not. The only doors through which a rating begins and changes.
import type { WorkingCalendar } from '@baotu/calendar'
import type { Problem, Site } from '@baotu/service'
import { type Actor, authorOf } from '../actor.ts'
import type { Case } from '../case.ts'
import { dayOf } from '../clocks.ts'
import type { Job } from '../job.ts'
import { may } from '../may.ts'
import { evolveRating } from './evolve-rating.ts'
import { indicatorSet } from './indicators.ts'
import { mayRating } from './may-rating.ts'
import { isBad, type Rating, type RatingClock, stageOf } from './rating.ts'
import type { GivenRating, RatingCommand } from './rating-command.ts'
import type { RatingEvent, RatingHappening } from './rating-event.ts'
import { ratingWindow } from './rating-window.ts'

export type RatingDecided =
  | { ok: true; rating: Rating; events: RatingEvent[]; jobs: Job[] }
  | { ok: false; problems: Problem[] }

/** `id`: an unguessable reference for the rating. `before`: the rating that the case has already. */
export type RatingWorld = { site: Site; calendar: WorkingCalendar; id: string; before: Rating | null }

/** Longest text that anybody writes about a rating, in characters. */
export const longestWords = 1000

/**
 * Rates a case, once.
 * @param now ISO instant
 * @returns problems with the codes `not-yours`, `rated-before`, `nothing-to-rate`, `rating-too-late` (with `due`), `choose`, `too-long`
 */
export function rate(
  of: Case,
  given: GivenRating,
  actor: Actor,
  now: string,
  world: RatingWorld,
): RatingDecided {
  if (!may(actor, 'rate', of)) return refused({ code: 'not-yours' })
  if (world.before !== null) return refused({ code: 'rated-before' })
  const window = ratingWindow(of, world.site, world.calendar)
  if (window === null) return refused({ code: 'nothing-to-rate' })
  const ratedOn = dayOf(now)
  const due = window.end?.due.toString()
  if (due !== undefined && ratedOn > due) return refused({ code: 'rating-too-late', params: { due } })
  const { level, indicators, words, channel } = given
  const problems: Problem[] = [
    ...(level === null ? [{ code: 'choose', path: 'level' }] : []),
    ...tooLong('words', words),
  ]
  if (level === null || problems.length > 0) return refused(...problems)
  const [department = ''] = of.departments
  const rating: Rating = {
    id: world.id,
    service: of.service,
    department,
    level,
    indicatorSet,
    indicators,
    words: words.trim(),
    channel,
    ratedOn,
    rectification: isBad(level)
      ? { clock: rectificationClock(world.site, ratedOn), callBacks: [], done: null }
      : null,
    appeal: null,
  }
  const event: RatingEvent = { type: 'rated', case: of.id, rating, at: now, by: authorOf(actor) }
  return { ok: true, rating, events: [event], jobs: [] }
}

/**
 * Decides a command about a rating that is there.
 * @param now ISO instant
 * @returns problems with the codes `not-yours`, `rating-settled` (nothing is open), `appeal-open` (the supervisor decides first),
 * `no-appeal`, `appealed-before`, `no-call-back` (the rater was not called back yet), `choose`, `required`, `too-long`
 */
export function decideRating(of: Rating, command: RatingCommand, actor: Actor, now: string): RatingDecided {
  if (!mayRating(actor, command.type, of)) return refused({ code: 'not-yours' })
  const problems = refusals(of, command)
  if (problems.length > 0) return refused(...problems)
  const event: RatingEvent = { ...happening(command, actor), at: now, by: authorOf(actor) }
  const rating = evolveRating(of, event)
  return { ok: true, rating, events: [event], jobs: mails(of, event) }
}

function refusals(of: Rating, command: RatingCommand): Problem[] {
  const stage = stageOf(of)
  if (command.type === 'decide-appeal') {
    if (stage !== 'appeal') return [{ code: 'no-appeal' }]
    return [...unchosen('upheld', command.upheld), ...unsaid('reason', command.reason)]
  }
  if (stage === 'settled') return [{ code: 'rating-settled' }]
  // The supervisor may ask the rater while the appeal is open; the department waits.
  if (command.type === 'call-back') return unsaid('words', command.words)
  if (stage === 'appeal') return [{ code: 'appeal-open' }]
  if (command.type === 'appeal') {
    if (of.appeal !== null) return [{ code: 'appealed-before' }]
    return [...unchosen('ground', command.ground), ...unsaid('reason', command.reason)]
  }
  if (of.rectification?.callBacks.length === 0) return [{ code: 'no-call-back' }]
  return [...unchosen('outcome', command.outcome), ...unsaid('words', command.words)]
}

function happening(command: RatingCommand, actor: Actor): RatingHappening {
  switch (command.type) {
    case 'call-back': {
      const way = actor.kind === 'supervisor' ? 'telephone' : 'platform'
      const reached = way === 'platform' || command.reached
      return { type: 'rater-called-back', way, reached, words: command.words.trim() }
    }
    case 'answer':
      return { type: 'rating-answered', outcome: command.outcome ?? 'explained', words: command.words.trim() }
    case 'appeal':
      return { type: 'rating-appealed', ground: command.ground ?? 'mistaken', reason: command.reason.trim() }
    case 'decide-appeal':
      return { type: 'rating-appeal-decided', upheld: command.upheld === true, reason: command.reason.trim() }
  }
}

/** The rater hears of whatever came of the rating; what was said on the telephone needs no mail. */
function mails(before: Rating, event: RatingHappening): Job[] {
  switch (event.type) {
    case 'rater-called-back': {
      const n = (before.rectification?.callBacks.length ?? 0) + 1
      return event.way === 'platform'
        ? [{ type: 'send-mail', key: `rating:call-back-${n}`, mail: 'rating-called-back' }]
        : []
    }
    case 'rating-answered':
      return [{ type: 'send-mail', key: 'rating:answer', mail: 'rating-answered' }]
    case 'rating-appeal-decided':
      return [{ type: 'send-mail', key: 'rating:appeal', mail: 'rating-appeal-decided' }]
    default:
      return []
  }
}

function rectificationClock({ ratings }: Site, startedOn: string): RatingClock {
  return { name: 'rectification', limit: ratings.rectification, startedOn, stoppedOn: null, pauses: [] }
}

function refused(...problems: Problem[]): RatingDecided {
  return { ok: false, problems }
}

function unchosen(path: string, choice: unknown): Problem[] {
  return choice === null ? [{ code: 'choose', path }] : []
}

function unsaid(path: string, words: string): Problem[] {
  return words.trim() === '' ? [{ code: 'required', path }] : tooLong(path, words)
}

function tooLong(path: string, words: string): Problem[] {
  const now = [...words].length
  return now > longestWords ? [{ code: 'too-long', path, params: { max: longestWords, now } }] : []
}
