import { cityDay } from '@baotu/calendar'
import { type Locale, type MyThing, t } from '@baotu/screens'
import type { Status } from '@baotu/service'
import type { CaseLine } from '@baotu/store'
import type { Platform } from '@baotu/web'
import { caseSentence, statusTones } from './case-sentence.ts'
import { departmentName } from './department-name.ts'

/** A case of mine in a list: how it stands, and the next action if it is mine. */
export function myThing(platform: Platform, locale: Locale, line: CaseLine): MyThing {
  const service = platform.serviceOf(line.serviceId, line.serviceVersion)
  const name = service?.guide.name[locale] ?? line.serviceId
  const status = line.status as Status
  const today = cityDay(platform.now())
  const due = line.dueAt === null ? null : cityDay(Temporal.Instant.from(line.dueAt))
  const department = departmentName(platform, locale, line.deciding)
  const late = due !== null && line.closedAt === null && Temporal.PlainDate.compare(today, due) > 0
  const result = service?.guide.result.name[locale] ?? ''
  return {
    href: status === 'draft' ? `/apply/${line.serviceId}` : `/cases/${line.caseId}`,
    service: name,
    number: line.number ?? undefined,
    sentence: caseSentence(locale, { status, department, due, today, calendar: platform.calendar, result }),
    status: { label: t(locale).statuses.case[status], tone: statusTones[status] },
    light: late ? { kind: 'red' } : undefined,
    action: nextAction(locale, line, status),
  }
}

/** Drafts and what waits for an answer first, then the last touched. */
export function nextFirst(lines: readonly CaseLine[]): CaseLine[] {
  const rank = ({ status }: CaseLine) =>
    status === 'supplementing' ? 0 : status === 'granted' ? 1 : status === 'draft' ? 2 : 3
  return lines.toSorted((one, other) => rank(one) - rank(other))
}

/** False for a case that is over, and for a draft that was given up. */
export function isOpen(line: CaseLine): boolean {
  return line.closedAt === null
}

/** Drafts that were given up are nowhere shown. */
export function isShown(line: CaseLine): boolean {
  return line.number !== null || line.status === 'draft'
}

function nextAction(locale: Locale, line: CaseLine, status: Status): MyThing['action'] {
  const words = t(locale).portal.myCases
  if (status === 'draft') return { label: words.resume, href: `/apply/${line.serviceId}` }
  if (status === 'supplementing') return { label: words.supplement, href: `/cases/${line.caseId}/supplement` }
  if (status === 'granted') return { label: words.see, href: `/cases/${line.caseId}` }
  return undefined
}
