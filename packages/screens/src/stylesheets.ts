import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

export type Stylesheet = { name: 'portal' | 'desk'; href: string; body: string }

let built: Record<Stylesheet['name'], Stylesheet> | undefined

/** The built CSS of both faces, read and squeezed once. `href` carries a hash of the content, so it may be cached for ever. */
export function stylesheets(): Record<Stylesheet['name'], Stylesheet> {
  built ??= {
    portal: build('portal', ['tokens', 'base', 'forms', 'parts', 'portal', 'print']),
    desk: build('desk', ['tokens', 'base', 'forms', 'parts', 'desk', 'print']),
  }
  return built
}

function build(name: Stylesheet['name'], parts: string[]): Stylesheet {
  const source = parts
    .map(part => readFileSync(new URL(`css/${part}.css`, import.meta.url), 'utf8'))
    .join('\n')
  const body = squeeze(source)
  return { name, href: `/assets/${name}-${contentHash(body)}.css`, body }
}

export function contentHash(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 10)
}

/** Only what is safe without a parser: comments, runs of blanks, blanks around braces, semicolons and commas. */
function squeeze(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(';}', '}')
    .trim()
}
