import { SearchResults, t } from '@baotu/screens'
import { type Service, searchDocument, searchScore, searchTokens, type WeightedToken } from '@baotu/service'
import { searchCatalogue } from '@baotu/store'
import type { Platform } from '@baotu/web'
import { asked } from '../read-request.ts'
import { type Page, show } from '../show.ts'
import { everydayWords } from './everyday-words.ts'
import { searchResult } from './search-result.ts'

const most = 30

export const showSearch: Page = platform => async (request, reply) => {
  const { locale } = request
  const query = asked(request, 'q').trim().slice(0, 100)
  const found = query === '' ? platform.catalog.services : await search(platform, query)
  const results = found.map(service => searchResult(platform, locale, service))
  const words = found.length > 0 ? [] : everydayWords(platform.catalog, locale)
  const suggestions = words.map(label => ({ label, href: `/search?q=${encodeURIComponent(label)}` }))
  const view = (
    <SearchResults
      action="/search"
      query={query}
      total={results.length}
      results={results}
      suggestions={suggestions}
      homeHref="/"
    />
  )
  const { search: said } = t(locale).portal
  const title = query ? said.title({ query, n: results.length }) : said.titleAll({ n: results.length })
  return show({ platform, request, reply }, view, { title, noIndex: query !== '' })
}

/** By the store's index; when no whole word fits, by beginnings of words, which people type while they think. */
async function search(platform: Platform, query: string): Promise<Service[]> {
  const tokens = searchTokens(query).slice(0, 40)
  const words = tokens.map(({ token }) => token)
  const hits = await searchCatalogue(platform.store, words, most)
  const found = hits.flatMap(({ serviceId }) => platform.serviceOf(serviceId) ?? [])
  if (found.length > 0) return found
  return platform.catalog.services
    .map(service => ({ service, score: searchScore(documentOf(service), tokens) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ service }) => service)
    .slice(0, most)
}

const documents = new WeakMap<Service, WeightedToken[]>()

function documentOf(service: Service): WeightedToken[] {
  const known = documents.get(service)
  if (known) return known
  const made = searchDocument(service)
  documents.set(service, made)
  return made
}
