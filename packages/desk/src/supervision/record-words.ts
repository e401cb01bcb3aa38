// A supervision record in words: the fields of GB/T 39046-2020 table 11, its card, its status.
import type { SupervisionRecord } from '@baotu/case'
import {
  dayText,
  type LightKind,
  momentText,
  type SupervisionRecordProps,
  type Tone,
  t,
} from '@baotu/screens'
import type { Locale, Service, Site } from '@baotu/service'
import { authorName, departmentName } from '../names.ts'

type Of = { site: Site; service: Service; caseNumber: string; record: SupervisionRecord }

/** Where a record is read and answered. */
export function recordHref(caseId: string, key: string): string {
  return `/desk/cases/${caseId}/supervision/${key}`
}

export function cardShown(locale: Locale, { card, status }: SupervisionRecord) {
  const kind: LightKind = status === 'closed' ? 'grey' : card
  return { kind, label: t(locale).supervision.cards[card] }
}

export function statusOfRecord(locale: Locale, { status }: SupervisionRecord): { label: string; tone: Tone } {
  const tones = { waiting: 'amber', explained: 'blue', closed: 'grey' } as const
  return { label: t(locale).supervision.status[status], tone: tones[status] }
}

/** 督办内容. */
export function contentOf({ service, record }: Pick<Of, 'service' | 'record'>, locale: Locale): string {
  const { kinds, contents } = t(locale).supervision
  const about = { service: service.guide.name[locale], kind: kinds[record.kind] }
  if (record.dueOn === null) return contents.other(about)
  const due = dayText(locale, Temporal.PlainDate.from(record.dueOn), { year: true })
  return contents.over({ ...about, due })
}

export function recordFacts(of: Of, locale: Locale): SupervisionRecordProps['facts'] {
  const { site, service, caseNumber, record } = of
  const words = t(locale).supervision.facts
  const moment = (at: string) => momentText(locale, Temporal.Instant.from(at), { year: true })
  const { deciding } = service.guide.departments
  const explainBy = dayText(locale, Temporal.PlainDate.from(record.explainBy), { year: true })
  return [
    { label: words.content, value: contentOf(of, locale) },
    { label: words.department, value: departmentName(site, record.department, locale) },
    ...(record.officer ? [{ label: words.officer, value: record.officer.name }] : []),
    ...(record.status === 'waiting' ? [{ label: words.explainBy, value: explainBy }] : []),
    { label: words.opened, value: moment(record.openedAt) },
    { label: words.since, value: moment(record.since) },
    { label: words.caseNumber, value: caseNumber },
    { label: words.number, value: record.number },
    { label: words.organ, value: departmentName(site, deciding, locale) },
    { label: words.itemType, value: service.guide.type },
    { label: words.rule, value: site.supervision.rules[record.kind] ?? record.kind },
    { label: words.warning, value: site.supervision.cards[record.card] },
  ]
}

/** What department and supervisor have said, in the order in which it was said. */
export function recordSaid(site: Site, record: SupervisionRecord, locale: Locale) {
  const words = t(locale).supervision.said
  const { explanation, returned, closing } = record
  const said = [
    ...(explanation ? [{ title: words.explanation, ...explanation }] : []),
    ...(returned ? [{ title: words.returned, ...returned, text: returned.reason }] : []),
    ...(closing ? [{ title: words.closing, ...closing, text: closing.result }] : []),
  ]
  return said
    .sort((a, b) => Temporal.Instant.compare(Temporal.Instant.from(a.at), Temporal.Instant.from(b.at)))
    .map(({ title, text, by, at }) => {
      const when = momentText(locale, Temporal.Instant.from(at), { year: true })
      return { title, text, by: words.by({ who: authorName(site, by, locale), when }) }
    })
}
