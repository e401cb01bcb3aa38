import { Accessibility, dayText, Privacy, t } from '@baotu/screens'
import { type Page, show } from '../show.ts'

/** The day on which the pages were last checked against WCAG. */
const checkedOn = '2026-11-22'

export const showAccessibility: Page = platform => async (request, reply) => {
  const { locale } = request
  const { site } = platform.catalog
  const view = (
    <Accessibility
      siteName={site.name[locale]}
      operator={site.operator[locale]}
      checkedOn={dayText(locale, Temporal.PlainDate.from(checkedOn), { year: true })}
      feedbackHref={`tel:${site.hotline.number}`}
    />
  )
  return show({ platform, request, reply }, view, { title: t(locale).shell.accessibility })
}

export const showPrivacy: Page = platform => async (request, reply) => {
  const { locale } = request
  const { site } = platform.catalog
  const view = (
    <Privacy
      siteName={site.name[locale]}
      operator={site.operator[locale]}
      hotline={site.hotline.name[locale]}
    />
  )
  return show({ platform, request, reply }, view, { title: t(locale).portal.privacy.title })
}

const robots = ['/apply', '/cases', '/desk', '/dev', '/query', '/sign-in', '/verify/']
  .map(path => `Disallow: ${path}`)
  .join('\n')

export const showRobots: Page = () => async (_request, reply) =>
  reply.type('text/plain; charset=utf-8').send(`User-agent: *\n${robots}\n`)
