// npm run chaos: the long storm. CHAOS_CASES, CHAOS_SEED and CHAOS_NODES change it.
import { storm } from './storm.ts'

const given = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise)

const begun = performance.now()
const { wrong, broken, ...seen } = await storm({
  seed: given('CHAOS_SEED', 1),
  cases: given('CHAOS_CASES', 5_000),
  nodes: given('CHAOS_NODES', 2),
  together: 24,
  everyAnswers: given('CHAOS_EVERY', 400),
  say: line => console.log(line),
})
const took = Math.round((performance.now() - begun) / 1000)
console.log(`${took} s; ${JSON.stringify({ ...seen, broken })}`)
for (const line of wrong.slice(0, 50)) console.error(line)
console.log(`${seen.cases - wrong.length} passed, ${wrong.length} failed`)
process.exitCode = wrong.length === 0 ? 0 : 1
