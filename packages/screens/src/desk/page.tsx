import type { ReactNode } from 'react'
import { html } from '../html.tsx'
import { Icon, type IconName } from '../icon.tsx'
import { Mark } from '../mark.tsx'
import { Breadcrumb, type Crumb } from '../parts/breadcrumb.tsx'
import type { Locale } from '../text.ts'
import { useTexts } from '../text.ts'

type Place =
  | 'mine'
  | 'department'
  | 'site'
  | 'inbox'
  | 'incidents'
  | 'supervision'
  | 'ratings'
  | 'search'
  | 'calendar'

/** What surrounds every page of the desk. */
export type DeskShell = {
  locale: Locale
  care?: boolean
  siteName: string
  homeHref: string
  /** The rail: the address of each place that is this officer's, and how many wait there. */
  places: Partial<Record<Place, { href: string; count?: number }>>
  /** Where the search in the head leads. */
  searchHref: string
  officer: { name: string; department: string }
  signOutAction: string
  csrf: string
  /** The same page in the other language. */
  languageHref: string
  /** What whoever keeps the site should see to, on every page. */
  warning?: { text: string; href: string }
  scripts?: string[]
}

export type DeskDocument = { title: string; place?: Place; crumbs?: Crumb[]; wrong?: boolean }

/** A whole page of the desk: `deskDocument(<Queue … />, shell, { title, place: 'mine' })`. */
export function deskDocument(view: ReactNode, shell: DeskShell, page: DeskDocument): string {
  const whole = (
    <DeskPage shell={shell} page={page}>
      {view}
    </DeskPage>
  )
  return html(whole, {
    locale: shell.locale,
    title: `${page.title} - ${shell.siteName}`,
    sheet: 'desk',
    care: shell.care,
    scripts: shell.scripts,
    noIndex: true,
  })
}

export function DeskPage({
  shell,
  page,
  children,
}: {
  shell: DeskShell
  page: DeskDocument
  children: ReactNode
}) {
  const { shell: words } = useTexts()
  return (
    <div className="desk">
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <Rail shell={shell} place={page.place} />
      <div className="desk-body">
        <Head shell={shell} />
        <main id="main" tabIndex={-1}>
          {shell.warning && (
            <p className="notice amber">
              <a className="lone" href={shell.warning.href}>
                {shell.warning.text}
              </a>
            </p>
          )}
          <Breadcrumb crumbs={page.crumbs ?? []} />
          {children}
        </main>
      </div>
    </div>
  )
}

const icons: Record<Place, IconName> = {
  mine: 'list-checks',
  department: 'layers',
  site: 'layers',
  inbox: 'inbox',
  incidents: 'triangle-alert',
  ratings: 'star',
  search: 'search',
  supervision: 'gauge',
  calendar: 'calendar-days',
}

function Rail({ shell, place }: { shell: DeskShell; place?: Place }) {
  const { desk } = useTexts()
  const order: Place[] = [
    'mine',
    'department',
    'site',
    'inbox',
    'incidents',
    'supervision',
    'ratings',
    'search',
    'calendar',
  ]
  const here = order.flatMap(name => {
    const to = shell.places[name]
    return to ? [{ name, ...to }] : []
  })
  return (
    <nav className="rail" aria-label={desk.rail.label}>
      <a className="brand" href={shell.homeHref}>
        <Mark />
        {shell.siteName}
      </a>
      <ul>
        {here.map(({ name, href, count }) => (
          <li key={name}>
            <a href={href} aria-current={name === place ? 'page' : undefined}>
              <Icon name={icons[name]} />
              {desk.rail[name]}
              {count !== undefined && <span className="count number">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Head({ shell }: { shell: DeskShell }) {
  const { shell: words, desk } = useTexts()
  return (
    <header className="desk-head">
      <form className="find" method="get" action={shell.searchHref} role="search">
        <label className="hidden-visually" htmlFor="find">
          {desk.find.label}
        </label>
        <input className="input w-20" type="search" id="find" name="q" placeholder={desk.find.placeholder} />
      </form>
      <a
        href={shell.languageHref}
        lang={shell.locale === 'zh' ? 'en' : 'zh-CN'}
        hrefLang={shell.locale === 'zh' ? 'en' : 'zh-CN'}
      >
        {shell.locale === 'zh' ? 'English' : '简体中文'}
      </a>
      <span className="who">
        <b>{shell.officer.name}</b> · {shell.officer.department}
      </span>
      <form method="post" action={shell.signOutAction}>
        <input type="hidden" name="csrf" value={shell.csrf} />
        <button className="button link" type="submit">
          <Icon name="log-out" />
          {words.signOut}
        </button>
      </form>
    </header>
  )
}
