import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { zh } from './texts/zh/index.ts'

/** Areas looked up by a code that comes as data: their keys never stand in the sources. */
const byCode = new Set(['problems', 'statuses', 'dates'])

test('no platform text is unused', () => {
  const source = sources(join(import.meta.dirname, '../..')).join('\n')
  const idle = Object.entries(zh)
    // An area that nobody reads yet belongs to a package still to come.
    .filter(([area]) => !byCode.has(area) && isEntered(source, area))
    .flatMap(([area, tree]) => keys(tree, [area]))
    .filter(path => !isRead(source, path))
  expect(idle.map(path => path.join('.'))).toEqual([])
})

function isEntered(source: string, area: string): boolean {
  return new RegExp(
    `\\)\\.${area}\\b|(texts|words)\\.${area}\\b|\\{[^{}]*\\b${area}\\b[^{}]*\\} = (useTexts|t)\\(`,
  ).test(source)
}

/**
 * A key counts as read when it stands in the sources as a property (`.key`, `{ key }`), or when the branch it hangs on is looked up by
 * a value: `branch[code]`, `Object.values(words.branch)`, `const words: Record<…> = portal.branch`.
 */
function isRead(source: string, path: string[]): boolean {
  const [key = '', branch = ''] = [path.at(-1), path.at(-2)]
  const property = new RegExp(`\\.${key}\\b|[{,]\\s*${key}\\s*[,}:]`)
  const lookedUp = new RegExp(`\\b${branch}\\[|\\.${branch}(\\)| as )|Record<[^=]*= [\\w.()]*\\.${branch}\\b`)
  return property.test(source) || lookedUp.test(source)
}

function keys(node: object, path: string[]): string[][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[...path, key]] : keys(value as object, [...path, key]),
  )
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    if (name === 'node_modules' || name === 'texts' || name === 'examples') return []
    if (statSync(path).isDirectory()) return sources(path)
    return /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) ? [readFileSync(path, 'utf8')] : []
  })
}
