import type { Officer, Supervisor } from '@baotu/case'
import { type Filter, t } from '@baotu/screens'
import { actions, type Locale, routeOf, type Service } from '@baotu/service'
import type { Platform } from '@baotu/web'
import type { QueueQuery } from './queue-query.ts'

/** What a queue can be filtered by; the light is chosen by the links above and kept. */
export function queueFilters(
  { catalog }: Platform,
  actor: Officer | Supervisor,
  query: QueueQuery,
  locale: Locale,
): Filter[] {
  const { desk, statuses } = t(locale)
  const words = desk.queue
  const services = catalog.services.filter(
    service => actor.kind === 'supervisor' || takesPart(service, actor.department),
  )
  const departments: Filter = {
    kind: 'select',
    name: 'department',
    label: words.department,
    value: query.department,
    options: [
      { value: 'any', label: words.anyDepartment },
      ...catalog.site.departments.map(({ id, short }) => ({ value: id, label: short[locale] })),
    ],
  }
  return [
    ...(query.light === '' ? [] : [{ kind: 'kept' as const, name: 'light', value: query.light }]),
    ...(query.officer === '' ? [] : [{ kind: 'kept' as const, name: 'officer', value: query.officer }]),
    ...(actor.kind === 'supervisor' ? [departments] : []),
    {
      kind: 'select',
      name: 'service',
      label: words.service,
      value: query.service,
      options: services.map(({ id, guide }) => ({ value: id, label: guide.name[locale] })),
    },
    {
      kind: 'select',
      name: 'action',
      label: words.step,
      value: query.action,
      options: actions
        .filter(action => actor.kind === 'supervisor' || action !== 'supplement')
        .map(action => ({ value: action, label: statuses.step[action] })),
    },
    { kind: 'text', name: 'q', label: words.text, value: query.q },
  ]
}

function takesPart({ guide, tasks }: Service, department: string): boolean {
  const { deciding, supervising } = guide.departments
  return (
    deciding === department ||
    supervising === department ||
    Object.values(tasks).some(task => task.department === department || routeOf(task.department) !== null)
  )
}
