import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

/** Something that one waiting case is to hear. The same `id` again is the same message. */
export type Message = {
  id: string
  name: string
  /** `''`: for whoever waits for the name without a correlation */
  correlation: string
  /** the only case that may hear it; null: any */
  caseId: string | null
  variables: Record<string, unknown>
  publishedAt: Instant
  /** until then it waits for somebody to listen */
  expiresAt: Instant
}

/** A message with the subscription that it is for. */
export type DueMessage = Pick<Message, 'id' | 'name' | 'variables'> & { hearer: string; subscription: string }

const system = { kind: 'system', job: 'messages' } as const

/** Keeps a message. False: it was published before, and stays as it is. */
export async function keepMessage(store: Store, message: Message): Promise<boolean> {
  const { id, name, correlation, caseId, variables, publishedAt, expiresAt } = message
  const values = [
    store.site,
    id,
    name,
    correlation,
    caseId,
    JSON.stringify(variables),
    publishedAt,
    expiresAt,
  ]
  return (await ask(store, system, KEEP, values)).length === 1
}

/**
 * Takes messages that somebody waits for, the oldest first, each with the subscription that has waited longest. Nobody else gets them
 * for a minute, and longer each time that this came to nothing. A step that hears one says so in `subscriptions.hear`.
 */
export function takeMessages(store: Store, now: Instant, limit: number): Promise<DueMessage[]> {
  return ask(store, system, TAKE, [store.site, now, limit])
}

/** The subscription was used up meanwhile: the message may look for another at once, though not without end. */
export async function releaseMessage(store: Store, id: string, now: Instant): Promise<void> {
  await ask(store, system, RELEASE, [store.site, id, now])
}

/** True for the refusal of a step whose message another case heard first. */
export function isHeardElsewhere(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'BT001'
}

/** Orders a job for every case that waited for a signal when it was given, but for the one that gave it. The same `id` orders none twice. */
export async function orderHearers(
  store: Store,
  signal: { id: string; name: string; at: Instant; from: string | null; variables: Record<string, unknown> },
): Promise<number> {
  const { id, name, at, from, variables } = signal
  const payload = JSON.stringify({ site: store.site, key: `signal:${id}`, name, variables })
  return (await ask(store, system, SPREAD, [store.site, name, at, from, payload, id])).length
}

/** Throws away messages that nobody heard in time, and those that were heard a month ago. */
export async function sweepMessages(store: Store, now: Instant): Promise<void> {
  await ask(store, system, SWEEP, [store.site, now])
}

const KEEP = `
insert into message (site, message_id, name, correlation, case_id, variables, published_at, expires_at, wake_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $7)
on conflict do nothing
returning 1`

// One that is for a single case is heard there whatever the correlation. No two at once for one subscription: the first may end it.
const TAKE = `
with found as (
  select m.message_id, s.case_id, s.key, row_number() over (partition by s.case_id, s.key order by m.published_at, m.message_id) as turn
  from message m
  cross join lateral (
    select s.case_id, s.key from subscription s
    where s.site = m.site and s.kind = 'message' and s.name = m.name
      and case when m.case_id is null then s.correlation = m.correlation else s.case_id = m.case_id end
    order by s.at, s.case_id, s.key
    limit 1
  ) s
  where m.site = $1 and m.heard_at is null and m.wake_at <= $2 and m.expires_at > $2
), due as (
  select m.message_id, f.case_id, f.key
  from found f join message m on m.site = $1 and m.message_id = f.message_id
  where f.turn = 1 and m.heard_at is null and m.wake_at <= $2
  order by m.published_at, m.message_id
  limit $3
  for update of m skip locked
), taken as (
  update message m
  set wake_at = $2::timestamptz + make_interval(mins => least(2 ^ m.tries, 60)::integer), tries = m.tries + 1
  from due
  where m.site = $1 and m.message_id = due.message_id
  returning m.message_id, m.name, m.variables, m.published_at, due.case_id, due.key
)
select message_id as id, name, variables, case_id as hearer, key as subscription from taken order by published_at, message_id`

const RELEASE = `
update message set wake_at = $3 where site = $1 and message_id = $2 and heard_at is null and tries < 5`

const SPREAD = `
select (graphile_worker.add_job('hear-signal', ($5::jsonb || jsonb_build_object('caseId', s.case_id))::json,
  job_key := s.case_id || ':signal:' || $6)).id
from (
  select distinct case_id from subscription
  where site = $1 and kind = 'signal' and name = $2 and at <= $3 and case_id is distinct from $4
) s`

const SWEEP = `
delete from message
where site = $1 and (heard_at is null and expires_at <= $2 or heard_at < $2::timestamptz - interval '30 days')`
