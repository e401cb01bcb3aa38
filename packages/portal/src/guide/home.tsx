import type { Applicant } from '@baotu/case'
import {
  Home,
  type HomeProps,
  isIconName,
  type LifeStage,
  type Locale,
  limitText,
  type ServiceCard,
} from '@baotu/screens'
import type { LifeEvent, Service } from '@baotu/service'
import { myCases } from '@baotu/store'
import type { Platform } from '@baotu/web'
import { isOpen, isShown, myThing, nextFirst } from '../my-thing.ts'
import { type Page, show } from '../show.ts'
import { everydayWords } from './everyday-words.ts'

export const showHome: Page = platform => async (request, reply) => {
  const { locale, actor } = request
  const { site } = platform.catalog
  const things = actor.kind === 'applicant' ? await openThings(platform, actor, locale) : []
  const view = (
    <Home
      searchAction="/search"
      examples={everydayWords(platform.catalog, locale).map(label => ({
        label,
        href: `/search?q=${encodeURIComponent(label)}`,
      }))}
      mine={things.length > 0 ? { things, href: '/cases' } : undefined}
      {...offered(platform, locale)}
      bundles={[]}
      query={{ href: '/query' }}
      verify={{ href: '/verify' }}
      news={[]}
    />
  )
  return show({ platform, request, reply }, view, { title: site.name[locale], home: true })
}

async function openThings(platform: Platform, actor: Applicant, locale: Locale) {
  const { rows } = await myCases(platform.store, actor, { limit: 50 })
  const open = rows.filter(line => isShown(line) && isOpen(line))
  return nextFirst(open)
    .slice(0, 3)
    .map(line => myThing(platform, locale, line))
}

/** A handful of services is seen at a glance; more of them are found by stage of life. */
function offered(platform: Platform, locale: Locale): Pick<HomeProps, 'services' | 'people' | 'companies'> {
  const { services } = platform.catalog
  if (services.length <= 6)
    return { services: services.map(one => serviceCard(platform, locale, one)), people: [], companies: [] }
  return {
    people: stages(platform, 'person', locale),
    companies: stages(platform, 'organisation', locale),
  }
}

function serviceCard({ catalog }: Platform, locale: Locale, { id, guide }: Service): ServiceCard {
  const icon = catalog.site.lifeEvents.find(event => guide.lifeEvents.includes(event.id))?.icon
  const { promised, legal } = guide.limits.decision ?? {}
  const limit = promised ?? legal
  return {
    name: guide.name[locale],
    href: `/services/${id}`,
    summary: guide.summary[locale],
    icon: icon !== undefined && isIconName(icon) ? icon : 'files',
    time: limit && limitText(locale, limit),
    result: guide.result.name[locale],
  }
}

/** Stages of life in which something can be done here: an empty one would be a dead end. */
function stages({ catalog }: Platform, audience: LifeEvent['for'], locale: Locale): LifeStage[] {
  return catalog.site.lifeEvents
    .filter(event => event.for === audience)
    .map(event => ({
      icon: isIconName(event.icon) ? event.icon : ('files' as const),
      name: event.name[locale],
      href: `/life/${event.id}`,
      services: catalog.services
        .filter(({ guide }) => guide.lifeEvents.includes(event.id))
        .slice(0, 3)
        .map(({ id, guide }) => ({ label: guide.name[locale], href: `/services/${id}` })),
    }))
    .filter(stage => stage.services.length > 0)
}
