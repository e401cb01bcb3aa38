import type { Officer, Supervisor } from '@baotu/case'
import { type LightTab, Queue, t } from '@baotu/screens'
import type { Locale } from '@baotu/service'
import { countLights, type Light, type QueueFilter, queue } from '@baotu/store'
import { staffOf } from '@baotu/web'
import { lightKinds } from '../lights.ts'
import { departmentName } from '../names.ts'
import { type Page, show, type Turn } from '../show.ts'
import { supervisedInQueue } from '../supervision/supervised-of.ts'
import { queueFilters } from './queue-filters.ts'
import { lightOrder, type QueueQuery, queueHref, queueQuery } from './queue-query.ts'
import { queueRow } from './queue-row.ts'

type Whose = QueueFilter['whose']

/** My own tasks; a supervisor has none and sees all. */
export const showMine: Page = platform => async (request, reply) => {
  const staff = staffOf(request)
  if (staff.kind === 'supervisor') return reply.redirect('/desk/queue', 303)
  const title = t(request.locale).desk.rail.mine
  return showTasks({ platform, request, reply }, staff, { whose: 'mine', path: '/desk', title })
}

/** My department's tasks; for a supervisor those of the whole site, or of one department. */
export const showQueue: Page = platform => async (request, reply) => {
  const staff = staffOf(request)
  const { site } = platform.catalog
  const { desk } = t(request.locale)
  const list =
    staff.kind === 'supervisor'
      ? { whose: 'site' as const, title: desk.rail.site }
      : {
          whose: 'department' as const,
          title: desk.queue.ofDepartment({
            department: departmentName(site, staff.department, request.locale),
          }),
        }
  return showTasks({ platform, request, reply }, staff, { ...list, path: '/desk/queue' })
}

async function showTasks(
  turn: Turn,
  staff: Officer | Supervisor,
  { whose, path, title }: { whose: Whose; path: string; title: string },
) {
  const { platform, request } = turn
  const { locale } = request
  const query = queueQuery(request)
  const filter = filterOf(whose, query, platform.now().toString())
  const [page, counts, supervised] = await Promise.all([
    queue(platform.store, staff, { ...filter, after: query.after || null }),
    countLights(platform.store, staff, filter),
    supervisedInQueue(platform, staff, locale),
  ])
  const view = (
    <Queue
      title={title}
      supervised={supervised}
      lights={lightTabs(path, query, counts, locale)}
      filters={queueFilters(platform, staff, query, locale)}
      filterAction={path}
      rows={page.rows.map(row => queueRow(platform, staff, row, locale))}
      csrf={request.session?.csrf ?? ''}
      here={queueHref(path, query, { after: query.after })}
      next={page.next === null ? undefined : queueHref(path, query, { after: page.next })}
      first={query.after === '' ? undefined : queueHref(path, query)}
      otherwise={otherwise(whose, path, query, locale)}
    />
  )
  return show(turn, view, { title, place: whose })
}

function filterOf(whose: Whose, query: QueueQuery, now: string): QueueFilter {
  return {
    whose,
    now,
    light: query.light || undefined,
    service: query.service || undefined,
    action: query.action || undefined,
    text: query.q || undefined,
    department: query.department || undefined,
    officer: query.officer || undefined,
  }
}

/** A filtered list leads back to all of it; my own, when it is empty, to where tasks are claimed. */
function otherwise(whose: Whose, path: string, query: QueueQuery, locale: Locale) {
  const { desk } = t(locale)
  const filtered = queueHref(path, query) !== path || query.after !== ''
  if (filtered) return { label: desk.queue.clear, href: path }
  return whose === 'mine' ? { label: desk.rail.department, href: '/desk/queue' } : undefined
}

/** Each light with its count; a search by text is not counted, so it shows none. */
function lightTabs(
  path: string,
  query: QueueQuery,
  counts: Record<Light, number>,
  locale: Locale,
): LightTab[] {
  const { desk, statuses } = t(locale)
  const searched = query.q !== ''
  const total = lightOrder.reduce((sum, light) => sum + counts[light], 0)
  const all: LightTab = {
    label: desk.queue.all,
    href: queueHref(path, query, { light: '' }),
    count: searched ? undefined : total,
    current: query.light === '',
  }
  const each = lightOrder.map(light => ({
    kind: lightKinds[light],
    label: light === 'none' ? desk.due.none : statuses.lights[lightKinds[light]],
    href: queueHref(path, query, { light }),
    count: searched ? undefined : counts[light],
    current: query.light === light,
  }))
  return [all, ...each]
}
