import { createContext, useContext } from 'react'
import { en } from './texts/en/index.ts'
import { zh } from './texts/zh/index.ts'

/** The platform's languages: zh is zh-CN. */
export type Locale = 'zh' | 'en'

type Name<S extends string> = S extends `${infer N}|${string}` ? N : S
type Names<S extends string> = S extends `${string}{${infer P}}${infer Rest}` ? Name<P> | Names<Rest> : never
type Spoken<T> = T extends string
  ? [Names<T>] extends [never]
    ? string
    : (params: Record<Names<T>, string | number>) => string
  : { readonly [K in keyof T]: Spoken<T[K]> }

export type Texts = Spoken<typeof zh>

const trees: Record<Locale, Texts> = { zh: speak(zh) as Texts, en: speak(en) as Texts }

/**
 * Every platform text of one language as a tree. A text with placeholders is a function of them:
 * `t('zh').portal.form.step({ at: 2, of: 6 })`. `{days|day|days}` picks the first word when `days` is 1, else the second.
 */
export function t(locale: Locale): Texts {
  return trees[locale]
}

export const LocaleContext = createContext<Locale>('zh')

/** Inside a component: the language of the page, its texts. */
export function useTexts(): Texts & { locale: Locale } {
  const locale = useContext(LocaleContext)
  return { ...trees[locale], locale }
}

function speak(node: unknown): unknown {
  if (typeof node === 'string') return node.includes('{') ? fill(node) : node
  return Object.fromEntries(Object.entries(node as object).map(([key, value]) => [key, speak(value)]))
}

function fill(sentence: string) {
  return (params: Record<string, string | number>) =>
    sentence.replaceAll(
      /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
      (_, name: string, one?: string, other?: string) =>
        other === undefined ? String(params[name] ?? '') : String(Number(params[name]) === 1 ? one : other),
    )
}
