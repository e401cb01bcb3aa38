import { availableParallelism } from 'node:os'
import { type Ran, runStep, type Step } from './run-step.ts'

/** Everything that is judged without running the product, slowest first. */
const checks: Step[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'unused code', command: ['knip', '--no-progress', '--no-config-hints'] },
  { name: 'format', command: ['biome', 'ci', '--colors=off', '.'] },
  { name: 'floors', command: ['node', 'script/check-floors.ts'] },
  { name: 'house rules', command: ['node', 'script/check-house.ts'] },
  { name: 'lockfile', command: ['node', 'script/check-lockfile.ts'] },
  { name: 'generated references', command: ['node', 'script/check-generated.ts'] },
]

const longest = 80

/** Runs all checks, as many at once as there are cores, prints a line for each and the words of those that failed. */
export async function runChecks(): Promise<{ passed: number; failed: number }> {
  const waiting = [...checks]
  const results: Ran[] = []
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const ran = await runStep(next, 'kept')
      console.log(`${ran.ok ? 'passed' : 'FAILED'}  ${ran.name}  ${ran.seconds.toFixed(1)} s`)
      if (!ran.ok) console.log(shorten(ran.output))
      results.push(ran)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, lane))
  const passed = results.filter(one => one.ok).length
  return { passed, failed: results.length - passed }
}

/** The first words of a long complaint; each check can be run alone for the rest. */
function shorten(output: string): string {
  const lines = output.trim().split('\n')
  const rest = lines.length > longest ? [`… ${lines.length - longest} lines more`] : []
  return [...lines.slice(0, longest), ...rest].map(line => `        ${line}`).join('\n')
}

if (import.meta.main) {
  const { passed, failed } = await runChecks()
  console.log(`${passed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
}
