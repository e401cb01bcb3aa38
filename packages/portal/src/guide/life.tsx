import { LifePage, t } from '@baotu/screens'
import { notFound } from '@baotu/web'
import { param } from '../read-request.ts'
import { type Page, show } from '../show.ts'
import { searchResult } from './search-result.ts'

/** The services of one life event. */
export const showLife: Page = platform => async (request, reply) => {
  const { locale } = request
  const event = platform.catalog.site.lifeEvents.find(({ id }) => id === param(request, 'event'))
  if (event === undefined) throw notFound()
  const results = platform.catalog.services
    .filter(({ guide }) => guide.lifeEvents.includes(event.id))
    .map(service => searchResult(platform, locale, service))
  const view = <LifePage name={event.name[locale]} results={results} searchHref="/search" />
  const crumbs = [{ label: t(locale).portal.home.crumb, href: '/' }]
  return show({ platform, request, reply }, view, { title: event.name[locale], crumbs })
}
