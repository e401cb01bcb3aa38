// Forms and links as a browser without script finds them in a page.

export type HtmlForm = { action: string; hidden: Record<string, string>; names: string[] }

/** The first form whose address matches; undefined when the page has none. */
export function findForm(html: string, address: RegExp): HtmlForm | undefined {
  for (const [, attributes = '', inner = ''] of html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)) {
    const action = plain(/\baction="([^"]*)"/.exec(attributes)?.[1] ?? '')
    if (!address.test(action)) continue
    const inputs = [...inner.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
      plain(/\bname="([^"]*)"/.exec(tag)?.[1] ?? ''),
      plain(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? ''),
    ])
    const names = [...inner.matchAll(/\bname="([^"]*)"/g)].map(([, name = '']) => plain(name))
    return { action, hidden: Object.fromEntries(inputs), names: [...new Set(names)] }
  }
  return undefined
}

/** Every address of a form that matches. */
export function formAddresses(html: string, address: RegExp): string[] {
  const all = [...html.matchAll(/<form\b[^>]*\baction="([^"]*)"/g)].map(([, action = '']) => plain(action))
  return [...new Set(all.filter(action => address.test(action)))]
}

/** The address of the first link that matches. */
export function findLink(html: string, address: RegExp): string | undefined {
  return [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)]
    .map(([, href = '']) => plain(href))
    .find(href => address.test(href))
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
