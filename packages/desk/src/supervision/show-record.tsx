import { randomUUID } from 'node:crypto'
import { type SummarisedError, type SupervisionAnswer, SupervisionRecordView, t } from '@baotu/screens'
import { staffOf, unpark } from '@baotu/web'
import { sent } from '../read-request.ts'
import { type Page, show, type Turn } from '../show.ts'
import { answersOf, type OpenedRecord, openRecord } from './open-record.ts'
import { cardShown, recordFacts, recordHref, recordSaid, statusOfRecord } from './record-words.ts'

/** One record. What was typed before a session ended is given back. */
export const showRecord: Page = platform => async (request, reply) => {
  const opened = await openRecord(platform, request)
  const parked = (await unpark(platform, request, reply)) ?? {}
  const typed = (['explain', 'return', 'close'] as const).map(kind => [kind, sent(parked, `text-${kind}`)])
  return recordPage({ platform, request, reply }, opened, { typed: Object.fromEntries(typed) })
}

type Shown = {
  typed?: Partial<Record<SupervisionAnswer, string>>
  errors?: Partial<Record<SupervisionAnswer, SummarisedError[]>>
  status?: number
}

export async function recordPage(turn: Turn, opened: OpenedRecord, shown: Shown = {}): Promise<unknown> {
  const { platform, request } = turn
  const { of, service, record } = opened
  const { locale, session } = request
  const { site } = platform.catalog
  const staff = staffOf(request)
  const words = t(locale).supervision
  const title = words.kinds[record.kind]
  const view = (
    <SupervisionRecordView
      title={title}
      card={cardShown(locale, record)}
      status={statusOfRecord(locale, record)}
      facts={recordFacts({ site, service, caseNumber: of.number ?? '', record }, locale)}
      said={recordSaid(site, record, locale)}
      caseHref={`/desk/cases/${of.id}`}
      answers={answersOf(staff, of, record).map(kind => ({
        kind,
        action: `${recordHref(of.id, record.key)}/${kind}`,
        text: shown.typed?.[kind] ?? '',
        errors: shown.errors?.[kind],
      }))}
      csrf={session?.csrf ?? ''}
      command={randomUUID()}
    />
  )
  const crumbs = [{ label: words.records.title, href: '/desk/supervision/records' }]
  return show(turn, view, { title, place: 'supervision', crumbs }, shown.status)
}
