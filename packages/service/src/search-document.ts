import { pinyin } from 'pinyin-pro'
import type { Guide } from './guide.ts'
import { bigrams, runs, type SearchToken } from './search-tokens.ts'

/** A word a service is found by. Weights as in a tsvector: A its name, B what people call it, C what it says, D the rest. */
export type WeightedToken = { token: string; weight: 'A' | 'B' | 'C' | 'D' }

/** Everything a service is found by: Chinese pieces, English words, pinyin in full and as initials. Each token once, with its best weight. */
export function searchDocument(service: { guide: Guide }): WeightedToken[] {
  const { guide } = service
  const parts: [WeightedToken['weight'], string[]][] = [
    ['A', [guide.name.zh, guide.name.en]],
    ['B', guide.keywords],
    ['C', [guide.summary.zh, guide.summary.en, guide.result.name.zh, guide.result.name.en]],
    ['D', [...guide.materials, ...guide.steps].flatMap(({ name }) => [name.zh, name.en])],
    ['D', guide.questions.flatMap(({ question }) => [question.zh, question.en])],
  ]
  const found = new Map<string, WeightedToken>()
  for (const [weight, texts] of parts)
    for (const token of texts.flatMap(text => tokensOf(text, weight < 'C')))
      if (!found.has(token)) found.set(token, { token, weight })
  return [...found.values()]
}

/** How well a service answers a query: the sum over found tokens, a longer find weighing more. 0: not at all. */
export function searchScore(document: readonly WeightedToken[], query: readonly SearchToken[]): number {
  const weights = { A: 8, B: 5, C: 2, D: 1 }
  return query.reduce((score, { token, prefix }) => {
    const best = document
      .filter(found => found.token === token || (prefix && found.token.startsWith(token)))
      .reduce((most, found) => Math.max(most, weights[found.weight] * (found.token === token ? 2 : 1)), 0)
    return score + best
  }, 0)
}

function tokensOf(text: string, spelled: boolean): string[] {
  return runs(text).flatMap(run => {
    if (!run.chinese) return [run.text]
    return spelled ? [...bigrams(run.text), ...spellings(run.text)] : bigrams(run.text)
  })
}

/** Pinyin of every stretch of two to six characters, in full and as initials: guanggao, gg. */
function spellings(chinese: string): string[] {
  const syllables = pinyin(chinese, { toneType: 'none', type: 'array', v: true })
  const tokens: string[] = []
  for (let from = 0; from < syllables.length; from++)
    for (let to = from + 2; to <= Math.min(from + 6, syllables.length); to++) {
      const stretch = syllables.slice(from, to)
      tokens.push(stretch.join(''), stretch.map(syllable => syllable.charAt(0)).join(''))
    }
  return tokens
}
