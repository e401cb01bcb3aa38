import { MyCases, t } from '@baotu/screens'
import { myCases } from '@baotu/store'
import { applicantOf } from '@baotu/web'
import { isOpen, isShown, myThing, nextFirst } from '../my-thing.ts'
import { asked, isUuid } from '../read-request.ts'
import { type Page, show } from '../show.ts'

const perPage = 20

export const showMyCases: Page = platform => async (request, reply) => {
  const { locale, session } = request
  const words = t(locale).portal.myCases
  const all = asked(request, 'show') === 'all'
  const from = Math.min(Math.max(1, Math.trunc(Number(asked(request, 'from'))) || 1), 100_000)
  const after = cursor(asked(request, 'after'))
  const { rows, next } = await myCases(platform.store, applicantOf(request), {
    after,
    limit: all ? perPage : 200,
  })
  const shown = rows.filter(line => isShown(line) && (all || isOpen(line)))
  const lines = all ? shown : nextFirst(shown)
  const to = from + lines.length - 1
  const nextHref =
    next &&
    `/cases?${new URLSearchParams({ ...(all && { show: 'all' }), after: next, from: String(to + 1) }).toString()}`
  const tabs = [
    { label: words.open, href: '/cases', current: !all },
    { label: words.all, href: '/cases?show=all', current: all },
  ]
  const view = (
    <MyCases
      tabs={tabs}
      cases={lines.map(line => myThing(platform, locale, line))}
      homeHref="/search"
      pager={
        nextHref || after
          ? {
              from,
              to,
              nextHref: nextHref || undefined,
              previousHref: after ? tabs[all ? 1 : 0]?.href : undefined,
            }
          : undefined
      }
      signOutEverywhere={{ action: '/sign-out', csrf: session?.csrf ?? '' }}
    />
  )
  return show({ platform, request, reply }, view, { title: words.title, noIndex: true })
}

/** Where the page before ended: an instant and an id; anything else is the first page. */
function cursor(given: string): string | undefined {
  const [at = '', id = ''] = given.split('|')
  return isMoment(at) && isUuid(id) ? `${at}|${id}` : undefined
}

function isMoment(text: string): boolean {
  try {
    return /^\d{4}-/u.test(text) && Temporal.Instant.from(text).toString() !== ''
  } catch {
    return false
  }
}
