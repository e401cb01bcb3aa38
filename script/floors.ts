import { posix } from 'node:path'
import { type Node, type ParseResult, parseSync, type Span, Visitor } from 'oxc-parser'

/** The house, ground floor first. A package may call any floor below its own, never its neighbours. */
export const floors: string[][] = [
  ['calendar'],
  ['decision'],
  ['process'],
  ['service'],
  ['case'],
  ['screens', 'store', 'paper', 'connect'],
  ['web'],
  ['portal', 'desk', 'studio', 'api', 'worker'],
  ['server'],
]

/** Packages that get time, actors and files as arguments, so that a run can be replayed. */
const pure = new Set(['calendar', 'decision', 'process', 'service', 'case'])

/** What a pure package may take from Node: functions of their arguments. */
const pureBuiltins: Record<string, string[] | 'all'> = {
  'node:crypto': ['createHash', 'hash', 'timingSafeEqual'],
  'node:assert': 'all',
  'node:buffer': 'all',
  'node:util': 'all',
}

const impureMembers: Record<string, string> = {
  'Date.now': 'the clock',
  'Temporal.Now': 'the clock',
  'performance.now': 'the clock',
  'process.hrtime': 'the clock',
  'Math.random': 'chance',
  'crypto.randomUUID': 'chance',
  'crypto.getRandomValues': 'chance',
  'process.env': 'the surroundings',
  'process.cwd': 'the surroundings',
}
const impureCalls = new Set(['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'])

/** Drivers that have one home. */
const homes: Record<string, { home: string; because: string }> = {
  pg: { home: 'store', because: 'SQL belongs in packages/store, one statement a file' },
  kysely: { home: 'store', because: 'SQL belongs in packages/store, one statement a file' },
}

export type Trespass = { file: string; line: number; message: string }

/** Every trespass in one source file; `file` is relative to the root (`packages/case/src/decide.ts`). */
export function findTrespasses(file: string, source: string): Trespass[] {
  const parsed = parseSync(file, source)
  const found: Trespass[] = []
  const add = (at: number, message: string | undefined) => {
    if (message) found.push({ file, line: source.slice(0, at).split('\n').length, message })
  }

  for (const { from, at, names } of readImports(parsed, source)) add(at, ofImport(file, from, names))
  if (isPure(file)) {
    const advice = 'a pure package gets it as an argument. Let the caller (worker, web or server) pass it in.'
    lookForImpurity(parsed.program, (at, what, whose) => add(at, `${what} is ${whose}: ${advice}`))
  }
  return found
}

type Import = { from: string; at: number; names: string[] }

/** What a file imports, re-exports, awaits and names in types; `*` stands for a whole module. */
function readImports({ module, program }: ParseResult, source: string): Import[] {
  const unquote = (at: Span) => source.slice(at.start, at.end).replace(/^['"`]|['"`]$/g, '')
  const inTypes: Import[] = []
  new Visitor({
    TSImportType: node => {
      inTypes.push({ from: unquote(node.source), at: node.start, names: ['*'] })
    },
  }).visit(program)
  return [
    ...module.staticImports.map(one => ({
      from: one.moduleRequest.value,
      at: one.start,
      names: one.entries.map(entry => entry.importName.name ?? '*'),
    })),
    ...module.staticExports.flatMap(one =>
      one.entries.flatMap(({ moduleRequest: from, importName }) =>
        from ? [{ from: from.value, at: one.start, names: [importName.name ?? '*'] }] : [],
      ),
    ),
    ...module.dynamicImports.map(one => ({ from: unquote(one.moduleRequest), at: one.start, names: ['*'] })),
    ...inTypes,
  ]
}

function ofImport(file: string, from: string, names: string[]): string | undefined {
  const own = packageOf(file)
  if (from.startsWith('.')) {
    const target = packageOf(posix.join(posix.dirname(file), from))
    if (!target || target === own) return undefined
    return `'${from}' climbs through the wall of packages/${target}: import from '@baotu/${target}', and export there what you need.`
  }
  const [, target, inside] = from.match(/^@baotu\/([^/]+)(\/.+)?$/) ?? []
  if (target) {
    // A test may ask for a database or a whole city, on whatever floor it stands.
    if (/^@baotu\/(service|store|server)\/testing$/.test(from) && (!own || isTest(file))) return undefined
    if (inside) {
      return `'${from}' enters packages/${target} through a window: export what you need from packages/${target}/index.ts.`
    }
    return own && own !== target ? ofFloors(own, target) : undefined
  }
  const driver = homes[from.split('/')[0] ?? '']
  if (own && driver && own !== driver.home && !isTest(file)) return `'${from}': ${driver.because}.`
  if (isPure(file)) return ofBuiltin(own ?? '', from, names)
  return undefined
}

function ofFloors(own: string, target: string): string | undefined {
  const here = floorOf(own)
  const there = floorOf(target)
  if (here < 0)
    return `packages/${own} has no floor yet: give it one in script/floors.ts and in ARCHITECTURE.md.`
  if (there < 0) return `packages/${target} is not a room of this house: script/floors.ts lists them.`
  if (there === here) {
    return `packages/${own} and packages/${target} are neighbours and never call each other: what both need belongs on a floor below (${floors[here - 1]?.join(', ')}).`
  }
  if (there > here) {
    return `packages/${own} (floor ${here}) calls up to packages/${target} (floor ${there}): move what you need down into packages/${own} or below, or let ${target} pass it in as an argument.`
  }
  return undefined
}

function ofBuiltin(own: string, from: string, names: string[]): string | undefined {
  if (!from.startsWith('node:')) return undefined
  const allowed = pureBuiltins[from]
  if (allowed === 'all' || (allowed && names.every(name => allowed.includes(name)))) return undefined
  return `packages/${own} is pure, and '${from}' (${names.join(', ')}) is not: files, network, timers and chance belong in store, connect, paper, worker or server, which pass their results in.`
}

function lookForImpurity(
  program: Node & { type: 'Program' },
  report: (at: number, what: string, whose: string) => void,
) {
  new Visitor({
    MemberExpression(node) {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return
      const name = `${node.object.name}.${node.property.name}`
      const whose = impureMembers[name]
      if (whose) report(node.start, name, whose)
    },
    CallExpression(node) {
      if (node.callee.type !== 'Identifier') return
      const { name } = node.callee
      if (impureCalls.has(name)) report(node.start, name, name === 'fetch' ? 'the network' : 'the clock')
      if (name === 'Date') report(node.start, 'Date()', 'the clock')
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0) {
        report(node.start, 'new Date()', 'the clock')
      }
    },
  }).visit(program)
}

export function floorOf(name: string): number {
  return floors.findIndex(rooms => rooms.includes(name))
}

function packageOf(file: string): string | undefined {
  return file.match(/^packages\/([^/]+)\//)?.[1]
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$|\/(test|testing|fixtures)(\.ts|\/)/.test(file)
}

/** Tests read fixtures and suites read files; what the package exports does not. */
function isPure(file: string): boolean {
  return (
    pure.has(packageOf(file) ?? '') && /^packages\/[^/]+\/(index\.tsx?$|src\/)/.test(file) && !isTest(file)
  )
}
