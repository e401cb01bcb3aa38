// A mail in both languages, Chinese first. No query code, no numbers of people, nothing that anybody wrote: it travels in the open.
import type { WorkingCalendar } from '@baotu/calendar'
import type { Case, MailKind } from '@baotu/case'
import { type Locale, t } from '@baotu/screens'
import type { Service, Site } from '@baotu/service'
import { dueText } from '@baotu/web'
import { clockOf } from '../clock-of.ts'
import { mailHtml } from './mail-html.ts'

export type MailSource = {
  of: Case
  service: Service
  kind: MailKind
  site: Site
  calendar: WorkingCalendar
  publicUrl: string
}

export type ComposedMail = { subject: string; text: string; html: string }
export type MailPart = {
  locale: Locale
  paragraphs: string[]
  link: { words: string; href: string }
  foot: string[]
}

export function composeMail(source: MailSource): ComposedMail {
  const parts = (['zh', 'en'] as const).map(locale => part(source, locale))
  const subject = (['zh', 'en'] as const).map(locale => said(source, locale).subject).join(' / ')
  const text = parts
    .map(({ paragraphs, link, foot }) => [...paragraphs, link.words, ...foot].join('\n\n'))
    .join('\n\n———\n\n')
  return { subject, text: `${text}\n`, html: mailHtml(subject, parts) }
}

function part(source: MailSource, locale: Locale): MailPart {
  const { mail } = t(locale)
  const { body, due } = said(source, locale)
  const href = `${source.publicUrl}/cases/${source.of.id}`
  return {
    locale,
    paragraphs: [
      mail.greeting({ name: source.of.agent.name }),
      [body, due].filter(Boolean).join(locale === 'zh' ? '' : ' '),
    ],
    link: { words: mail.seeCase({ href }), href },
    foot: [mail.signature({ site: source.site.name[locale] }), mail.automatic],
  }
}

type Said = { subject: string; body: string; due?: string }

function said({ of, service, kind, calendar }: MailSource, locale: Locale): Said {
  const { mail } = t(locale)
  const name = { service: service.guide.name[locale] }
  const about = { ...name, number: of.number ?? '' }
  const by = (clock: Parameters<typeof clockOf>[1], sentence: (day: { due: string }) => string) => {
    const running = clockOf(of, clock, calendar)
    if (running === null) return undefined
    const told = { calendar, today: Temporal.PlainDate.from(running.clock.startedOn) }
    return sentence({ due: dueText(locale, told, Temporal.PlainDate.from(running.due), { year: true }) })
  }
  switch (kind) {
    case 'submitted':
    case 'receipt': {
      const { subject, body, due } = mail.submitted
      return { subject: subject(name), body: body(about), due: by('acceptance', due) }
    }
    case 'acceptance': {
      const { subject, body } = of.deemedOn === null ? mail.accepted : mail.deemed
      const { due } = mail.accepted
      return { subject: subject(name), body: body(about), due: by('decision', due) }
    }
    case 'supplement': {
      const { subject, body, due } = mail.supplement
      const lines = of.supplement?.lines.length ?? 0
      return { subject: subject(name), body: body({ ...about, lines }), due: by('supplement', due) }
    }
    case 'special':
      return { subject: mail.special.subject(name), body: mail.special.body(about) }
    case 'extension': {
      const { subject, body, due } = mail.extension
      return { subject: subject(name), body: body(about), due: by('decision', due) }
    }
    case 'hearing-offer': {
      const { subject, body, due } = mail.hearingOffer
      return { subject: subject(name), body: body(about), due: by('hearing-request', due) }
    }
    case 'hearing-call':
      return { subject: mail.hearingCall.subject(name), body: mail.hearingCall.body(about) }
    case 'lapse':
      return { subject: mail.lapse.subject(name), body: mail.lapse.body(about) }
    case 'non-acceptance':
      return { subject: mail.notAccepted.subject(name), body: mail.notAccepted.body(about) }
    case 'grant':
      return { subject: mail.granted.subject(name), body: mail.granted.body(about) }
    case 'refusal':
      return { subject: mail.refused.subject(name), body: mail.refused.body(about) }
    case 'revocation':
      return { subject: mail.revoked.subject(name), body: mail.revoked.body(about) }
    case 'certificate': {
      const certificate = (of.certificate?.name ?? service.guide.result.name)[locale]
      return {
        subject: mail.certificate.subject(name),
        body: mail.certificate.body({ ...about, certificate }),
      }
    }
    case 'rating-called-back':
    case 'rating-answered':
    case 'rating-appeal-decided':
      return { subject: mail[kind].subject(name), body: mail[kind].body(about) }
    case 'withdrawn':
      return { subject: mail.withdrawn.subject(name), body: mail.withdrawn.body(about) }
  }
}
