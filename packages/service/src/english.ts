import type { Fault } from './fault.ts'
import type { Text } from './text.ts'
import type { YamlFile } from './yaml-file.ts'

/** texts/en.yaml: the English of every Chinese word, by path. It notes what was asked for and what was missing. */
export type English = { say(path: readonly string[], zh: string): Text; faults(): Fault[] }

export function english(yaml: YamlFile): English {
  const said = new Set<string>()
  const missing: Fault[] = []
  return {
    say(path, zh) {
      const found = at(yaml.value, path)
      said.add(path.join('\0'))
      if (typeof found === 'string' && found.trim() !== '') return { zh, en: found.trim() }
      missing.push({
        file: yaml.file,
        line: yaml.line(path),
        code: 'no-english',
        message: `${path.join('.')} has no English. Write a translation of “${zh}” there.`,
      })
      return { zh, en: '' }
    },
    faults: () => [...missing, ...unused(yaml, said)],
  }
}

function unused(yaml: YamlFile, said: ReadonlySet<string>): Fault[] {
  return leaves(yaml.value, [])
    .filter(path => !said.has(path.join('\0')))
    .map(path => ({
      file: yaml.file,
      line: yaml.line(path),
      code: 'no-chinese',
      message: `${path.join('.')} is English for a word that does not exist. Remove it or mend the path.`,
    }))
}

function at(tree: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (node, key) => (isTree(node) && Object.hasOwn(node, key) ? node[key] : undefined),
    tree,
  )
}

function leaves(tree: unknown, path: string[]): string[][] {
  if (!isTree(tree)) return path.length === 0 ? [] : [path]
  return Object.entries(tree).flatMap(([key, node]) => leaves(node, [...path, key]))
}

function isTree(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null
}
