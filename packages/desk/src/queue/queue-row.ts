import { randomUUID } from 'node:crypto'
import type { Officer, Supervisor } from '@baotu/case'
import type { QueueRow } from '@baotu/screens'
import type { Locale, Role } from '@baotu/service'
import type { QueueRow as StoredRow } from '@baotu/store'
import type { Platform } from '@baotu/web'
import { dueShown, lightShown } from '../lights.ts'
import { maskName } from '../mask-name.ts'
import { departmentName } from '../names.ts'

/** One task as a line of the queue: the applicant masked, a claim where this officer may. */
export function queueRow(
  platform: Platform,
  actor: Officer | Supervisor,
  row: StoredRow,
  locale: Locale,
): QueueRow {
  const { catalog, calendar } = platform
  const href = `/desk/cases/${row.caseId}`
  const service = platform.serviceOf(row.serviceId, row.serviceVersion)
  return {
    id: `${row.caseId}-${row.key}`,
    href,
    light: lightShown(locale, row.light),
    number: row.number ?? '',
    service: service?.guide.name[locale] ?? row.serviceId,
    applicant: maskName(row.partyKind, row.partyName),
    step: row.name[locale],
    due: dueShown(locale, calendar, platform.now(), row),
    department:
      actor.kind === 'supervisor' && row.department !== null
        ? departmentName(catalog.site, row.department, locale)
        : undefined,
    officer: row.assigneeName ?? undefined,
    claim: mayClaim(actor, row)
      ? { action: `${href}/tasks/${row.key}/claim`, command: randomUUID() }
      : undefined,
  }
}

function mayClaim(actor: Officer | Supervisor, row: StoredRow): boolean {
  return (
    actor.kind === 'officer' &&
    row.assignee === null &&
    row.department === actor.department &&
    (row.role === null || actor.roles.includes(row.role as Role))
  )
}
