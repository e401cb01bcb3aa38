// What a reader of the package is promised: an example that runs, and nothing but three libraries underneath.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const libraries = ['decimal.js', 'dmn-moddle', 'lezer-feel']

test('given the example of the README, when it is run, then it prints what the README says', () => {
  const example = read('example.ts')
  expect(read('README.md')).toContain(`\`\`\`ts\n${example}\`\`\``)
  expect(example.trim().split('\n')).toHaveLength(10)
  const path = new URL('example.ts', import.meta.url).pathname
  const printed = execFileSync(process.execPath, [path], { encoding: 'utf8' }).trim()
  expect(read('README.md')).toContain(`It prints \`${printed}\``)
})

test('given the package alone, when its sources are read, then they need a decimal library, a DMN reader and a grammar', () => {
  expect(Object.keys(JSON.parse(read('package.json')).dependencies).sort()).toEqual(libraries)
  const sources = readdirSync(new URL('src/', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('reading-table.ts'))
    .map(path => read(`src/${path}`))
  const imported = sources.flatMap(source =>
    [...source.matchAll(/^(?:import|export)\b[^'"]*?\bfrom '([^'.][^']*)'/gmu)].map(([, name = '']) => name),
  )
  const names = imported.map(
    name => libraries.find(each => name === each || name.startsWith(`${each}/`)) ?? name,
  )
  expect([...new Set(names)].sort()).toEqual(libraries)
})
