import { CasePage, t } from '@baotu/screens'
import { accessesTo, caseHistory, caseLinks, papersOf } from '@baotu/store'
import { applicantOf, ratingOf } from '@baotu/web'
import { type Page, show } from '../show.ts'
import { caseProps } from './case-props.ts'
import { ownCase } from './own-case.ts'

export const showCase: Page = platform => async (request, reply) => {
  const actor = applicantOf(request)
  const { of, service } = await ownCase(platform, request, 'view')
  if (of.number === null)
    return reply.redirect(of.status === 'draft' ? `/apply/${service.id}` : '/cases', 303)
  const [history, papers, looks, links, rating] = await Promise.all([
    caseHistory(platform.store, actor, of.id),
    papersOf(platform.store, actor, of.id),
    accessesTo(platform.store, actor, of.applicant, { caseId: of.id, limit: 200 }),
    caseLinks(platform.store, actor, of.id),
    ratingOf(platform, actor, of.id),
  ])
  const { locale, session } = request
  const props = caseProps({
    platform,
    locale,
    of,
    service,
    history,
    papers,
    looks,
    links,
    rating,
    me: actor.id,
    csrf: session?.csrf ?? '',
  })
  const crumbs = [{ label: t(locale).portal.myCases.title, href: '/cases' }]
  return show({ platform, request, reply }, <CasePage {...props} />, {
    title: `${service.guide.name[locale]} ${of.number}`,
    crumbs,
    noIndex: true,
  })
}
