import { posix } from 'node:path'

export type Fault = { file: string; line?: number; message: string }

/** The longest a source file may be: one idea, told in forty to eighty lines. */
const longest = 300

const sayNothing = new Set('util utils helper helpers common lib libs types misc manager managers'.split(' '))

/** Words that leave something open, or silence a checker, written so that this file does not find itself. */
const refused: [pattern: RegExp, message: string][] = [
  [/\b(?:TO[D]O|FIX[M]E|HA[C]K|X[X]X)\b/, 'is left open: do it now, or write it down where work is planned'],
  [
    /\b(?:describe|it|test|suite)\.(?:\w+\.)*(?:skip|only|todo|skipIf|runIf)\b/,
    'is a test that does not always run',
  ],
  [/\bx(?:it|describe)\(/, 'is a test that does not always run'],
  [/@ts-(?:ignore|nocheck)/, 'silences the compiler: give the value its type'],
  [/\bas a[n]y\b/, 'silences the compiler: give the value its type, or parse it'],
  [
    /(?:oxlint|eslint)-disa[b]le|biome-ig[n]ore/,
    'silences the linter: mend the line, or change the rule for all',
  ],
]

/** Words that belong to somebody's workshop and mean nothing to a reader of the product. */
const workshop: [pattern: RegExp, message: string][] = [
  [/(?<![\w.\])}-])\/work\/[a-z]/, 'is a path on one machine only'],
  [/(?<![\w.-])\/(?:home|Users)\/\w+\//, 'is a path on one machine only'],
  [/\.\.\/share[d]\b/, 'is a path on one machine only'],
  [/\bissues? #\d+/i, 'points outside the project: say the reason itself'],
]

const code = /\.(tsx?|mts|mjs|js|sql|css|sh)$/
const exemptFromLength =
  /\.test\.tsx?$|\.css$|\.d\.ts$|(^|\/)(texts|examples|generated|migrations|fixtures)[./]|(^|[/.-])generated\.|(^|\/)schema\.sql$/

/** What one file's path and text break of the house rules. */
export function findFaults(file: string, source: string): Fault[] {
  return [...ofName(file), ...ofLength(file, source), ...ofWords(file, source)]
}

function ofName(file: string): Fault[] {
  if (!code.test(file)) return []
  const parts = file.split('/').map(part => part.replace(/^\./, ''))
  const stems = parts.map(part => part.split('.')[0] ?? '')
  const unkebab = parts.find(part => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(part))
  const empty = stems.find(stem => sayNothing.has(stem) || /-(utils?|helpers?|manager)$/.test(stem))
  return [
    ...(unkebab ? [{ file, message: `'${unkebab}' is not in kebab-case` }] : []),
    ...(empty ? [{ file, message: `'${empty}' says nothing: name the one idea in it` }] : []),
  ]
}

function ofLength(file: string, source: string): Fault[] {
  if (!code.test(file) || exemptFromLength.test(file)) return []
  const lines = source.split('\n').length - 1
  return lines > longest
    ? [{ file, message: `has ${lines} lines, ${longest} are allowed: what is its second idea?` }]
    : []
}

function ofWords(file: string, source: string): Fault[] {
  const rules = [
    ...(code.test(file) && !file.endsWith('.css') ? refused : []),
    // The CI entry may look for a test suite that lies beside the checkout.
    ...(file === '.ci/run' ? [] : workshop),
  ]
  return source.split('\n').flatMap((text, at) =>
    rules.flatMap(([pattern, message]) => {
      const word = text.match(pattern)?.[0]
      return word ? [{ file, line: at + 1, message: `'${word}' ${message}` }] : []
    }),
  )
}

/** Links of a Markdown file that lead nowhere; `exists` knows files and folders by path from the root. */
export function findDeadLinks(file: string, source: string, exists: (path: string) => boolean): Fault[] {
  const prose = source
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, block => block.replace(/[^\n]/g, ''))
    .replace(/`[^`\n]*`/g, '')
  return prose.split('\n').flatMap((text, at) =>
    [...text.matchAll(/\]\(\s*<?([^)\s>]+)/g)].flatMap(([, link = '']) => {
      const path = decodeURIComponent(link.split('#')[0] ?? '')
      if (path === '' || /^[a-z][a-z0-9+.-]*:/i.test(path)) return []
      const target = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path)
      return exists(target.replace(/\/$/, ''))
        ? []
        : [{ file, line: at + 1, message: `the link to '${link}' leads nowhere` }]
    }),
  )
}

/**
 * Where the fenced tree of ARCHITECTURE.md and the disk differ. A tree line begins with the folder's path and a slash,
 * whole (`packages/case/`) or indented below its parent; what follows it is prose.
 */
export function compareTree(source: string, folders: string[]): Fault[] {
  const file = 'ARCHITECTURE.md'
  const told = [...source.matchAll(/^```[^\n]*\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
    readTree(block),
  )
  const listed = new Set(told.map(path => path.replace(/\/$/, '')))
  return [
    ...[...listed]
      .filter(path => !folders.includes(path))
      .map(path => ({ file, message: `tells of ${path}/, which is not there` })),
    ...folders
      .filter(path => /^([^/.][^/]*|packages\/[^/]+)$/.test(path) && !listed.has(path))
      .filter(path => ![...listed].some(other => other.startsWith(`${path}/`)))
      .map(path => ({ file, message: `does not tell of ${path}/` })),
  ]
}

function readTree(block: string): string[] {
  const parents: { indent: number; path: string }[] = []
  return block.split('\n').flatMap(text => {
    const [, margin = '', path] = text.match(/^([\s│├└─]*)((?:[\w.@-]+\/)+)(?=\s|$)/) ?? []
    if (!path) return []
    while ((parents.at(-1)?.indent ?? -1) >= margin.length) parents.pop()
    const whole = `${parents.at(-1)?.path ?? ''}${path}`
    parents.push({ indent: margin.length, path: whole })
    return [whole]
  })
}
