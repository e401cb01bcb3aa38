import { maySite } from '@baotu/case'
import { type LightTab, type SummarisedError, SupervisionPage, t } from '@baotu/screens'
import type { Locale, Site } from '@baotu/service'
import { countLightsBy, type LightCount, openSupervisions } from '@baotu/store'
import { notFound, staffOf } from '@baotu/web'
import { lightKinds } from '../lights.ts'
import { departmentName } from '../names.ts'
import { lightOrder } from '../queue/queue-query.ts'
import { type Page, show, type Turn } from '../show.ts'
import { answerOf, lightRows } from './light-rows.ts'
import { hrefWith, type LightsQuery, lightsQuery } from './supervision-query.ts'

export const showLights: Page = platform => (request, reply) => lightsPage({ platform, request, reply })

/** The supervisor's page; with what to mend in its export (422). */
export async function lightsPage(
  turn: Turn,
  { errors, status = 200 }: { errors?: SummarisedError[]; status?: number } = {},
): Promise<unknown> {
  const { platform, request } = turn
  const staff = staffOf(request)
  if (!maySite(staff, 'view-lights')) throw notFound()
  const { locale } = request
  const { store, catalog } = platform
  const query = lightsQuery(request)
  const department = query.department || undefined
  const now = platform.now().toString()
  const [counts, all, open] = await Promise.all([
    countLightsBy(store, staff, query.by, { now, department }),
    countLightsBy(store, staff, 'department', { now, department }),
    openSupervisions(store, staff, department),
  ])
  const words = t(locale).supervision.page
  const rows = lightRows(platform, counts, query, locale)
  const records = (['waiting', 'explained'] as const).map(one => ({
    label: words[one],
    href: hrefWith('/desk/supervision/records', { status: one, department: query.department }),
    count: open[one],
  }))
  const view = (
    <SupervisionPage
      answer={answerOf(rows, locale)}
      lights={lightTabs(query, all, locale)}
      tabs={(['department', 'service', 'officer'] as const).map(by => ({
        label: words[by],
        href: hrefWith('/desk/supervision', { ...query, by }),
        current: by === query.by,
      }))}
      first={words.names[query.by]}
      rows={rows}
      records={records}
      thresholds={thresholdsSaid(catalog.site, locale)}
      export={{
        action: '/desk/supervision/export',
        kept: Object.entries({ what: 'lights', ...query })
          .filter(([, value]) => value !== '')
          .map(([name, value]) => ({ name, value })),
        purpose: '',
        errors,
      }}
    />
  )
  const of = department && departmentName(catalog.site, department, locale)
  const crumbs = of ? [{ label: words.title, href: '/desk/supervision' }] : []
  const title = of ? `${words.title} · ${of}` : words.title
  return show(turn, view, { title, place: 'supervision', crumbs }, status)
}

function lightTabs({ department }: LightsQuery, counts: readonly LightCount[], locale: Locale): LightTab[] {
  const { statuses, desk } = t(locale)
  return lightOrder.map(light => ({
    kind: lightKinds[light],
    label: light === 'none' ? desk.due.none : statuses.lights[lightKinds[light]],
    href: hrefWith('/desk/queue', { department: department || 'any', light }),
    count: counts.reduce((sum, count) => sum + count[light], 0),
    current: false,
  }))
}

/** A third is said as a third. */
function thresholdsSaid({ lights }: Site, locale: Locale): string {
  const { yellowShare, yellowWorkingDays } = lights
  const whole = 1 / yellowShare
  const isFraction = Math.abs(whole - Math.round(whole)) < 1e-9
  const share = isFraction ? `1/${Math.round(whole)}` : `${Math.round(yellowShare * 100)}%`
  return t(locale).supervision.page.thresholds({ share, n: yellowWorkingDays })
}
