import type { Actor, Party } from './actor.ts'
import { ask } from './ask.ts'
import { type Head, link, NO_EVENTS } from './hash-chain.ts'
import type { Store } from './open-store.ts'
import type { Day, Instant } from './step.ts'

/** A rating as it stands; give `rev` and `head` back to `keepRating` as its base. `state` says neither case nor rater. */
export type StoredRating = { ratingId: string; rev: number; head: Head; state: Record<string, unknown> }

/** One step of a rating. `base` null begins it, for the case `caseId`; later steps know the case by nothing. */
export type RatingStep = {
  ratingId: string
  caseId: string | null
  base: Pick<StoredRating, 'rev' | 'head'> | null
  /** the same id again changes nothing */
  commandId: string
  at: Instant
  row: {
    serviceId: string
    department: string
    level: number
    ratedOn: Day
    stage: string
    counts: boolean
    calledBack: boolean
    state: Record<string, unknown>
  }
  event: { type: string; data: Record<string, unknown> }
  jobs: readonly { task: string; key: string; payload: Record<string, unknown>; maxAttempts: number }[]
}

/** `conflict`: somebody else took a step since it was read. `missing`: there is none that this actor may step. */
export type RatingKept = 'kept' | 'repeated' | 'conflict' | 'missing'

/** Writes one step of a rating: its row, its event and its jobs, all or nothing. */
export async function keepRating(store: Store, actor: Actor, step: RatingStep): Promise<RatingKept> {
  const { ratingId, caseId, base, commandId, row, event, jobs } = step
  const at = new Date(step.at).toISOString()
  const key = { site: store.site, caseId: ratingId }
  const { seq, prevHash, hash } = link(key, base?.head ?? NO_EVENTS, { at, ...event, actor, commandId })
  const { serviceId, department, level, ratedOn, stage, counts, calledBack, state } = row
  const columns = {
    rating_id: ratingId,
    seq,
    head: hash,
    service_id: serviceId,
    department,
    level,
    rated_on: ratedOn,
    stage,
    counts,
    called_back: calledBack,
    state,
  }
  const happened = { seq, at, ...event, actor, command_id: commandId, prev_hash: prevHash, hash }
  const orders = jobs.map(({ maxAttempts, ...job }) => ({ ...job, max_attempts: maxAttempts }))
  const [answer] = await ask<{ kept: Partial<Record<RatingKept, true>> }>(store, actor, KEEP, [
    store.site,
    caseId,
    base?.rev ?? 0,
    JSON.stringify(columns),
    JSON.stringify(happened),
    JSON.stringify(orders),
  ])
  return (['kept', 'repeated', 'conflict', 'missing'] as const).find(one => answer?.kept[one]) ?? 'missing'
}

/** The rating of a case, for its party; null when there is none. */
export async function ratingOfCase(store: Store, actor: Actor, caseId: string): Promise<StoredRating | null> {
  const [row] = await ask<Row>(store, actor, OF_CASE, [store.site, caseId])
  return row === undefined ? null : stored(row)
}

/** A rating by its reference, for its department and for supervisors; null when there is none that this actor may see. */
export async function findRating(store: Store, actor: Actor, ratingId: string): Promise<StoredRating | null> {
  const [row] = await ask<Row>(store, actor, SEE, [store.site, ratingId, null, null, null, 1])
  return row === undefined ? null : stored(row)
}

/** Ratings of the department, or of the site for a supervisor, the latest first; those of a stage where one is asked for. */
export async function listRatings(
  store: Store,
  actor: Actor,
  page: { stage: string | null; after: { ratedOn: Day; ratingId: string } | null; limit: number },
): Promise<StoredRating[]> {
  const { stage, after, limit } = page
  const values = [store.site, null, stage, after?.ratedOn, after?.ratingId, limit]
  return (await ask<Row>(store, actor, SEE, values)).map(stored)
}

/** Whose rating it is and of which case: for supervisors alone, and the look is recorded (once in ten minutes). */
export type Rater = {
  caseId: string
  number: string | null
  party: Party
  person: { id: string; name: string }
}

export async function findRater(store: Store, actor: Actor, ratingId: string): Promise<Rater | null> {
  const values = [store.site, ratingId, JSON.stringify(actor)]
  return (await ask<Rater>(store, actor, RATER, values))[0] ?? null
}

type Row = { ratingId: string; rev: number; seq: number; hash: string; state: Record<string, unknown> }

function stored({ seq, hash, ...rest }: Row): StoredRating {
  return { ...rest, head: { seq, hash } }
}

const KEEP = `select keep_rating($1, $2, $3, $4, $5, $6) as kept`

const OF_CASE = `
select rating_id as "ratingId", rev, seq, head as hash, state from rating where site = $1 and case_id = $2`

const SEE = `
select rating_id as "ratingId", rev, seq, head as hash, state from see_ratings($1, $2, $3, $4, $5, $6)`

const RATER = `
with found as (
  select r.site, r.case_id, r.party_kind, r.party_id, c.number, c.party_name,
    (select e.actor from rating_event e where e.site = r.site and e.case_id = r.case_id and e.seq = 1) as rater
  from rating r join "case" c on c.site = r.site and c.case_id = r.case_id
  where r.site = $1 and r.rating_id = $2 and actor_kind() = 'supervisor'
), noted as (
  insert into access_log (site, actor_kind, actor_id, actor, case_id, party_kind, party_id, what, purpose)
  select site, actor_kind(), actor_id(), $3::jsonb, case_id, party_kind, party_id, 'rating', 'view-rater'
  from found f
  where not exists (
    select from access_log l
    where l.site = f.site and l.case_id = f.case_id and l.actor_id = actor_id() and l.what = 'rating'
      and l.at > now() - interval '10 minutes')
)
select case_id as "caseId", number, jsonb_build_object('kind', party_kind, 'id', party_id, 'name', party_name) as party,
  jsonb_build_object('id', rater->>'id', 'name', rater->>'name') as person
from found`
