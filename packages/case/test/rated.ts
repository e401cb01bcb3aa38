// A case that is over, rated, for tests of what follows.
import { nationalCalendar } from '@baotu/calendar'
import {
  type Actor,
  type Applicant,
  type Case,
  decideRating,
  type GivenRating,
  type Rating,
  type RatingCommand,
  type RatingDecided,
  rate,
  type Satisfaction,
} from '../index.ts'
import { catalog } from './town.ts'

export const noWords = { indicators: {}, words: '', channel: 'computer' } as const

export function asked(
  of: Case,
  given: Partial<GivenRating>,
  options: { actor?: Actor; now?: string; before?: Rating | null } = {},
): RatingDecided {
  const { actor = raterOf(of), now = of.closedAt ?? '', before = null } = options
  const world = { site: catalog.site, calendar: nationalCalendar, id: 'r-1', before }
  return rate(of, { ...noWords, level: null, ...given }, actor, now, world)
}

export function raterOf({ agent, applicant: party }: Case): Applicant {
  return { kind: 'applicant', ...agent, party }
}

/** The rating after a step that must succeed. */
export function taken(decided: RatingDecided): Rating {
  if (!decided.ok) throw new Error(JSON.stringify(decided.problems))
  return decided.rating
}

export const rated = (of: Case, level: Satisfaction, now?: string): Rating =>
  taken(asked(of, { level }, now === undefined ? {} : { now }))

export function after(of: Rating, actor: Actor, now: string, ...commands: RatingCommand[]): Rating {
  return commands.reduce((rating, command) => taken(decideRating(rating, command, actor, now)), of)
}

export const refusedWith = (decided: RatingDecided): string[] =>
  decided.ok ? [] : decided.problems.map(({ code, path }) => (path === undefined ? code : `${path}: ${code}`))
