import { type Actor, authorOf, type CaseEvent } from '@baotu/case'
import { ClockExplained, t } from '@baotu/screens'
import { caseHistory } from '@baotu/store'
import { applicantOf, explainClock, notFound } from '@baotu/web'
import { departmentName } from '../department-name.ts'
import { numberParam } from '../read-request.ts'
import { type Page, show } from '../show.ts'
import { ownCase } from './own-case.ts'

/** A deadline of one's own case, counted day by day. Who did something is told by department. */
export const showClock: Page = platform => async (request, reply) => {
  const { locale } = request
  const { of, service } = await ownCase(platform, request, 'view')
  const events = await caseHistory(platform.store, applicantOf(request), of.id)
  const props = explainClock(platform, {
    of,
    service,
    at: numberParam(request, 'clock') - 1,
    history: events.map(
      ({ type, at, actor, data }) => ({ ...data, type, at, by: authorOf(actor as Actor) }) as CaseEvent,
    ),
    locale,
    nameOf: ({ department }) =>
      department === undefined ? '' : departmentName(platform, locale, department),
    hrefOf: at => clockHref(of.id, at),
  })
  if (props === null) throw notFound()
  const crumbs = [
    { label: t(locale).portal.myCases.title, href: '/cases' },
    { label: of.number ?? '', href: `/cases/${of.id}` },
  ]
  return show({ platform, request, reply }, <ClockExplained {...props} />, {
    title: props.title,
    crumbs,
    noIndex: true,
  })
}

/** The page that explains a clock of a case; `at` is its place in the case, from 0. */
export function clockHref(caseId: string, at: number): string {
  return `/cases/${caseId}/clocks/${at + 1}`
}
