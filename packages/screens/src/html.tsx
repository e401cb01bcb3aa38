import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { favicon } from './assets.ts'
import { stylesheets } from './stylesheets.ts'
import { type Locale, LocaleContext } from './text.ts'

export type DocumentOptions = {
  locale: Locale
  title: string
  sheet: 'portal' | 'desk'
  /** The care edition: larger type. */
  care?: boolean
  /** Addresses of deferred scripts. The portal works without any. */
  scripts?: string[]
  /** More style sheets, for islands. */
  styles?: string[]
  description?: string
  /** Pages with personal data stay out of search engines. */
  noIndex?: boolean
}

/** A whole document. Nothing inline: it stands a content security policy of `default-src 'self'`. */
export function html(page: ReactNode, options: DocumentOptions): string {
  const { locale, title, sheet, care, scripts = [], styles = [], description, noIndex } = options
  const document = (
    <html lang={locale === 'zh' ? 'zh-CN' : 'en'} data-care={care ? '' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#083744" />
        <meta name="format-detection" content="telephone=no" />
        {description && <meta name="description" content={description} />}
        {noIndex && <meta name="robots" content="noindex" />}
        <link rel="icon" type="image/svg+xml" href={favicon().href} />
        {[stylesheets()[sheet].href, ...styles].map(href => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {scripts.map(src => (
          <script key={src} defer src={src} />
        ))}
      </head>
      <body>{page}</body>
    </html>
  )
  return `<!doctype html>${fragment(document, locale)}`
}

/** A piece of a page, for answers to htmx. */
export function fragment(piece: ReactNode, locale: Locale): string {
  return renderToStaticMarkup(<LocaleContext value={locale}>{piece}</LocaleContext>)
}
