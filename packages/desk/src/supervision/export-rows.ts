// What is exported, row by row, so that a long list needs no memory: the register in the fields of GB/T 39046-2020 table 11, the
// lights as the page shows them.
import { cityZone } from '@baotu/calendar'
import type { SupervisionRecord, Supervisor } from '@baotu/case'
import { t } from '@baotu/screens'
import type { Locale } from '@baotu/service'
import { countLightsBy, type SupervisionFilter, type SupervisionLine, supervisions } from '@baotu/store'
import type { Platform } from '@baotu/web'
import { authorName, departmentName } from '../names.ts'
import { lightRows } from './light-rows.ts'
import { contentOf } from './record-words.ts'
import type { LightsQuery } from './supervision-query.ts'

export type Cell = string | number
export type Row = readonly Cell[]

const pageOf = 500

/** The head, then a row for every record that the filter lets through. */
export async function* recordRows(
  platform: Platform,
  actor: Supervisor,
  filter: SupervisionFilter,
  locale: Locale,
): AsyncGenerator<Row> {
  const words = t(locale).supervision.facts
  yield columns.map(column => words[column])
  let after: string | null = null
  do {
    const page = await supervisions(platform.store, actor, { ...filter, after, limit: pageOf })
    for (const line of page.rows) yield recordRow(platform, line, locale)
    after = page.next
  } while (after !== null)
}

/** Table 11 in its order, then how it was answered. */
const columns = [
  'caseNumber',
  'content',
  'organ',
  'itemType',
  'opened',
  'number',
  'rule',
  'warning',
  'since',
  'result',
  'department',
  'status',
  'explainBy',
  'explanation',
  'explainedBy',
  'explainedAt',
  'closedBy',
  'closedAt',
] as const

function recordRow(platform: Platform, line: SupervisionLine, locale: Locale): Row {
  const { site } = platform.catalog
  const record = line.record as SupervisionRecord
  const service = platform.serviceOf(line.serviceId, line.serviceVersion)
  if (service === null) throw new Error(`No version ${line.serviceVersion} of ${line.serviceId}`)
  const { explanation, closing } = record
  const values: Record<(typeof columns)[number], Cell> = {
    caseNumber: line.caseNumber,
    content: contentOf({ service, record }, locale),
    organ: departmentName(site, service.guide.departments.deciding, locale),
    itemType: service.guide.type,
    opened: moment(record.openedAt),
    number: record.number,
    rule: site.supervision.rules[record.kind] ?? record.kind,
    warning: site.supervision.cards[record.card],
    since: moment(record.since),
    result: closing?.result ?? '',
    department: departmentName(site, record.department, locale),
    status: t(locale).supervision.status[record.status],
    explainBy: record.explainBy.replaceAll('-', ''),
    explanation: explanation?.text ?? '',
    explainedBy: explanation ? authorName(site, explanation.by, locale) : '',
    explainedAt: explanation ? moment(explanation.at) : '',
    closedBy: closing ? authorName(site, closing.by, locale) : '',
    closedAt: closing ? moment(closing.at) : '',
  }
  return columns.map(column => values[column])
}

export async function* lightsRows(
  platform: Platform,
  actor: Supervisor,
  query: LightsQuery,
  locale: Locale,
): AsyncGenerator<Row> {
  const { supervision, statuses, desk } = t(locale)
  const { lights } = statuses
  const head = [lights.red, lights.yellow, lights.green, lights.blue, desk.due.none]
  yield [supervision.page.names[query.by], ...head]
  const filter = { now: platform.now().toString(), department: query.department || undefined, limit: 100_000 }
  const counts = await countLightsBy(platform.store, actor, query.by, filter)
  for (const { name, lights } of lightRows(platform, counts, query, locale))
    yield [name, ...lights.map(({ n }) => n)]
}

/** YYYYMMDDThhmmss in the city, as GB/T 39046 writes it. */
function moment(at: string): string {
  const there = Temporal.Instant.from(at).toZonedDateTimeISO(cityZone).toPlainDateTime()
  return there.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/gu, '')
}
