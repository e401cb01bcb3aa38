import type { Catalog, Locale } from '@baotu/service'

/** Four words that people search by, of different services as far as there are, in the reader's script. */
export function everydayWords({ services }: Catalog, locale: Locale): string[] {
  const han = /\p{Script=Han}/u
  const lists = services.map(({ guide }) =>
    guide.keywords.filter(word => han.test(word) === (locale === 'zh')),
  )
  const longest = Math.max(0, ...lists.map(list => list.length))
  const turns = Array.from({ length: longest }, (_, turn) => lists.flatMap(list => list[turn] ?? []))
  return [...new Set(turns.flat())].slice(0, 4)
}
