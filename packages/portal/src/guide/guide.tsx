import { Guide, t } from '@baotu/screens'
import { notFound } from '@baotu/web'
import { draftOf } from '../apply/draft.ts'
import { guideRatings } from '../ratings/guide-ratings.ts'
import { param } from '../read-request.ts'
import { type Page, show } from '../show.ts'
import { guideProps } from './guide-props.ts'

/** Everything about a service, without signing in. */
export const showGuide: Page = platform => async (request, reply) => {
  const { locale, actor } = request
  const service = platform.serviceOf(param(request, 'id'))
  if (service === null) throw notFound()
  const draft = actor.kind === 'applicant' ? await draftOf(platform, actor, service.id) : null
  const apply = { href: `/apply/${service.id}` }
  const ratings = await guideRatings(platform, locale, service.id)
  const props = { ...guideProps(platform, locale, service), ratings }
  const event = platform.catalog.site.lifeEvents.find(({ id }) => service.guide.lifeEvents.includes(id))
  const crumbs = [{ label: t(locale).portal.home.crumb, href: '/' }]
  if (event) crumbs.push({ label: event.name[locale], href: `/life/${event.id}` })
  const view =
    draft === null ? (
      <Guide {...props} apply={apply} />
    ) : (
      <Guide {...props} apply={{ ...apply, label: t(locale).portal.guide.resume }} />
    )
  const page = { title: service.guide.name[locale], description: service.guide.summary[locale], crumbs }
  return show({ platform, request, reply }, view, page)
}
