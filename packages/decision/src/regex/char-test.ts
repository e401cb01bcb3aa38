/** Tests of single characters: literals, ranges, escapes, categories and blocks. */
import { blocks } from './blocks.ts'
import { type CharTest, PatternFault } from './syntax.ts'

export const literal = (codePoint: number, caseless: boolean): CharTest => {
  if (!caseless) return each => each === codePoint
  const folded = fold(codePoint)
  return each => each === codePoint || fold(each) === folded
}

export const range = (from: number, to: number, caseless: boolean): CharTest => {
  if (from > to) throw new PatternFault('a range of characters runs backwards')
  const inside: CharTest = each => each >= from && each <= to
  return caseless ? each => inside(each) || [...variants(each)].some(inside) : inside
}

/** One spelling for all cases of a character: the Kelvin sign and `K` are both `k`. */
export const fold = (codePoint: number): string => String.fromCodePoint(codePoint).toUpperCase().toLowerCase()

/** A character with its upper and lower case. */
function variants(codePoint: number): Set<number> {
  const text = String.fromCodePoint(codePoint)
  const single = [text, text.toLowerCase(), text.toUpperCase(), text.toLowerCase().toUpperCase()]
  return new Set(single.filter(each => [...each].length === 1).map(each => each.codePointAt(0) ?? codePoint))
}

const not =
  (test: CharTest): CharTest =>
  each =>
    !test(each)

/** One character against a class of Unicode: the pattern is fixed here, so JS RegExp is safe and exact. */
const unicode = (source: string): CharTest => {
  const expression = new RegExp(source, 'u')
  return each => expression.test(String.fromCodePoint(each))
}

const space: CharTest = each => each === 32 || each === 9 || each === 10 || each === 13
const digit = unicode('^\\p{Nd}$')
const word = unicode('^[^\\p{P}\\p{Z}\\p{C}]$')
const initial = unicode('^[\\p{L}_:]$')
const name = unicode('^[\\p{L}\\p{M}\\p{Nd}\\p{Nl}._:\\u00b7-]$')

const classes: Record<string, CharTest> = {
  s: space,
  S: not(space),
  d: digit,
  D: not(digit),
  w: word,
  W: not(word),
  i: initial,
  I: not(initial),
  c: name,
  C: not(name),
}

const signs: Record<string, number> = { n: 10, r: 13, t: 9 }

/** `\n` and the like stand for one character, which may begin a range. */
export function escapedChar(letter: string): number | null {
  if (Object.hasOwn(signs, letter)) return signs[letter] ?? null
  return /^[\\|.?*+(){}\-[\]^$]$/.test(letter) ? letter.charCodeAt(0) : null
}

export const escapedClass = (letter: string): CharTest | null =>
  Object.hasOwn(classes, letter) ? (classes[letter] ?? null) : null

/** The name between the braces of `\p{…}`: a general category, or a block after `Is`. */
export function property(text: string, negated: boolean): CharTest {
  const block = text.startsWith('Is') ? blocks[text.slice(2)] : undefined
  if (block) {
    const [from, to] = block
    return each => (each >= from && each <= to) !== negated
  }
  if (!/^(L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/.test(text)) {
    throw new PatternFault(`there is no category or block ${text}`)
  }
  const test = unicode(`^\\p{${text}}$`)
  return negated ? not(test) : test
}
