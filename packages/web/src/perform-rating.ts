// Takes a step of a rating: read, decide, keep; and again if somebody else was faster. The one way in which pages change a rating.
import { randomUUID } from 'node:crypto'
import {
  type Actor,
  type Applicant,
  type Case,
  counts,
  decideRating,
  type GivenRating,
  type Rating,
  type RatingCommand,
  type RatingDecided,
  rate,
  stageOf,
} from '@baotu/case'
import type { Problem } from '@baotu/service'
import { findRating, keepRating, ratingOfCase, type StoredRating } from '@baotu/store'
import type { Platform } from './platform.ts'
import { mostTries } from './record-step.ts'

export type RatingPerformed =
  | { ok: true; rating: Rating }
  | { ok: false; missing: true }
  | { ok: false; missing?: false; problems: Problem[]; rating: Rating | null }

const tries = 4

/**
 * Rates a case.
 * @param commandId made by whoever asks, so that the same click sent twice is one rating
 */
export async function rateCase(
  platform: Platform,
  actor: Applicant,
  of: Case,
  given: GivenRating,
  commandId: string,
): Promise<RatingPerformed> {
  const before = await ratingOf(platform, actor, of.id)
  const { catalog, calendar } = platform
  const world = { site: catalog.site, calendar, id: randomUUID() }
  // The same click sent twice finds its own rating; only the store knows whether it is.
  const decided = rate(of, given, actor, instant(platform), { ...world, before: null })
  if (!decided.ok) return { ...decided, rating: before }
  const kept = await keep(platform, actor, { decided, commandId, caseId: of.id, base: null })
  if (kept === 'kept') return { ok: true, rating: decided.rating }
  if (kept === 'missing') return { ok: false, missing: true }
  const rating = await ratingOf(platform, actor, of.id)
  if (kept === 'repeated' && rating !== null) return { ok: true, rating }
  return { ok: false, problems: [{ code: 'rated-before' }], rating }
}

export async function performRating(
  platform: Platform,
  actor: Actor,
  ratingId: string,
  command: RatingCommand,
  commandId: string,
): Promise<RatingPerformed> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const base = await findRating(platform.store, actor, ratingId)
    if (base === null) return { ok: false, missing: true }
    const rating = asRating(base)
    const decided = decideRating(rating, command, actor, instant(platform))
    if (!decided.ok) return { ...decided, rating }
    const kept = await keep(platform, actor, { decided, commandId, caseId: null, base })
    if (kept === 'kept' || kept === 'repeated') return { ok: true, rating: decided.rating }
    if (kept === 'missing') return { ok: false, missing: true }
  }
  throw new Error(`The rating ${ratingId} changed ${tries} times while a step was tried`)
}

/** The rating of a case of this party; null when there is none. */
export async function ratingOf({ store }: Platform, actor: Actor, caseId: string): Promise<Rating | null> {
  const stored = await ratingOfCase(store, actor, caseId)
  return stored && asRating(stored)
}

export function asRating({ state }: StoredRating): Rating {
  return state as Rating
}

type ToKeep = {
  decided: Extract<RatingDecided, { ok: true }>
  commandId: string
  caseId: string | null
  base: StoredRating | null
}

function keep({ store }: Platform, actor: Actor, { decided, commandId, caseId, base }: ToKeep) {
  const { rating, events, jobs } = decided
  const [event] = events
  if (event === undefined) throw new Error('A step of a rating without an event')
  const { type, at, by: _by, ...data } = event
  return keepRating(store, actor, {
    ratingId: rating.id,
    caseId,
    base,
    commandId,
    at,
    row: {
      serviceId: rating.service.id,
      department: rating.department,
      level: Number(rating.level),
      ratedOn: rating.ratedOn,
      stage: stageOf(rating),
      counts: counts(rating),
      calledBack: (rating.rectification?.callBacks.length ?? 0) > 0,
      state: rating,
    },
    event: { type, data },
    jobs: jobs.map(({ type: task, ...payload }) => ({
      task,
      key: payload.key,
      payload,
      maxAttempts: mostTries,
    })),
  })
}

function instant({ now }: Platform): string {
  return now().toString({ fractionalSecondDigits: 3 })
}
