// A mail to the staff of a department, in both languages. It names the service and the number, and nobody of the public.
import { cityDay } from '@baotu/calendar'
import type { Case, StaffMailKind } from '@baotu/case'
import { type Locale, t } from '@baotu/screens'
import type { Service } from '@baotu/service'
import { dueText, type Platform } from '@baotu/web'
import type { ComposedMail, MailPart } from './compose-mail.ts'
import { mailHtml } from './mail-html.ts'

export const staffMails = [
  'limit-soon',
  'supervision-opened',
  'supervision-returned',
] as const satisfies readonly StaffMailKind[]

type Source = {
  platform: Platform
  case: Case
  service: Service
  mail: StaffMailKind
  /** who gets it */
  name: string
  /** the last day of the limit, or for the explanation */
  dueOn: string
}

export function composeStaffMail(source: Source): ComposedMail {
  const parts = (['zh', 'en'] as const).map(locale => part(source, locale))
  const subject = (['zh', 'en'] as const)
    .map(locale =>
      t(locale).supervision.mail[source.mail].subject({ service: source.service.guide.name[locale] }),
    )
    .join(' / ')
  const text = parts
    .map(({ paragraphs, link, foot }) => [...paragraphs, link.words, ...foot].join('\n\n'))
    .join('\n\n———\n\n')
  return { subject, text: `${text}\n`, html: mailHtml(subject, parts) }
}

function part({ platform, case: of, service, mail, name, dueOn }: Source, locale: Locale): MailPart {
  const words = t(locale)
  const { calendar, catalog, publicUrl } = platform
  const today = cityDay(platform.now())
  const due = dueText(locale, { calendar, today }, Temporal.PlainDate.from(dueOn), { year: true })
  const href = `${publicUrl}/desk/cases/${of.id}`
  const about = { service: service.guide.name[locale], number: of.number ?? '', due }
  return {
    locale,
    paragraphs: [words.mail.greeting({ name }), words.supervision.mail[mail].body(about)],
    link: { words: words.mail.seeCase({ href }), href },
    foot: [words.mail.signature({ site: catalog.site.name[locale] }), words.mail.automatic],
  }
}
