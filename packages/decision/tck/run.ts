/**
 * Runs the DMN Technology Compatibility Kit, or any folder laid out like it:
 * `node packages/decision/tck/run.ts <folder> [part of a folder's name] [--verbose]`.
 * One line per folder with failures, then the totals.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { compileDecisions, type Decisions } from '../src/dmn/decisions.ts'
import { evaluateValues } from '../src/dmn/evaluate.ts'
import { textOf } from '../src/value/text.ts'
import { matches } from './matches.ts'
import { readCases, type TestCase } from './read-cases.ts'

const [folder, ...rest] = process.argv.slice(2)
const verbose = rest.includes('--verbose')
const part = rest.find(each => each !== '--verbose') ?? ''
const print = (line: string) => process.stdout.write(`${line}\n`)

if (!folder) {
  print('Usage: run.ts <folder> [part of a name] [--verbose]')
  process.exit(2)
}

const totals = { passed: 0, failed: 0 }
for (const each of foldersWithTests(folder).filter(name => name.includes(part))) {
  const outcome = await runFolder(each)
  totals.passed += outcome.passed
  totals.failed += outcome.failures.length
  if (outcome.failures.length) print(`${each}: ${outcome.passed} passed, ${outcome.failures.length} failed`)
  if (verbose) for (const failure of outcome.failures) print(`    ${failure}`)
}
print(`${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = totals.failed ? 1 : 0

function foldersWithTests(path: string): string[] {
  const names = readdirSync(path).sort()
  const inner = names.map(name => join(path, name)).filter(name => statSync(name).isDirectory())
  return [...(names.some(isTest) ? [path] : []), ...inner.flatMap(foldersWithTests)]
}

function isTest(name: string): boolean {
  return /-test-.*\.xml$/.test(name)
}

async function runFolder(path: string): Promise<{ passed: number; failures: string[] }> {
  const names = readdirSync(path).sort()
  const models = new Map(
    names.filter(name => name.endsWith('.dmn')).map(name => [name, readFileSync(join(path, name), 'utf8')]),
  )
  const failures: string[] = []
  let passed = 0
  for (const name of names.filter(isTest)) {
    const file = readCases(readFileSync(join(path, name), 'utf8'))
    const decisions = await compile(file.model, models)
    for (const test of file.cases) {
      for (const failure of check(decisions, test)) {
        if (failure) failures.push(`${name} ${test.id} ${failure}`)
        else passed += 1
      }
    }
  }
  return { passed, failures }
}

async function compile(name: string, models: ReadonlyMap<string, string>): Promise<Decisions | string> {
  const xml = models.get(name)
  if (xml === undefined) return `there is no model ${name}`
  const imports = [...models].filter(([other]) => other !== name).map(([, text]) => text)
  const result = await compileDecisions(xml, { imports, tolerant: true })
  return result.ok
    ? result.decisions
    : result.problems.map(problem => `${problem.element ?? ''} ${problem.message}`).join('; ')
}

/** One entry per expected result: null where it came, else what came instead. */
function check(decisions: Decisions | string, test: TestCase): (string | null)[] {
  return test.results.map(result => {
    if (typeof decisions === 'string') return decisions
    const name = test.type === 'decision' ? result.name : (test.invocable ?? result.name)
    try {
      const { value, warnings } = evaluateValues(decisions, name, test.inputs, {
        now: '2026-03-01T00:00:00Z',
      })
      const actual =
        test.type === 'decisionService' && value instanceof Map && !matches(value, result.value)
          ? (value.get(result.name) ?? value)
          : value
      if (matches(actual, result.value)) return null
      const reasons = warnings.slice(0, 2).map(warning => warning.message)
      return `${result.name}: expected ${textOf(result.value, true)}, got ${textOf(actual, true)} ${reasons.join('; ')}`
    } catch (error) {
      return `${result.name}: ${error instanceof Error ? error.message : String(error)}`
    }
  })
}
