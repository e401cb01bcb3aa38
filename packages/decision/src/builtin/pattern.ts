/** `matches`, `replace` and `split` (DMN 1.5, 10.3.4.3, table 74; XQuery and XPath Functions 5.6). */
import { checkText, type Run, spend } from '../feel/run.ts'
import { type Found, type Regex, regexOf, search } from '../regex/match.ts'
import { PatternFault } from '../regex/syntax.ts'
import type { Value } from '../value/value.ts'
import { define, overload } from './define.ts'

const kept = new Map<string, Regex>()

function regexFor(pattern: string, flags: string): Regex {
  const key = `${flags}/${pattern}`
  const known = kept.get(key)
  if (known) return known
  const regex = regexOf(pattern, flags)
  // Patterns may be made from data, so only so many are kept.
  if (kept.size >= 200) kept.clear()
  kept.set(key, regex)
  return regex
}

/** Undefined where the pattern is not valid. */
function withPattern(
  pattern: string,
  flags: string,
  use: (regex: Regex) => Value | undefined,
): Value | undefined {
  try {
    return use(regexFor(pattern, flags))
  } catch (error) {
    if (error instanceof PatternFault) return undefined
    throw error
  }
}

const codePoints = (text: string): number[] => Array.from(text, char => char.codePointAt(0) ?? 0)

function textBetween(text: readonly number[], from: number, to: number): string {
  let cut = ''
  for (let at = from; at < to; at++) cut += String.fromCodePoint(text[at] ?? 0)
  return cut
}

/** All matches one after the other. A pattern that matches nothing at all has no result (FORX0003): undefined. */
function allMatches(regex: Regex, text: readonly number[], run: Run): Found[] | undefined {
  const pay = (steps: number) => spend(run, steps)
  if (search(regex, [], 0, pay)) return undefined
  const matches: Found[] = []
  for (let from = 0; from <= text.length; ) {
    const found = search(regex, text, from, pay)
    if (!found) break
    const [start = 0, end = 0] = found
    if (end === start) return undefined
    matches.push(found)
    from = end
  }
  return matches
}

/** `$0` to `$9…` are groups, `\$` and `\\` are themselves; anything else after `$` or `\` is not valid: undefined. */
function readReplacement(source: string, groups: number): (string | number)[] | undefined {
  const parts: (string | number)[] = []
  for (let at = 0; at < source.length; at++) {
    const [char, next] = [source[at] ?? '', source[at + 1] ?? '']
    if (char === '\\') {
      if (next !== '$' && next !== '\\') return undefined
      parts.push(next)
      at += 1
    } else if (char === '$') {
      if (!/\d/.test(next)) return undefined
      let index = Number(next)
      at += 1
      while (/\d/.test(source[at + 1] ?? '') && index * 10 + Number(source[at + 1]) <= groups)
        index = index * 10 + Number(source[++at])
      parts.push(index)
    } else parts.push(char)
  }
  return parts
}

function replaced(
  run: Run,
  input: string,
  regex: Regex,
  replacement: string,
  quoted: boolean,
): string | undefined {
  const parts = quoted ? [replacement] : readReplacement(replacement, regex.groups)
  const text = codePoints(input)
  const matches = parts && allMatches(regex, text, run)
  if (!matches) return undefined
  let result = ''
  let from = 0
  for (const found of matches) {
    result += textBetween(text, from, found[0] ?? 0)
    for (const part of parts) {
      result +=
        typeof part === 'string' ? part : textBetween(text, found[part * 2] ?? 0, found[part * 2 + 1] ?? 0)
    }
    checkText(run, result.length)
    from = found[1] ?? from
  }
  return result + textBetween(text, from, text.length)
}

export const patternFunctions = {
  matches: define(
    'matches',
    overload(['input: string', 'pattern: string', 'flags?: string | null'], (run, input, pattern, flags) =>
      withPattern(
        pattern,
        flags ?? '',
        regex => search(regex, codePoints(input), 0, steps => spend(run, steps)) !== null,
      ),
    ),
  ),
  replace: define(
    'replace',
    overload(
      ['input: string', 'pattern: string', 'replacement: string', 'flags?: string | null'],
      (run, input, pattern, replacement, flags) =>
        withPattern(pattern, flags ?? '', regex =>
          replaced(run, input, regex, replacement, flags?.includes('q') ?? false),
        ),
    ),
  ),
  split: define(
    'split',
    overload(['string: string', 'delimiter: string'], (run, string, delimiter) =>
      withPattern(delimiter, '', regex => {
        const text = codePoints(string)
        const matches = allMatches(regex, text, run)
        if (!matches) return undefined
        const ends = [0, ...matches.map(found => found[1] ?? 0)]
        return ends.map((from, at) => textBetween(text, from, matches[at]?.[0] ?? text.length))
      }),
    ),
  ),
}
