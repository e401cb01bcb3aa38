import { Icon } from '../icon.tsx'
import { ButtonLink } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { StatusTag, type Tone } from '../parts/light.tsx'
import { Pager, type PagerProps } from '../parts/pager.tsx'
import { useTexts } from '../text.ts'
import type { PlainLink } from './home.tsx'

/** How much of a service can be done here, so that no one is led into a dead end. */
export type Depth = 'apply' | 'appointment' | 'guide'

export type SearchResult = {
  name: string
  href: string
  summary?: string
  department: string
  time?: string
  depth: Depth
  bundle?: boolean
}

export type SearchResultsProps = {
  action: string
  query: string
  total: number
  results: SearchResult[]
  /** Other words to try. */
  suggestions?: PlainLink[]
  homeHref: string
  pager?: PagerProps
}

export function SearchResults({
  action,
  query,
  total,
  results,
  suggestions = [],
  homeHref,
  pager,
}: SearchResultsProps) {
  const { portal, shell } = useTexts()
  const words = portal.search
  return (
    <>
      <h1 className="page-head">{query ? words.title({ query, n: total }) : words.titleAll({ n: total })}</h1>
      <form method="get" action={action} role="search">
        <label htmlFor="q" className="hidden-visually">
          {portal.home.search}
        </label>
        <div className="search">
          <input className="input" type="search" id="q" name="q" defaultValue={query} autoComplete="off" />
          <button className="button" type="submit">
            <Icon name="search" />
            {shell.search}
          </button>
        </div>
      </form>
      {suggestions.length > 0 && (
        <p className="row section-note">
          <span className="soft">{words.suggestions}</span>
          {suggestions.map(link => (
            <a key={link.href} href={link.href}>
              {link.label}
            </a>
          ))}
        </p>
      )}
      {results.length === 0 ? (
        <Empty
          title={words.nothing}
          actions={
            <>
              <ButtonLink href={homeHref} look="secondary">
                {words.browse}
              </ButtonLink>
              <ButtonLink href="tel:12345" look="secondary">
                {words.call}
              </ButtonLink>
            </>
          }
        >
          {words.nothingHint}
        </Empty>
      ) : (
        <Results results={results} />
      )}
      {pager && <Pager {...pager} />}
    </>
  )
}

export function Results({ results }: { results: SearchResult[] }) {
  return (
    <ul className="results">
      {results.map(result => (
        <Result key={result.href} result={result} />
      ))}
    </ul>
  )
}

const tones: Record<Depth, Tone> = { apply: 'green', appointment: 'blue', guide: 'grey' }

function Result({ result }: { result: SearchResult }) {
  const { portal } = useTexts()
  return (
    <li>
      <h2>
        <a href={result.href}>{result.name}</a>
      </h2>
      {result.summary && <p>{result.summary}</p>}
      <p className="meta">
        <StatusTag tone={tones[result.depth]} label={portal.depth[result.depth]} />
        {result.bundle && <span className="lotus">{portal.home.bundle}</span>}
        <span>{result.department}</span>
        {result.time && <span>{result.time}</span>}
      </p>
    </li>
  )
}
