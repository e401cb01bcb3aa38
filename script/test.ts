import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { runChecks } from './check.ts'
import { runStep } from './run-step.ts'
import { ensureSystemTools } from './system-tools.ts'

type Count = { passed: number; failed: number }

const report = 'tmp/tests.json'
const root = `${import.meta.dirname}/..`

/** Everything, or only the Vitest project that the first argument names. */
async function testAll(project: string | undefined): Promise<Count> {
  if (project) return runVitest(['--project', project])
  return sum([systemTools(), await runChecks(), await runVitest([]), await checkCatalog()])
}

function systemTools(): Count {
  const { missing, wishes } = ensureSystemTools()
  for (const sentence of [...wishes, ...missing]) console.log(sentence)
  return { passed: missing.length === 0 ? 1 : 0, failed: missing.length }
}

async function runVitest(options: string[]): Promise<Count> {
  mkdirSync(`${root}/tmp`, { recursive: true })
  rmSync(`${root}/${report}`, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { ok } = await runStep(
    { name: 'tests', command: ['vitest', 'run', ...reporters, ...options] },
    'shown',
  )
  return readCount(ok)
}

type Report = {
  numTotalTests: number
  numPassedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** A file that does not load and a test that was left out count as failures, for neither was seen to pass. */
function readCount(ok: boolean): Count {
  if (!existsSync(`${root}/${report}`)) return { passed: 0, failed: 1 }
  const told: Report = JSON.parse(readFileSync(`${root}/${report}`, 'utf8'))
  const unloaded = told.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failed = told.numTotalTests - told.numPassedTests + unloaded.length
  return { passed: told.numPassedTests, failed: ok ? failed : Math.max(failed, 1) }
}

async function checkCatalog(): Promise<Count> {
  const { ok } = await runStep(
    { name: 'catalogue', command: ['npm', 'run', '--silent', 'check:catalog'] },
    'shown',
  )
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
}

function sum(counts: Count[]): Count {
  return counts.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }))
}

const { passed, failed } = await testAll(process.argv[2])
console.log(`\n${passed} passed, ${failed} failed`)
if (failed > 0 || passed === 0) process.exitCode = 1
