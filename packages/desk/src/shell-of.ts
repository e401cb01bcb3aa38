import { cityDay, wantedYears } from '@baotu/calendar'
import type { Officer, Supervisor } from '@baotu/case'
import { type DeskShell, t } from '@baotu/screens'
import type { Locale } from '@baotu/service'
import { ownAddress, type Platform, staffOf } from '@baotu/web'
import type { FastifyRequest } from 'fastify'
import { keyboardHref } from './keyboard.ts'
import { departmentName } from './names.ts'
import type { Counts } from './waiting-counts.ts'

/** What surrounds every page of this officer. */
export function shellOf(platform: Platform, request: FastifyRequest, counts: Counts = {}): DeskShell {
  const { locale, care, session } = request
  const staff = staffOf(request)
  const inbox = { href: '/desk/inbox', count: counts.inbox }
  const incidents = keeps(staff) ? { incidents: { href: '/desk/incidents', count: counts.incidents } } : {}
  const search = { href: '/desk/search' }
  const ratings = { href: '/desk/ratings', count: counts.ratings }
  const officers = {
    mine: { href: '/desk', count: counts.mine },
    department: { href: '/desk/queue', count: counts.department },
    supervision: { href: '/desk/supervision/records', count: counts.supervision },
  }
  const supervisors = {
    site: { href: '/desk/queue', count: counts.site },
    supervision: { href: '/desk/supervision', count: counts.supervision },
    calendar: { href: '/desk/calendar' },
  }
  return {
    locale,
    care,
    siteName: platform.catalog.site.name[locale],
    homeHref: '/desk',
    places: { ...(staff.kind === 'officer' ? officers : supervisors), inbox, ...incidents, ratings, search },
    searchHref: search.href,
    officer: {
      name: staff.name,
      department:
        staff.kind === 'officer'
          ? departmentName(platform.catalog.site, staff.department, locale)
          : t(locale).desk.supervisor,
    },
    signOutAction: '/sign-out',
    csrf: session?.csrf ?? '',
    languageHref: inOtherLanguage(request),
    warning: staff.kind === 'supervisor' ? yearWanted(platform, locale) : undefined,
    scripts: [keyboardHref],
  }
}

/** From 1 November on the next year's holidays are asked for, until they are there. */
function yearWanted({ calendar, now }: Platform, locale: Locale): DeskShell['warning'] {
  const [year] = wantedYears(calendar, cityDay(now()))
  return year === undefined
    ? undefined
    : { text: t(locale).calendar.missing({ year }), href: '/desk/calendar' }
}

/** Whom stopped processes concern; others find them on the page of their case. */
function keeps(staff: Officer | Supervisor): boolean {
  return staff.kind === 'supervisor' || staff.roles.includes('operate')
}

function inOtherLanguage(request: FastifyRequest): string {
  const { locale, method } = request
  const { pathname, searchParams } = ownAddress(request)
  const kept = method === 'GET' ? searchParams : new URLSearchParams()
  kept.set('lang', locale === 'zh' ? 'en' : 'zh')
  return `${pathname}?${kept.toString()}`
}
