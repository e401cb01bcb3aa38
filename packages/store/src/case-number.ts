import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { Day } from './step.ts'

/** The next number of a day, from 1; of cases unless another series is named. A number whose step fails is not used again. */
export async function nextCaseNumber(store: Store, day: Day, series = 'case'): Promise<number> {
  const actor = { kind: 'system', job: 'number' } as const
  const rows = await ask<{ number: number }>(store, actor, SQL, [store.site, series, day])
  return rows[0]!.number
}

const SQL = `select next_case_number($1, $2, $3) as number`
