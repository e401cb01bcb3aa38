import { describe, expect, it } from 'vitest'
import { compareTree, findDeadLinks, findFaults } from './house-rules.ts'

const messages = (file: string, source = '') => findFaults(file, source).map(one => one.message)
const join = (...parts: string[]) => parts.join('')

describe('names and length', () => {
  it.each(['packages/case/src/Decide.ts', 'packages/case/src/readAnswers.ts', 'packages/Case/src/a.ts'])(
    'given %s, when checked, then kebab-case is asked for',
    file => expect(messages(file)).toEqual([expect.stringContaining('kebab-case')]),
  )

  it.each([
    'packages/web/src/utils.ts',
    'packages/web/lib/page.ts',
    'script/test-helpers.ts',
    'bench/types.ts',
  ])('given %s, when checked, then a name that says something is asked for', file =>
    expect(messages(file)).toEqual([expect.stringContaining('says nothing')]),
  )

  it('given 301 lines, when checked, then source is refused and a test, style sheet or migration is not', () => {
    const long = 'const a = 1\n'.repeat(301)
    expect(messages('packages/case/src/decide.ts', long)).toEqual([expect.stringContaining('301 lines')])
    for (const file of ['decide.test.ts', 'page.css', 'migrations/000001.sql', 'texts/zh.ts', 'schema.sql']) {
      expect(messages(`packages/case/src/${file}`, long)).toEqual([])
    }
  })
})

describe('words', () => {
  it.each([
    join('// TO', 'DO later'),
    join('it.sk', 'ip("x", () => {})'),
    join('describe.on', 'ly("x", () => {})'),
    join('// @ts-ig', 'nore'),
    join('const a = b as a', 'ny'),
    join('// oxlint-dis', 'able-next-line'),
    join("read('/wo", "rk/main')"),
    join("read('../sha", "red/x')"),
    join('// see iss', 'ue #12'),
  ])('given the planted line %s, when checked, then it is found', line => {
    expect(messages('packages/case/src/decide.ts', `const a = 1\n${line}\n`)).toHaveLength(1)
  })

  it('given ordinary words, when checked, then nothing is said', () => {
    const source = join(
      `const session = useSession('/desk/wo`,
      `rk/queue')\n// only the deciding department may skip this\n`,
    )
    expect(messages('packages/case/src/decide.ts', source)).toEqual([])
  })
})

describe('links', () => {
  const exists = (path: string) => ['README.md', 'docs/how-to', 'docs/a.md'].includes(path)

  it('given links in prose, when checked, then the dead ones are found', () => {
    const source =
      '[a](../README.md#x) [b](how-to/) [c](gone.md) [d](https://x.cn) [e](#here) `[f](no.md)`\n```\n[g](no.md)\n```\n'
    expect(findDeadLinks('docs/a.md', source, exists)).toEqual([
      { file: 'docs/a.md', line: 1, message: `the link to 'gone.md' leads nowhere` },
    ])
  })
})

describe('the map', () => {
  const folders = [
    '',
    'packages',
    'packages/case',
    'packages/case/src',
    'script',
    'docs',
    'docs/decisions',
    '.ci',
  ]

  it('given a tree that tells all, whole or indented, when compared, then nothing is said', () => {
    expect(
      compareTree('```\npackages/case/  life cycle\nscript/ checks\ndocs/decisions/\n```\n', folders),
    ).toEqual([])
    expect(compareTree('```\npackages/\n  case/  life cycle\nscript/\ndocs/\n```\n', folders)).toEqual([])
  })

  it('given a tree that drifted, when compared, then both sides are told', () => {
    const faults = compareTree('```\npackages/case/\npackages/attic/\ndocs/\n```\n', folders)
    expect(faults.map(one => one.message)).toEqual([
      'tells of packages/attic/, which is not there',
      'does not tell of script/',
    ])
  })
})
