import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('css/tokens.css', import.meta.url), 'utf8')
const light = colours(css.slice(0, css.indexOf('@media')))
const dark = { ...light, ...colours(css.slice(css.indexOf('@media'))) }

/** Text on its ground needs 4.5 : 1, edges of inputs 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11). */
const pairs: [string, string, number][] = [
  ...['ink', 'ink-soft', 'link', 'link-hover', 'lotus', 'red', 'water'].flatMap(
    (text): [string, string, number][] => [
      [text, 'ground', 4.5],
      [text, 'mist', 4.5],
    ],
  ),
  ['ink', 'spring-50', 4.5],
  ['ink-soft', 'spring-50', 4.5],
  ['spring-ink', 'spring', 4.5],
  ['red-ink', 'red', 4.5],
  ['band-ink', 'band', 4.5],
  ['band-soft', 'band', 4.5],
  ['band-ink', 'band-line', 4.5],
  ['gold', 'gold-50', 4.5],
  ['ink-soft', 'gold-50', 4.5],
  ...['green', 'amber', 'red', 'blue', 'grey'].flatMap((tone): [string, string, number][] => [
    [tone, `${tone}-50`, 4.5],
    ['ink', `${tone}-50`, 4.5],
  ]),
  ['line-strong', 'ground', 3],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_, theme) => {
  test.each(pairs)('%s on %s', (text, ground, least) => {
    expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(least)
  })
})

function colours(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name, value]),
  )
}

function contrast(one = '', other = ''): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

/** Relative luminance as WCAG defines it. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : hex
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const share = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
