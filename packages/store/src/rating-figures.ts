import type { Actor } from './actor.ts'
import { ask } from './ask.ts'
import type { Store } from './open-store.ts'

/** How many ratings of one level a service got; those set aside on appeal stand apart. */
export type RatingFigure = {
  serviceId: string
  department: string
  level: number
  counted: number
  /** of the counted: the rater was called back */
  calledBack: number
  /** an answer or an appeal is still open */
  open: number
  setAside: number
}

/** Of the officer's department; of every one for a supervisor. */
export function ratingFigures(store: Store, actor: Actor): Promise<RatingFigure[]> {
  return ask(store, actor, FIGURES, [store.site])
}

/** What anybody may know of the ratings of a service: how many of each level, and nothing while they are fewer than `least`. */
export function publicRatings(
  store: Store,
  serviceId: string,
  least: number,
): Promise<{ level: number; counted: number }[]> {
  return ask(store, { kind: 'anonymous' }, PUBLIC, [store.site, serviceId, least])
}

/** How many ratings wait for this officer's department, or for the supervisor. */
export async function ratingsWaiting(store: Store, actor: Actor): Promise<number> {
  return (await ask<{ count: number }>(store, actor, WAITING, [store.site]))[0]?.count ?? 0
}

const FIGURES = `
select service_id as "serviceId", department, level, counted, called_back as "calledBack", open, set_aside as "setAside"
from rating_figures($1) order by department, service_id, level`

const PUBLIC = `select level, counted from public_ratings($1, $2, $3) order by level`

const WAITING = `select ratings_waiting($1) as count`
