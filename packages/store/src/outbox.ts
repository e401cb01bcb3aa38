import type { Actor } from './actor.ts'
import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

/** A mail written by a step and sent by a job. `key` is unique in its case, so that it is queued once. */
export type OutboxMail = {
  caseId: string
  key: string
  recipient: string
  subject: string
  text: string
  html: string | null
  queuedAt: Instant
  sentAt: Instant | null
  attempts: number
}

const POST = { kind: 'system', job: 'mail' } as const

/** The latest mails that this actor may see: all for the system, those of their cases for others. */
export function listMails(
  store: Store,
  actor: Actor,
  filter: { caseId?: string; limit?: number } = {},
): Promise<OutboxMail[]> {
  return ask(store, actor, LIST, [store.site, filter.caseId, filter.limit ?? 100])
}

/** One mail for the job that sends it, and counts the try; null when it was sent before. */
export async function mailToSend(store: Store, caseId: string, key: string): Promise<OutboxMail | null> {
  return (await ask<OutboxMail>(store, POST, TAKE, [store.site, caseId, key]))[0] ?? null
}

export async function mailSent(store: Store, caseId: string, key: string, at: Instant): Promise<void> {
  await ask(store, POST, SENT, [store.site, caseId, key, at])
}

const COLUMNS = `case_id as "caseId", key, recipient, subject, text, html, queued_at as "queuedAt", sent_at as "sentAt", attempts`

const LIST = `
select ${COLUMNS} from outbox_mail where site = $1 and ($2::text is null or case_id = $2) order by queued_at desc, key limit $3`

const TAKE = `
update outbox_mail set attempts = attempts + 1 where site = $1 and case_id = $2 and key = $3 and sent_at is null
returning ${COLUMNS}`

const SENT = `update outbox_mail set sent_at = $4 where site = $1 and case_id = $2 and key = $3 and sent_at is null`
