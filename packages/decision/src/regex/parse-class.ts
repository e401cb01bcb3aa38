/** Classes in brackets: characters, ranges, escapes, negation, subtraction. */
import { escapedChar, escapedClass, literal, range } from './char-test.ts'
import { peek, type Reader, readProperty, skip, take } from './parse.ts'
import { type CharTest, PatternFault } from './syntax.ts'

/** Stands behind the opening bracket. */
export function readClass(reader: Reader): CharTest {
  const negated = skip(reader, '^')
  const tests: CharTest[] = []
  let without: CharTest | null = null
  while (!skip(reader, ']')) {
    if (peek(reader) === '-' && reader.chars[reader.at + 1] === '[') {
      reader.at += 2
      without = readClass(reader)
      if (!skip(reader, ']')) throw new PatternFault('a subtraction must end its class')
      break
    }
    tests.push(readPart(reader, tests.length === 0))
  }
  if (!tests.length) throw new PatternFault('a class is empty')
  const inside: CharTest = each => tests.some(test => test(each)) !== negated
  const excluded = without
  return excluded ? each => inside(each) && !excluded(each) : inside
}

function readPart(reader: Reader, first: boolean): CharTest {
  const { caseless } = reader.flags
  const from = readChar(reader, first)
  if (typeof from !== 'number') return from
  const next = reader.chars[reader.at + 1]
  if (peek(reader) !== '-' || next === ']' || next === '[' || next === undefined)
    return literal(from, caseless)
  reader.at += 1
  const to = readChar(reader, false)
  if (typeof to !== 'number') throw new PatternFault('a range must end with a character')
  return range(from, to, caseless)
}

/** A character, or the test an escape stands for. */
function readChar(reader: Reader, first: boolean): number | CharTest {
  const char = take(reader)
  if (char === '[') throw new PatternFault('[ inside a class must be escaped')
  if (char === '-' && !first && peek(reader) !== ']' && peek(reader) !== '-')
    throw new PatternFault('- inside a class must be escaped')
  if (char !== '\\') return char.codePointAt(0) ?? 0
  const letter = take(reader)
  const found = escapedChar(letter) ?? escapedClass(letter) ?? readProperty(letter, reader)
  if (found === null) throw new PatternFault(`\\${letter} means nothing inside a class`)
  return found
}
