import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { record } from './record-history.ts'
import { scenarios } from './scenarios.ts'

// Writes the histories that are not there yet, under the present semantics version. What was recorded once is never
// written again: it is what cases in the world have lived.
for (const scenario of scenarios) {
  const history = await record(scenario)
  const file = join(
    import.meta.dirname,
    'histories',
    `${scenario.name}.${history.version.split('.')[0]}.json`,
  )
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(history, null, 1)}\n`)
}
