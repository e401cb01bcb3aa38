import type { ReactNode } from 'react'
import { html } from '../html.tsx'
import { Icon } from '../icon.tsx'
import { Mark } from '../mark.tsx'
import { Breadcrumb, type Crumb } from '../parts/breadcrumb.tsx'
import { type Locale, t, useTexts } from '../text.ts'

/** What surrounds every page of the portal: built once per request by the caller. */
export type PortalShell = {
  locale: Locale
  care?: boolean
  siteName: string
  homeHref: string
  /** The same page in the other edition: Chinese, English, and care on or off. */
  zhHref: string
  enHref: string
  careHref: string
  signInHref: string
  accessibilityHref: string
  privacyHref?: string
  user?: { name: string; casesHref: string; signOutAction: string; csrf: string }
  /** Who runs the installation, e.g. the city's digital-government bureau. */
  operator: string
  version: string
  scripts?: string[]
}

export type PortalDocument = {
  title: string
  crumbs?: Crumb[]
  /** True when the page shows an error summary, so that the title says so first. */
  wrong?: boolean
  home?: boolean
  noIndex?: boolean
  description?: string
}

/** A whole page of the portal: `portalDocument(<Guide … />, shell, { title })`. */
export function portalDocument(view: ReactNode, shell: PortalShell, page: PortalDocument): string {
  return html(
    <PortalPage shell={shell} page={page}>
      {view}
    </PortalPage>,
    {
      locale: shell.locale,
      title: documentTitle(shell, page),
      sheet: 'portal',
      care: shell.care,
      scripts: shell.scripts,
      noIndex: page.noIndex,
      description: page.description,
    },
  )
}

export function PortalPage({
  shell,
  page,
  children,
}: {
  shell: PortalShell
  page: PortalDocument
  children: ReactNode
}) {
  const { shell: words } = useTexts()
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <Top shell={shell} />
      <main id="main" tabIndex={-1} className={page.home ? 'home' : undefined}>
        {page.home ? (
          children
        ) : (
          <div className="wrap">
            <Breadcrumb crumbs={page.crumbs ?? []} />
            {children}
          </div>
        )}
      </main>
      <Foot shell={shell} />
    </>
  )
}

function Top({ shell }: { shell: PortalShell }) {
  const { shell: words } = useTexts()
  return (
    <header className="top">
      <div className="wrap">
        <a className="brand" href={shell.homeHref}>
          <Mark />
          {shell.siteName}
        </a>
        <div className="tools">
          <nav className="langs" aria-label={words.language}>
            <a
              href={shell.zhHref}
              lang="zh-CN"
              hrefLang="zh-CN"
              aria-current={shell.locale === 'zh' || undefined}
              title="简体中文"
            >
              简
            </a>
            <a
              href={shell.enHref}
              lang="en"
              hrefLang="en"
              aria-current={shell.locale === 'en' || undefined}
              title="English"
            >
              EN
            </a>
          </nav>
          <a href={shell.careHref}>
            <Icon name="type" />
            {shell.care ? words.careOff : words.careOn}
          </a>
          <Account shell={shell} />
        </div>
      </div>
    </header>
  )
}

function Account({ shell }: { shell: PortalShell }) {
  const { shell: words, portal } = useTexts()
  const { user } = shell
  if (!user)
    return (
      <a href={shell.signInHref}>
        <Icon name="log-in" />
        {words.signIn}
      </a>
    )
  return (
    <>
      <a href={user.casesHref}>
        <Icon name="user" />
        <span>
          {portal.myCases.title} <span className="who">{user.name}</span>
        </span>
      </a>
      <form method="post" action={user.signOutAction}>
        <input type="hidden" name="csrf" value={user.csrf} />
        <button className="button link" type="submit">
          <Icon name="log-out" />
          {words.signOut}
        </button>
      </form>
    </>
  )
}

function Foot({ shell }: { shell: PortalShell }) {
  const { shell: words, portal } = useTexts()
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <a className="hotline" href="tel:12345">
            <Icon name="phone" />
            {words.hotline}
          </a>
          <p className="soft">{words.hotlineHours}</p>
        </div>
        <div>
          <ul>
            <li>
              <a href={shell.accessibilityHref}>{words.accessibility}</a>
            </li>
            {shell.privacyHref && (
              <li>
                <a href={shell.privacyHref}>{portal.privacy.title}</a>
              </li>
            )}
          </ul>
          <p className="soft">{words.runBy({ operator: shell.operator })}</p>
          <p className="soft number">{words.version({ version: shell.version })}</p>
        </div>
      </div>
    </footer>
  )
}

function documentTitle(shell: PortalShell, page: PortalDocument): string {
  const title = page.wrong ? t(shell.locale).shell.wrongTitle({ title: page.title }) : page.title
  return page.home ? title : `${title} - ${shell.siteName}`
}
