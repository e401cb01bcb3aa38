/** Pattern to tree. Anything XPath does not allow is a fault, also where JS would read it as a literal. */
import { escapedChar, escapedClass, literal, property } from './char-test.ts'
import { readClass } from './parse-class.ts'
import { type Flags, type Pattern, PatternFault } from './syntax.ts'

/** Where the parser stands in the characters of the pattern, and which groups it has closed. */
export type Reader = {
  chars: string[]
  at: number
  flags: Flags
  groups: number
  closed: Set<number>
  depth: number
}

const deepest = 100

export function parsePattern(
  source: string,
  flags: Flags,
): { pattern: Pattern; groups: number; references: boolean } {
  if (flags.quoted) {
    const of = [...source].map(
      (char): Pattern => ({ pattern: 'char', test: literal(char.codePointAt(0) ?? 0, flags.caseless) }),
    )
    return { pattern: { pattern: 'sequence', of }, groups: 0, references: false }
  }
  const reader: Reader = {
    chars: [...(flags.spaced ? unspaced(source) : source)],
    at: 0,
    flags,
    groups: 0,
    closed: new Set(),
    depth: 0,
  }
  const pattern = readChoice(reader)
  if (reader.at < reader.chars.length) throw new PatternFault('a bracket is closed that was never opened')
  return { pattern, groups: reader.groups, references: /\\[1-9]/.test(source) }
}

/** With the flag x whitespace means nothing, except inside classes. */
function unspaced(source: string): string {
  let depth = 0
  let escaped = false
  let kept = ''
  for (const char of source) {
    if (depth === 0 && /[ \t\n\r]/.test(char)) continue
    if (!escaped && char === '[') depth += 1
    if (!escaped && char === ']') depth -= 1
    escaped = !escaped && char === '\\'
    kept += char
  }
  return kept
}

export const peek = (reader: Reader): string => reader.chars[reader.at] ?? ''

export function take(reader: Reader): string {
  const char = reader.chars[reader.at]
  if (char === undefined) throw new PatternFault('the pattern ends too early')
  reader.at += 1
  return char
}

export function skip(reader: Reader, char: string): boolean {
  if (peek(reader) !== char) return false
  reader.at += 1
  return true
}

function readChoice(reader: Reader): Pattern {
  reader.depth += 1
  if (reader.depth > deepest) throw new PatternFault('the pattern is nested too deeply')
  const of = [readSequence(reader)]
  while (skip(reader, '|')) of.push(readSequence(reader))
  reader.depth -= 1
  return of.length === 1 && of[0] ? of[0] : { pattern: 'choice', of }
}

function readSequence(reader: Reader): Pattern {
  const of: Pattern[] = []
  while (reader.at < reader.chars.length && peek(reader) !== '|' && peek(reader) !== ')') {
    of.push(readQuantifier(readAtom(reader), reader))
  }
  return { pattern: 'sequence', of }
}

function readQuantifier(of: Pattern, reader: Reader): Pattern {
  const bounds = readBounds(reader)
  if (!bounds) return of
  const greedy = !skip(reader, '?')
  if (/^[*+?{]$/.test(peek(reader))) throw new PatternFault('a quantifier follows a quantifier')
  return { pattern: 'repeat', of, ...bounds, greedy }
}

function readBounds(reader: Reader): { least: number; most: number | null } | null {
  if (skip(reader, '*')) return { least: 0, most: null }
  if (skip(reader, '+')) return { least: 1, most: null }
  if (skip(reader, '?')) return { least: 0, most: 1 }
  if (peek(reader) !== '{') return null
  const rest = reader.chars.slice(reader.at, reader.at + 20).join('')
  const parts = /^\{(\d{1,4})(?:(,)(\d{1,4})?)?\}/.exec(rest)
  if (!parts) throw new PatternFault('{ must begin a quantifier such as {2,5}')
  reader.at += parts[0].length
  const least = Number(parts[1])
  const most = parts[3] === undefined ? (parts[2] ? null : least) : Number(parts[3])
  if (most !== null && most < least) throw new PatternFault('a quantifier runs backwards')
  return { least, most }
}

function readAtom(reader: Reader): Pattern {
  const char = take(reader)
  switch (char) {
    case '.':
      return { pattern: 'char', test: reader.flags.dotAll ? () => true : each => each !== 10 && each !== 13 }
    case '^':
      return { pattern: 'start' }
    case '$':
      return { pattern: 'end' }
    case '(':
      return readGroup(reader)
    case '[':
      return { pattern: 'char', test: readClass(reader) }
    case '\\':
      return readEscape(reader)
    case '*':
    case '+':
    case '?':
    case '{':
    case '}':
    case ']':
      throw new PatternFault(`${char} stands where a character should`)
    default:
      return { pattern: 'char', test: literal(char.codePointAt(0) ?? 0, reader.flags.caseless) }
  }
}

function readGroup(reader: Reader): Pattern {
  let index: number | null = null
  if (skip(reader, '?')) {
    if (!skip(reader, ':')) throw new PatternFault('(? must be followed by a colon')
  } else {
    reader.groups += 1
    index = reader.groups
  }
  const of = readChoice(reader)
  if (!skip(reader, ')')) throw new PatternFault('a bracket is not closed')
  if (index !== null) reader.closed.add(index)
  return { pattern: 'group', of, index }
}

function readEscape(reader: Reader): Pattern {
  const letter = take(reader)
  if (/[1-9]/.test(letter)) return readReference(letter, reader)
  const char = escapedChar(letter)
  if (char !== null) return { pattern: 'char', test: literal(char, reader.flags.caseless) }
  const test = escapedClass(letter) ?? readProperty(letter, reader)
  if (!test) throw new PatternFault(`\\${letter} means nothing`)
  return { pattern: 'char', test }
}

/** More digits count as long as there are so many groups. */
function readReference(first: string, reader: Reader): Pattern {
  let index = Number(first)
  while (/^\d$/.test(peek(reader)) && reader.closed.has(index * 10 + Number(peek(reader))))
    index = index * 10 + Number(take(reader))
  if (!reader.closed.has(index)) throw new PatternFault(`there is no group ${index} before its reference`)
  return { pattern: 'reference', index }
}

export function readProperty(letter: string, reader: Reader) {
  if (letter !== 'p' && letter !== 'P') return null
  if (!skip(reader, '{')) throw new PatternFault('\\p must be followed by a name in braces')
  let name = ''
  while (!skip(reader, '}')) name += take(reader)
  return property(name, letter === 'P')
}
