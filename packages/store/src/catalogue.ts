import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import { withActor } from './with-actor.ts'

/** Search words of a service by weight: a = its names, b = aliases and synonyms, c = what it is about, d = the rest. */
export type Words = {
  a: readonly string[]
  b?: readonly string[]
  c?: readonly string[]
  d?: readonly string[]
}

export type CatalogEntry = { serviceId: string; version: string; document: unknown; words: Words }

/** Makes these the current services of the site. Earlier versions stay, for the cases that run under them. */
export async function publishCatalogue(store: Store, entries: readonly CatalogEntry[]): Promise<void> {
  const rows = entries.map(({ words, ...entry }) => ({ ...entry, tsv: vector(words) }))
  await withActor(store, KEEPER, async client => {
    await client.query(WITHDRAW, [store.site])
    await client.query(PUBLISH, [store.site, JSON.stringify(rows)])
  })
}

export type ArchivedService = { serviceId: string; version: string; files: [path: string, base64: string][] }

/** Every version that was ever current, as its files: a case keeps the version under which it began. */
export function catalogueVersions(store: Store): Promise<ArchivedService[]> {
  return ask(store, KEEPER, VERSIONS, [store.site])
}

export type Hit = { serviceId: string; version: string; document: unknown; rank: number; matched: number }

/** Current services that hold any of the words; those that hold more of them first, then by weight. */
export function searchCatalogue(store: Store, words: readonly string[], limit = 20): Promise<Hit[]> {
  if (words.length === 0) return Promise.resolve([])
  return ask(store, { kind: 'anonymous' }, SEARCH, [store.site, words.map(quote).join(' | '), words, limit])
}

const KEEPER = { kind: 'system', job: 'catalogue' } as const

// A word needs a position to carry a weight; positions end at 16383.
function vector(words: Words): string {
  const weighed = (['a', 'b', 'c', 'd'] as const).flatMap(weight =>
    (words[weight] ?? []).map((word, index) => `${quote(word)}:${Math.min(index + 1, 16_383)}${weight}`),
  )
  return weighed.join(' ')
}

function quote(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

const VERSIONS = `
select service_id as "serviceId", version, document -> 'files' as files from catalog_service where site = $1`

const WITHDRAW = `update catalog_service set current = false where site = $1 and current`

const PUBLISH = `
insert into catalog_service (site, service_id, version, document, tsv, current)
select $1, s."serviceId", s.version, s.document, s.tsv::tsvector, true
from jsonb_to_recordset($2) as s("serviceId" text, version text, document jsonb, tsv text)
on conflict (site, service_id, version) do update set document = excluded.document, tsv = excluded.tsv, current = true`

const SEARCH = `
select service_id as "serviceId", version, document, ts_rank('{0.1, 0.3, 0.6, 1}', tsv, $2::tsquery) as rank,
  (select count(*) from unnest($3::text[]) word where word = any (tsvector_to_array(tsv))) as matched
from catalog_service
where site = $1 and current and tsv @@ $2::tsquery
order by matched desc, rank desc, service_id
limit $4`
