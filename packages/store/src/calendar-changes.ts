import type { Actor } from './actor.ts'
import { ask } from './ask.ts'
import type { StoredOverride, StoredYear } from './calendar.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

/** One change of the calendar. `before` and `after` are what stood there; null: nothing, or the year of the program. */
export type CalendarChange = {
  version: number
  at: Instant
  actor: Actor
  casesSeen: number
  casesMoved: number
  settledAt: Instant | null
} & (
  | { what: 'year'; before: StoredYear | null; after: StoredYear }
  | { what: 'override'; before: StoredOverride | null; after: StoredOverride | null }
)

/** The latest changes, newest first. */
export function calendarChanges(store: Store, actor: Actor, limit: number): Promise<CalendarChange[]> {
  return ask<CalendarChange>(store, actor, LATEST, [store.site, limit])
}

/** Changes from a version on, oldest first: to count as before them. */
export function calendarChangesFrom(store: Store, actor: Actor, version: number): Promise<CalendarChange[]> {
  return ask<CalendarChange>(store, actor, FROM, [store.site, version])
}

/** Changes by which open cases have still to be recomputed, oldest first. */
export function unsettledChanges(store: Store, actor: Actor): Promise<CalendarChange[]> {
  return ask<CalendarChange>(store, actor, UNSETTLED, [store.site])
}

/** Adds to what was done by the changes up to a version; with `settledAt`, they are done. */
export async function noteRecomputed(
  store: Store,
  upTo: number,
  { seen, moved, settledAt }: { seen: number; moved: number; settledAt: Instant | null },
): Promise<void> {
  const values = [store.site, upTo, seen, moved, settledAt]
  await ask(store, { kind: 'system', job: 'recompute-clocks' }, NOTE, values)
}

const CHANGE = `
select version, at, actor, what, before, after, cases_seen as "casesSeen", cases_moved as "casesMoved", settled_at as "settledAt"
from calendar_change`

const LATEST = `${CHANGE} where site = $1 order by version desc limit $2`

const FROM = `${CHANGE} where site = $1 and version >= $2 order by version`

const UNSETTLED = `${CHANGE} where site = $1 and settled_at is null order by version`

const NOTE = `
update calendar_change set cases_seen = cases_seen + $3, cases_moved = cases_moved + $4, settled_at = $5
where site = $1 and version <= $2 and settled_at is null`
