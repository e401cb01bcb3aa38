import type { English } from './english.ts'

/**
 * A copy of a declared value in which every word also speaks English: `path` is where its words stand in
 * texts/en.yaml, list items go by their id.
 */
export function speak<T>(value: T, words: English, path: readonly string[]): T {
  return spoken(value, words, path) as T
}

function spoken(value: unknown, words: English, path: readonly string[]): unknown {
  if (Array.isArray(value))
    return value.map((item: unknown, index) => spoken(item, words, [...path, idOf(item) ?? String(index)]))
  if (!isRecord(value)) return value
  if (typeof value.zh === 'string' && value.en === '') return words.say(path, value.zh)
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, spoken(item, words, [...path, key])]),
  )
}

function idOf(item: unknown): string | undefined {
  return isRecord(item) && typeof item.id === 'string' ? item.id : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
