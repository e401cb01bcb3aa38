/** One thing to look for. `prefix`: any longer token that begins with it will do. */
export type SearchToken = { token: string; prefix: boolean }

/**
 * What a query asks for: two-character pieces of its Chinese, its Latin words (English, pinyin, initials) as prefixes. The store
 * joins them with OR and ranks; `searchScore` is the same thing in memory.
 */
export function searchTokens(query: string): SearchToken[] {
  const found = new Map<string, SearchToken>()
  for (const { text, chinese } of runs(query)) {
    const tokens = chinese ? bigrams(text) : [text]
    for (const token of tokens) found.set(token, { token, prefix: !chinese && text.length > 1 })
  }
  return [...found.values()]
}

/** A text as runs of Chinese characters and of Latin letters and digits, in lower case; English stop words left out. */
export function runs(text: string): { text: string; chinese: boolean }[] {
  return [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .matchAll(/\p{Script=Han}+|[a-z0-9]+/gu),
  ]
    .map(([run]) => ({ text: run, chinese: /\p{Script=Han}/u.test(run) }))
    .filter(run => run.chinese || !stopWords.has(run.text))
    .map(run => (run.chinese ? run : { ...run, text: singular(run.text) }))
}

/** Every two neighbouring characters; a single character stands alone. */
export function bigrams(text: string): string[] {
  const characters = [...text]
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, place) => `${characters[place] ?? ''}${character}`)
}

// Enough for names of services: billboards, companies. Pinyin never ends in s.
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

const stopWords = new Set(
  'a an and any are at be by can do for from get have how i in is it me my need of on or our so the this to want we what when where which who with you your'.split(
    ' ',
  ),
)
