import { momentText, Outbox, t } from '@baotu/screens'
import { listMails } from '@baotu/store'
import { notFound } from '@baotu/web'
import { type Page, show } from '../show.ts'

/** The mails that would have been sent, newest first. Only where nobody is real. */
export const showOutbox: Page = platform => async (request, reply) => {
  if (!platform.demo) throw notFound()
  const { locale } = request
  const mails = await listMails(platform.store, { kind: 'system', job: 'outbox' }, { limit: 50 })
  const view = (
    <Outbox
      mails={mails.map(({ caseId, key, recipient, subject, text, queuedAt }) => ({
        id: `${caseId}:${key}`,
        recipient,
        subject,
        text,
        when: momentText(locale, Temporal.Instant.from(queuedAt)),
      }))}
    />
  )
  return show({ platform, request, reply }, view, { title: t(locale).portal.outbox.title, noIndex: true })
}
