import { isBad, type RatingStage, type Satisfaction } from '@baotu/case'
import { dayText, type RatingFigureRow, type RatingRow, RatingsPage, t } from '@baotu/screens'
import type { Locale } from '@baotu/service'
import { listRatings, type RatingFigure, ratingFigures } from '@baotu/store'
import { asRating, type Platform, staffOf } from '@baotu/web'
import { z } from 'zod'
import { departmentName } from '../names.ts'
import { asked } from '../read-request.ts'
import { type Page, show } from '../show.ts'
import { ratingState, rectificationDue } from './rating-words.ts'

const perPage = 50
const stages = ['rectification', 'appeal'] as const satisfies RatingStage[]

/** The ratings of one's department, of the whole site for a supervisor: figures, and one by one. Names nobody. */
export const showRatings: Page = platform => async (request, reply) => {
  const { locale } = request
  const staff = staffOf(request)
  const words = t(locale).rating.desk
  const stage = stages.find(one => one === asked(request, 'stage')) ?? null
  const after = cursor(asked(request, 'after'))
  const [figures, found] = await Promise.all([
    ratingFigures(platform.store, staff),
    listRatings(platform.store, staff, { stage, after, limit: perPage + 1 }),
  ])
  const shown = found.slice(0, perPage)
  const last = shown.at(-1)
  const query = (part: Record<string, string>) => `/desk/ratings?${new URLSearchParams(part).toString()}`
  const tabs = [null, ...stages].map(one => ({
    label: words.tabs[one ?? 'all'],
    href: one === null ? '/desk/ratings' : query({ stage: one }),
    current: one === stage,
  }))
  const view = (
    <RatingsPage
      hint={staff.kind === 'supervisor' ? words.supervisorHint : words.hint}
      figures={figureRows(platform, locale, figures)}
      tabs={tabs}
      rows={shown.map(one => rowOf(platform, locale, asRating(one)))}
      nextHref={
        found.length > perPage && last
          ? query({ ...(stage && { stage }), after: `${asRating(last).ratedOn}|${last.ratingId}` })
          : undefined
      }
    />
  )
  return show({ platform, request, reply }, view, { title: words.title, place: 'ratings' })
}

function rowOf(platform: Platform, locale: Locale, rating: ReturnType<typeof asRating>): RatingRow {
  const { id, service, department, level, words, ratedOn } = rating
  return {
    id,
    href: `/desk/ratings/${id}`,
    service: platform.serviceOf(service.id, service.version)?.guide.name[locale] ?? service.id,
    department: departmentName(platform.catalog.site, department, locale),
    level,
    words,
    day: dayText(locale, Temporal.PlainDate.from(ratedOn)),
    state: ratingState(rating, locale),
    due: rectificationDue(platform, rating, locale),
  }
}

/** One row a service and department; rates are of what counts. */
function figureRows(platform: Platform, locale: Locale, figures: RatingFigure[]): RatingFigureRow[] {
  const words = t(locale).rating.desk
  const groups = Map.groupBy(figures, ({ serviceId, department }) => `${department} ${serviceId}`)
  return [...groups].map(([id, levels]) => {
    const sum = (of: (figure: RatingFigure) => number, some = levels) =>
      some.reduce((total, figure) => total + of(figure), 0)
    const [{ serviceId, department } = { serviceId: '', department: '' }] = levels
    const bad = levels.filter(({ level }) => isBad(String(level) as Satisfaction))
    const [n, badCount] = [sum(one => one.counted), sum(one => one.counted, bad)]
    const share = Math.floor((100 * sum(one => one.calledBack, bad)) / badCount)
    return {
      id,
      service: platform.serviceOf(serviceId)?.guide.name[locale] ?? serviceId,
      department: departmentName(platform.catalog.site, department, locale),
      count: String(n),
      average: n === 0 ? words.none : (sum(one => one.counted * (6 - one.level)) / n).toFixed(1),
      bad: String(badCount),
      calledBack: badCount === 0 ? words.none : words.percent({ n: share }),
      open: String(sum(one => one.open)),
      setAside: String(sum(one => one.setAside)),
    }
  })
}

/** Where the page before ended: a day and a reference; anything else is the first page. */
function cursor(given: string): { ratedOn: string; ratingId: string } | null {
  const [ratedOn = '', ratingId = ''] = given.split('|')
  return z.iso.date().safeParse(ratedOn).success && z.uuid().safeParse(ratingId).success
    ? { ratedOn, ratingId }
    : null
}
