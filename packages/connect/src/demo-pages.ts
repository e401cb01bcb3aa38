import type { Locale } from '@baotu/service'
import type { DemoIdentity } from './demo-identity.ts'
import { words } from './demo-words.ts'

type Page = { locale: Locale; mount: string }

/** The sign-in page: every identity with a button, no password, no script. */
export function choosePage(page: Page, identities: readonly DemoIdentity[], notice: boolean): string {
  const { locale } = page
  const groups = Map.groupBy(identities, it => it.group[locale])
  const sections = [...groups].map(
    ([group, members]) =>
      `<section><h2>${safe(group)}</h2><ul>${members.map(it => choice(it, locale)).join('')}</ul></section>`,
  )
  const other = locale === 'zh' ? { lang: 'en', name: 'English' } : { lang: 'zh', name: '中文' }
  return layout(
    page,
    words.choose[locale],
    `${notice ? `<p class="error" role="alert">${words.gone[locale]}</p>` : ''}
<form method="post">${sections.join('\n')}
<p><button class="quiet" name="cancel" value="yes">${words.cancel[locale]}</button></p></form>`,
    `<a href="?lang=${other.lang}" lang="${other.lang}" hreflang="${other.lang}">${other.name}</a>`,
  )
}

/** A page that says one thing; `code` is for the administrator. */
export function sayPage(page: Page, what: 'expired' | 'failed' | 'ended', code?: string): string {
  const detail = code === undefined ? '' : `<p><code>${safe(code)}</code></p>`
  return layout(page, words[`${what}Title`][page.locale], `<p>${words[what][page.locale]}</p>${detail}`)
}

/** Asks before a sign-out that no ID token vouches for. `form` is oidc-provider's own, with its token against forgery. */
export function endPage(page: Page, form: string): string {
  const { locale } = page
  const button = (word: string, more: string) => `<button form="op.logoutForm"${more}>${word}</button>`
  return layout(
    page,
    words.endTitle[locale],
    `${form}<p>${button(words.end[locale], ' name="logout" value="yes"')} ${button(words.stay[locale], ' class="quiet"')}</p>`,
  )
}

function choice({ id, name, about }: DemoIdentity, locale: Locale): string {
  return `<li><span class="who"><b>${safe(name[locale])}</b><span>${safe(about[locale])}</span></span>
<button name="identity" value="${safe(id)}">${words.signInAs[locale]}<span class="hidden"> ${safe(name[locale])}, ${safe(about[locale])}</span></button></li>`
}

function layout({ locale, mount }: Page, title: string, main: string, corner = ''): string {
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${words.demo[locale]}</title><link rel="stylesheet" href="${safe(mount)}/demo.css"></head>
<body><header><strong>${words.demo[locale]}</strong><span>${words.invented[locale]}</span>${corner}</header>
<main><h1>${title}</h1>
${main}
</main></body></html>`
}

function safe(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
}
