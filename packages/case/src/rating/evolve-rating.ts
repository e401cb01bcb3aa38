// (rating, event) -> rating. Nothing is decided here.
import { dayOf } from '../clocks.ts'
import type { Rating, RatingClock, Rectification } from './rating.ts'
import type { RatingEvent } from './rating-event.ts'

/** Folds one event. The first of a rating is `rated`; before it the rating is null. */
export function evolveRating(before: Rating | null, event: RatingEvent): Rating {
  if (event.type === 'rated') return event.rating
  if (before === null) throw new Error(`A rating begins with rated, not with ${event.type}`)
  const { at, by: author } = event
  const on = dayOf(at)
  switch (event.type) {
    case 'rater-called-back': {
      const { way, reached, words } = event
      return withRectification(before, one => ({
        ...one,
        callBacks: [...one.callBacks, { way, reached, words, at, author }],
      }))
    }
    case 'rating-answered': {
      const { outcome, words } = event
      return withRectification(before, one => ({
        ...one,
        clock: stopped(one.clock, on),
        done: { outcome, words, at, author },
      }))
    }
    case 'rating-appealed': {
      const { ground, reason } = event
      const paused = withRectification(before, one => ({
        ...one,
        clock: { ...one.clock, pauses: [...one.clock.pauses, { from: on, until: null, reason }] },
      }))
      return { ...paused, appeal: { ground, reason, at, author, decided: null } }
    }
    case 'rating-appeal-decided': {
      const { upheld, reason } = event
      const appeal = before.appeal && { ...before.appeal, decided: { upheld, reason, at, author } }
      const resumed = withRectification(before, one => ({ ...one, clock: goneOn(one.clock, on) }))
      const ended = withRectification(resumed, one => ({ ...one, clock: stopped(one.clock, on) }))
      return { ...(upheld ? ended : resumed), appeal }
    }
  }
}

export function foldRating(events: readonly RatingEvent[]): Rating | null {
  return events.reduce<Rating | null>(evolveRating, null)
}

function withRectification(before: Rating, change: (one: Rectification) => Rectification): Rating {
  return { ...before, rectification: before.rectification && change(before.rectification) }
}

function stopped(clock: RatingClock, on: string): RatingClock {
  return { ...clock, stoppedOn: on }
}

function goneOn(clock: RatingClock, on: string): RatingClock {
  return { ...clock, pauses: clock.pauses.map(one => (one.until === null ? { ...one, until: on } : one)) }
}
