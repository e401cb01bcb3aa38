// Until when a case may be rated. The clock `rating` is not kept in the case: a case that is over changes no more, and this one
// follows from the day on which it was over.
import { type DueDay, dueDay, type WorkingCalendar } from '@baotu/calendar'
import type { Site } from '@baotu/service'
import type { Case } from '../case.ts'
import { dayOf } from '../clocks.ts'
import type { RatingClock } from './rating.ts'

/** `clock` null: it may be rated, and the limit has not begun, for the result is still on its way (行政许可法 §44). */
export type RatingWindow = { clock: RatingClock; end: DueDay } | { clock: null; end: null }

/**
 * Null: there is nothing to rate yet. One occasion of service is rated once (一事一评): it begins with the ruling, or where the case
 * ended without one, and lasts as long as the site says after the end.
 */
export function ratingWindow(
  of: Case,
  { ratings }: Pick<Site, 'ratings'>,
  calendar: WorkingCalendar,
): RatingWindow | null {
  if (of.submittedAt === null) return null
  if (of.closedAt === null) return of.ruling === null ? null : { clock: null, end: null }
  const clock: RatingClock = {
    name: 'rating',
    limit: ratings.window,
    startedOn: dayOf(of.closedAt),
    stoppedOn: null,
    pauses: [],
  }
  return { clock, end: ratingDue(clock, calendar) }
}

/** The due day of a clock of a rating, with every day on the way. */
export function ratingDue(
  { limit, startedOn, pauses }: RatingClock,
  calendar: WorkingCalendar,
  today?: string,
): DueDay {
  const day = (iso: string) => Temporal.PlainDate.from(iso)
  const stops = pauses.map(({ from, until }) => ({
    from: day(from),
    until: until === null ? null : day(until),
  }))
  return dueDay(calendar, day(startedOn), limit, stops, today === undefined ? undefined : day(today))
}
