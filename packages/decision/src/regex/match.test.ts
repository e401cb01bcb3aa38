import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { regexOf, search } from './match.ts'
import { PatternFault } from './syntax.ts'

const codePoints = (text: string) => Array.from(text, char => char.codePointAt(0) ?? 0)

function find(pattern: string, text: string, flags = ''): string | null {
  const found = search(regexOf(pattern, flags), codePoints(text), 0, () => undefined)
  return found && [...text].slice(found[0], found[1]).join('')
}

test.each([
  ['a.*?a', 'abracadabra', '', 'abra'.slice(0, 4)],
  ['(a|b)+c', 'xabac', '', 'abac'],
  ['(.)\\1', 'abccd', '', 'cc'],
  ['[\\p{L}-[aeiou]]+', 'aebcd', '', 'bcd'],
  ['\\p{IsCJKUnifiedIdeographs}{2}', 'ab济南cd', '', '济南'],
  ['^b$', 'a\nb\nc', 'm', 'b'],
  ['h e l l o', 'hello', 'x', 'hello'],
  ['a.c', 'a\nc', 's', 'a\nc'],
  ['K', '\u212a', 'i', '\u212a'],
  ['a.b', 'xa.b', 'q', 'a.b'],
  ['(a*)*b', 'aab', '', 'aab'],
  ['x{2,3}', 'xxxx', '', 'xxx'],
])('given /%s/, when it is put to %j with flags %j, then it finds %j', (pattern, text, flags, expected) => {
  expect(find(pattern, text, flags)).toBe(expected)
})

test.each([
  '(',
  ')',
  '[',
  '[]',
  'a**',
  '{2}',
  'a{3,2}',
  '\\z',
  '(.)\\2',
  '(a)[\\1]',
  '\\p{Nope}',
  '\\p{ L}',
  '(?=a)',
  '[b-a]',
])('given /%s/, when it is read, then it is refused', pattern => {
  expect(() => regexOf(pattern, '')).toThrow(PatternFault)
})

test('given patterns that make backtracking explode, when they are matched, then the steps stay linear', () => {
  for (const pattern of ['^(a+)+$', '^(a|aa)+$', '(a*)*$', '^(.*)*x$', '(x+x+)+y']) {
    let steps = 0
    search(regexOf(pattern, ''), codePoints(`${'a'.repeat(2000)}${'x'.repeat(500)}!`), 0, taken => {
      steps += taken
    })
    expect(steps).toBeLessThan(200_000)
  }
})

test('given simple patterns, when they are matched, then JS finds the same', () => {
  const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '(a|b)', '(ab)', '(?:b|ab)')
  const quantifier = fc.constantFrom('', '', '*', '+', '?', '*?', '+?', '{2}', '{1,2}')
  const pattern = fc.array(
    fc.tuple(atom, quantifier).map(parts => parts.join('')),
    { minLength: 1, maxLength: 5 },
  )
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 })
  const agrees = (parts: string[], input: string) => {
    const source = parts.join('')
    expect(find(source, input)).toBe(new RegExp(source).exec(input)?.[0] ?? null)
  }
  fc.assert(fc.property(pattern, text, agrees), { seed: 4, numRuns: 1000 })
})
