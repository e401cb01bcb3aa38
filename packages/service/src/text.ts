import { z } from 'zod'

/** The languages every user-visible word is written in. */
export type Locale = 'zh' | 'en'

/** A user-visible word in every language. */
export type Text = { zh: string; en: string }

/**
 * A word as an author writes it: Chinese in the file itself. English is '' until `speakEnglish` has found it
 * under the same path in texts/en.yaml.
 */
export const word = z
  .string()
  .trim()
  .min(1, 'write the Chinese words here')
  .transform((zh): Text => ({ zh, en: '' }))
