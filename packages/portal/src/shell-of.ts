import type { PortalShell } from '@baotu/screens'
import { ownAddress, type Platform } from '@baotu/web'
import type { FastifyRequest } from 'fastify'

/** What surrounds a page of the portal, for this reader. */
export function shellOf(platform: Platform, request: FastifyRequest): PortalShell {
  const { site } = platform.catalog
  const { locale, care, actor, session } = request
  const { pathname, search } = ownAddress(request)
  const chosen = (name: string, value: string) => {
    const query = new URLSearchParams(search)
    query.set(name, value)
    return `${pathname}?${query.toString()}`
  }
  const here = pathname.startsWith('/sign-in') ? '/' : `${pathname}${search}`
  return {
    locale,
    care,
    siteName: site.name[locale],
    homeHref: '/',
    zhHref: chosen('lang', 'zh'),
    enHref: chosen('lang', 'en'),
    careHref: chosen('care', care ? '0' : '1'),
    signInHref: `/sign-in?next=${encodeURIComponent(here)}`,
    accessibilityHref: '/accessibility',
    privacyHref: '/privacy',
    user: session === null ? undefined : userOf(actor, session.csrf),
    operator: site.operator[locale],
    version: platform.version,
  }
}

function userOf(actor: FastifyRequest['actor'], csrf: string): PortalShell['user'] {
  const signOut = { signOutAction: '/sign-out', csrf }
  if (actor.kind === 'applicant') return { name: actor.party.name, casesHref: '/cases', ...signOut }
  return 'name' in actor ? { name: actor.name, casesHref: '/desk', ...signOut } : undefined
}
