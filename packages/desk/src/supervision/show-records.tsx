import { maySite, type SupervisionRecord } from '@baotu/case'
import {
  dayText,
  type Filter,
  momentText,
  type SummarisedError,
  SupervisionRecords,
  type SupervisionRow,
  t,
} from '@baotu/screens'
import { type Locale, type Site, supervisionKinds } from '@baotu/service'
import { type SupervisionLine, supervisions } from '@baotu/store'
import { type Platform, staffOf } from '@baotu/web'
import { departmentName } from '../names.ts'
import { type Page, show, type Turn } from '../show.ts'
import { cardShown, recordHref, statusOfRecord } from './record-words.ts'
import { hrefWith, type RecordsQuery, recordsQuery } from './supervision-query.ts'

const path = '/desk/supervision/records'

export const showRecords: Page = platform => (request, reply) => recordsPage({ platform, request, reply })

/** The register: for a department what it answers for, for supervisors all of it. */
export async function recordsPage(
  turn: Turn,
  { errors, status = 200 }: { errors?: SummarisedError[]; status?: number } = {},
): Promise<unknown> {
  const { platform, request } = turn
  const staff = staffOf(request)
  const { locale } = request
  const query = recordsQuery(request)
  const { rows, next } = await supervisions(platform.store, staff, asked(query))
  const words = t(locale).supervision
  const { after: _after, ...filters } = query
  const tabs = (['', 'waiting', 'explained', 'closed'] as const).map(one => ({
    label: one === '' ? words.records.all : words.status[one],
    href: hrefWith(path, { ...filters, status: one }),
    current: query.status === one,
  }))
  const taken = {
    action: '/desk/supervision/export',
    kept: Object.entries({ what: 'records', ...filters })
      .filter(([, value]) => value !== '')
      .map(([name, value]) => ({ name, value })),
    purpose: '',
    errors,
  }
  const view = (
    <SupervisionRecords
      title={words.records.title}
      tabs={tabs}
      filters={filtersOf(platform.catalog.site, query, staff.kind === 'supervisor', locale)}
      filterAction={path}
      rows={rows.map(row => rowOf(platform, row, locale))}
      next={next === null ? undefined : hrefWith(path, { ...filters, after: next })}
      first={query.after === '' ? undefined : hrefWith(path, filters)}
      export={maySite(staff, 'export') ? taken : undefined}
    />
  )
  const crumbs = maySite(staff, 'view-lights') ? [{ label: words.page.title, href: '/desk/supervision' }] : []
  return show(turn, view, { title: words.records.title, place: 'supervision', crumbs }, status)
}

/** What is not asked is not asked of the store. */
export function asked({ status, kind, card, department, service, after }: RecordsQuery) {
  return {
    status: status || undefined,
    kind: kind || undefined,
    card: card || undefined,
    department: department || undefined,
    service: service || undefined,
    after: after || null,
  }
}

function rowOf(platform: Platform, line: SupervisionLine, locale: Locale): SupervisionRow {
  const { caseId, key, serviceId, serviceVersion, openedAt } = line
  const record = line.record as SupervisionRecord
  const waits = record.status === 'waiting'
  return {
    id: `${caseId}-${key}`,
    href: recordHref(caseId, key),
    number: record.number,
    card: cardShown(locale, record),
    kind: t(locale).supervision.kinds[record.kind],
    service: platform.serviceOf(serviceId, serviceVersion)?.guide.name[locale] ?? serviceId,
    department: departmentName(platform.catalog.site, record.department, locale),
    opened: momentText(locale, Temporal.Instant.from(openedAt)),
    status: statusOfRecord(locale, record),
    explainBy: waits
      ? { text: dayText(locale, Temporal.PlainDate.from(record.explainBy)), dateTime: record.explainBy }
      : undefined,
  }
}

function filtersOf(site: Site, query: RecordsQuery, all: boolean, locale: Locale): Filter[] {
  const { supervision, desk } = t(locale)
  const departments: Filter = {
    kind: 'select',
    name: 'department',
    label: supervision.facts.department,
    value: query.department,
    options: site.departments.map(({ id, short }) => ({ value: id, label: short[locale] })),
  }
  return [
    ...(query.status === '' ? [] : [{ kind: 'kept' as const, name: 'status', value: query.status }]),
    ...(query.service === '' ? [] : [{ kind: 'kept' as const, name: 'service', value: query.service }]),
    ...(all ? [departments] : []),
    {
      kind: 'select',
      name: 'kind',
      label: supervision.facts.kind,
      value: query.kind,
      options: supervisionKinds.map(kind => ({ value: kind, label: supervision.kinds[kind] })),
    },
    {
      kind: 'select',
      name: 'card',
      label: supervision.facts.card,
      value: query.card,
      all: desk.queue.all,
      options: (['yellow', 'red'] as const).map(card => ({ value: card, label: supervision.cards[card] })),
    },
  ]
}
