// Writes a mail into the outbox once and, where there is a mail server, hands it over.
import type { MailDoor } from '@baotu/connect'
import { personAccount, queueMail } from '@baotu/store'
import type { Platform } from '@baotu/web'
import { z } from 'zod'
import { caseOfJob, ofCase } from '../case-of-job.ts'
import { composeMail } from '../mails/compose-mail.ts'
import { isOutdone, mailKinds } from '../mails/mail-kind.ts'
import { handOver } from './hand-over.ts'

const order = ofCase.extend({ mail: z.enum(mailKinds) })

export async function sendMail(
  {
    platform,
    mail: door,
    warn,
  }: { platform: Platform; mail: MailDoor | null; warn: (message: string) => void },
  payload: Record<string, unknown>,
): Promise<void> {
  const { mail: kind, ...job } = order.parse(payload)
  const found = await caseOfJob(platform, job, 'send-mail')
  if (found === null || isOutdone(found.case, job.key)) return
  const account = await personAccount(
    platform.store,
    { kind: 'system', job: 'send-mail' },
    found.case.agent.id,
  )
  if (!account?.email) return
  const { catalog, calendar, publicUrl, store } = platform
  const composed = composeMail({
    of: found.case,
    service: found.service,
    kind,
    site: catalog.site,
    calendar,
    publicUrl,
  })
  await queueMail(store, {
    ...composed,
    caseId: job.caseId,
    key: job.key,
    recipient: account.email,
    at: instant(platform),
  })
  await handOver({ platform, mail: door, warn }, job.caseId, job.key)
}

function instant({ now }: Platform): string {
  return now().toString({ fractionalSecondDigits: 3 })
}
