import { ButtonLink } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { useTexts } from '../text.ts'
import { Results, type SearchResult } from './search-results.tsx'

export type LifePageProps = { name: string; results: SearchResult[]; searchHref: string }

/** What can be done at one stage of life. */
export function LifePage({ name, results, searchHref }: LifePageProps) {
  const words = useTexts().portal.life
  return (
    <>
      <div className="page-head">
        <h1>{name}</h1>
        {results.length > 0 && <p className="lead">{words.lead}</p>}
      </div>
      {results.length > 0 ? (
        <Results results={results} />
      ) : (
        <Empty title={words.empty} actions={<ButtonLink href={searchHref}>{words.search}</ButtonLink>}>
          {words.emptyHint}
        </Empty>
      )}
    </>
  )
}
