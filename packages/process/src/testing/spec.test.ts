import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const home = join(import.meta.dirname, '..', '..')
const number = /\b\d+\.\d+\b/g

test('every rule of SPEC.md is carried by a test whose title names it', () => {
  const rules = [...readFileSync(join(home, 'SPEC.md'), 'utf8').matchAll(/^- (\d+\.\d+) /gm)].map(
    ([, rule]) => rule,
  )
  const titles = globSync('src/**/*.test.ts', { cwd: home }).flatMap(file =>
    readFileSync(join(home, file), 'utf8')
      .split('\n')
      .filter(line => /^\s*(?:test|describe|it)\b|\]\)\(|^\s*'\d/.test(line)),
  )
  const named = new Set(titles.flatMap(title => [...(title.match(number) ?? []), ...between(title)]))
  expect(rules.filter(rule => rule !== undefined && !named.has(rule))).toEqual([])
})

/** A title such as "13.1 to 13.4" names what lies between as well. */
function between(title: string): string[] {
  return [...title.matchAll(/(\d+)\.(\d+) to \d+\.(\d+)/g)].flatMap(([, chapter, first, last]) =>
    Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_, index) => `${chapter}.${Number(first) + index}`,
    ),
  )
}
