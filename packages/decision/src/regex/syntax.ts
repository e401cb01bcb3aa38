/**
 * Regular expressions of XPath (XQuery and XPath Functions 5.6.1 over XML Schema Part 2, F), which DMN prescribes for `matches`,
 * `replace` and `split`. Why a matcher of our own: patterns come from designers and texts from applicants, JS RegExp can take
 * exponential time and knows neither subtraction of classes nor the flag x, and no guard on the pattern's looks is tight. This one
 * is linear in text × pattern (visited states are remembered), and with back-references it counts its steps.
 */
export type CharTest = (codePoint: number) => boolean
export type Pattern =
  | { pattern: 'char'; test: CharTest }
  | { pattern: 'sequence' | 'choice'; of: Pattern[] }
  | { pattern: 'group'; of: Pattern; index: number | null }
  | { pattern: 'repeat'; of: Pattern; least: number; most: number | null; greedy: boolean }
  | { pattern: 'start' | 'end' }
  | { pattern: 'reference'; index: number }

export type Flags = { dotAll: boolean; lines: boolean; caseless: boolean; spaced: boolean; quoted: boolean }

/** The pattern is not valid: the functions have no result. */
export class PatternFault extends Error {}

/** Each letter of s, m, i, x, q at most means itself; any other letter is a fault. */
export function readFlags(text: string): Flags {
  if (!/^[smixq]*$/.test(text)) throw new PatternFault(`unknown flags ${text}`)
  return {
    dotAll: text.includes('s'),
    lines: text.includes('m'),
    caseless: text.includes('i'),
    spaced: text.includes('x'),
    quoted: text.includes('q'),
  }
}
