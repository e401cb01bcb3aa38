import { ClockExplained, t } from '@baotu/screens'
import { explainClock, notFound, staffOf } from '@baotu/web'
import { authorName } from '../names.ts'
import { caseIdOf, param } from '../read-request.ts'
import { type Page, show } from '../show.ts'
import { openDeskCase } from './desk-case.ts'

/** A deadline of a case, counted day by day. */
export const showClock: Page = platform => async (request, reply) => {
  const staff = staffOf(request)
  const { locale } = request
  const { of, service, history } = await openDeskCase(platform, staff, caseIdOf(request), 'view')
  const asked = String(param(request, 'clock'))
  const props = explainClock(platform, {
    of,
    service,
    at: /^\d{1,3}$/u.test(asked) ? Number(asked) - 1 : -1,
    history,
    locale,
    nameOf: author => authorName(platform.catalog.site, author, locale),
    hrefOf: at => clockHref(of.id, at),
  })
  if (props === null) throw notFound()
  const { rail } = t(locale).desk
  const crumbs = [
    staff.kind === 'officer'
      ? { label: rail.mine, href: '/desk' }
      : { label: rail.site, href: '/desk/queue' },
    { label: of.number ?? '', href: `/desk/cases/${of.id}` },
  ]
  return show({ platform, request, reply }, <ClockExplained {...props} />, { title: props.title, crumbs })
}

/** The page that explains a clock of a case; `at` is its place in the case, from 0. */
export function clockHref(caseId: string, at: number): string {
  return `/desk/cases/${caseId}/clocks/${at + 1}`
}
