import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Instant } from './step.ts'

export type MailToQueue = {
  caseId: string
  key: string
  recipient: string
  subject: string
  text: string
  html: string | null
  at: Instant
}

/** Puts a mail into the outbox; for the job that composed it. False: one of this key is there already, and stays as it is. */
export async function queueMail(store: Store, mail: MailToQueue): Promise<boolean> {
  const { caseId, key, recipient, subject, text, html, at } = mail
  const values = [store.site, caseId, key, recipient, subject, text, html, at]
  return (await ask(store, { kind: 'system', job: 'mail' }, SQL, values)).length === 1
}

const SQL = `
insert into outbox_mail (site, case_id, key, recipient, subject, text, html, queued_at)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (site, case_id, key) do nothing
returning 1`
