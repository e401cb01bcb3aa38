import { cityDay } from '@baotu/calendar'
import { dayText, type FoundCase, FoundCases, t } from '@baotu/screens'
import type { Locale, Status } from '@baotu/service'
import { type CaseLine, findCases } from '@baotu/store'
import { type Platform, staffOf } from '@baotu/web'
import { maskName } from '../mask-name.ts'
import { departmentName } from '../names.ts'
import { asked } from '../read-request.ts'
import { type Page, show } from '../show.ts'
import { statusShown } from '../status-shown.ts'

/** Cases by number or by name of the party: those in which the officer's department takes part. */
export const showSearch: Page = platform => async (request, reply) => {
  const { locale } = request
  const q = asked(request, 'q').trim().slice(0, 100)
  const found = q === '' ? [] : (await findCases(platform.store, staffOf(request), { text: q })).rows
  const rows = found.map(line => foundCase(platform, line, locale))
  const title = t(locale).desk.search.title
  return show({ platform, request, reply }, <FoundCases q={q} rows={rows} />, { title, place: 'search' })
}

function foundCase(platform: Platform, line: CaseLine, locale: Locale): FoundCase {
  const service = platform.serviceOf(line.serviceId, line.serviceVersion)
  return {
    id: line.caseId,
    href: `/desk/cases/${line.caseId}`,
    service: service?.guide.name[locale] ?? line.serviceId,
    applicant: maskName(line.partyKind, line.partyName),
    department: departmentName(platform.catalog.site, line.deciding, locale),
    status: statusShown(locale, line.status as Status),
    submitted:
      line.submittedAt === null ? '' : dayText(locale, cityDay(Temporal.Instant.from(line.submittedAt))),
    number: line.number ?? '',
  }
}
