// Hands a mail of the outbox to the mail server, where there is one.
import type { MailDoor } from '@baotu/connect'
import { mailSent, mailToSend } from '@baotu/store'
import type { Platform } from '@baotu/web'

type Post = { platform: Platform; mail: MailDoor | null; warn: (message: string) => void }

/** Throws while the server asks to wait: the job comes again with growing pauses, and at last not any more; the mail stays. */
export async function handOver(
  { platform, mail: door, warn }: Post,
  caseId: string,
  key: string,
): Promise<void> {
  if (door === null) return
  const mail = await mailToSend(platform.store, caseId, key)
  if (mail === null) return
  const { recipient: to, subject, text, html } = mail
  const sent = await door.send({ to, subject, text, ...(html && { html }), messageId: `${caseId}:${key}` })
  const at = platform.now().toString({ fractionalSecondDigits: 3 })
  if (sent.ok) return mailSent(platform.store, caseId, key, at)
  const why = sent.problems
    .map(({ code, params }) => [code, ...Object.values(params ?? {})].join(' '))
    .join(', ')
  if (sent.retry) throw new Error(`Mail ${key} of ${caseId} waits: ${why}`)
  warn(`Mail ${key} of ${caseId} is given up at try ${mail.attempts}: ${why}`)
}
