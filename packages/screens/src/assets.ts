import { faviconSvg } from './mark.tsx'
import { contentHash, stylesheets } from './stylesheets.ts'

export type Asset = { href: string; type: string; body: string }

/** Every file that the pages link to, each at an address with a hash of its content: cacheable for ever. */
export function assets(): Asset[] {
  const sheets = Object.values(stylesheets()).map(sheet => ({
    href: sheet.href,
    type: 'text/css; charset=utf-8',
    body: sheet.body,
  }))
  return [...sheets, favicon()]
}

export function favicon(): Asset {
  const body = faviconSvg()
  return { href: `/assets/mark-${contentHash(body)}.svg`, type: 'image/svg+xml', body }
}
