import type { Locale } from '../src/text.ts'

/** An example tells its words in both languages. */
export type Say = (zh: string, en: string) => string

export function saying(locale: Locale): Say {
  return (zh, en) => (locale === 'zh' ? zh : en)
}

export type Example = { name: string; face: 'portal' | 'desk'; document: (locale: Locale) => string }
