/** String functions (DMN 1.5, 10.3.4.3, table 74). Positions count characters (code points), from 1. */
import { checkText, spend } from '../feel/run.ts'
import { truncated } from '../value/number.ts'
import type { Value } from '../value/value.ts'
import { define, overload } from './define.ts'

const pairs = /[\ud800-\udfff]/

export const characters = (text: string): string[] => Array.from(text)

export const stringFunctions = {
  substring: define(
    'substring',
    overload(
      ['string: string', 'start position: number', 'length?: number'],
      (run, string, position, length) => {
        const [start, count] = [truncated(position), length === undefined ? null : truncated(length)]
        if (!start || (length !== undefined && (count === null || count < 1))) return undefined
        const all = pairs.test(string) ? characters(string) : string
        if (Math.abs(start) > all.length) return undefined
        spend(run, 1)
        const from = start > 0 ? start - 1 : all.length + start
        const cut = all.slice(from, count === null ? undefined : from + count)
        return typeof cut === 'string' ? cut : cut.join('')
      },
    ),
  ),
  'string length': define(
    'string length',
    overload(['string: string'], (_, string) =>
      pairs.test(string) ? characters(string).length : string.length,
    ),
  ),
  'upper case': define(
    'upper case',
    overload(['string: string'], (_, string) => string.toUpperCase()),
  ),
  'lower case': define(
    'lower case',
    overload(['string: string'], (_, string) => string.toLowerCase()),
  ),
  'substring before': define(
    'substring before',
    overload(['string: string', 'match: string'], (_, string, match) =>
      string.slice(0, Math.max(0, string.indexOf(match))),
    ),
  ),
  'substring after': define(
    'substring after',
    overload(['string: string', 'match: string'], (_, string, match) => {
      const at = string.indexOf(match)
      return at < 0 ? '' : string.slice(at + match.length)
    }),
  ),
  contains: define(
    'contains',
    overload(['string: string', 'match: string'], (_, string, match) => string.includes(match)),
  ),
  'starts with': define(
    'starts with',
    overload(['string: string', 'match: string'], (_, string, match) => string.startsWith(match)),
  ),
  'ends with': define(
    'ends with',
    overload(['string: string', 'match: string'], (_, string, match) => string.endsWith(match)),
  ),
  'string join': define(
    'string join',
    overload(['list: list', 'delimiter?: string | null'], (run, list, delimiter) => {
      const texts = list.filter((item: Value): item is string => typeof item === 'string')
      if (texts.length + list.filter(item => item === null).length < list.length) return undefined
      const between = delimiter ?? ''
      checkText(
        run,
        texts.reduce((length, text) => length + text.length + between.length, 0),
      )
      return texts.join(between)
    }),
  ),
}
