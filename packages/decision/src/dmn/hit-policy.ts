/** What the matching rules amount to under each hit policy (DMN 1.5, 8.2.10 and 8.2.11). */

import { builtin } from '../builtin/index.ts'
import type { Test } from '../feel/compile-test.ts'
import { type Run, warn } from '../feel/run.ts'
import { same } from '../value/compare.ts'
import type { Value } from '../value/value.ts'
import type { Aggregation, Table } from './model.ts'

/** `priorities`: one test per allowed value, the most important first. */
export type Output = { name: string; priorities: Test[] | null }

/** `results`: the outputs of each matching rule in the order of rules, at least one. */
export function settle(
  table: Table,
  outputs: Output[],
  results: Value[][],
  run: Run,
  isDefault: boolean,
): Value {
  const whole = (values: Value[]): Value =>
    outputs.length === 1
      ? (values[0] ?? null)
      : new Map(outputs.map((output, at) => [output.name, values[at] ?? null]))
  const [first = []] = results
  switch (table.hitPolicy) {
    case 'UNIQUE':
      return results.length === 1
        ? whole(first)
        : warn(run, 'not-unique', 'several rules of a unique table matched')
    case 'ANY':
      if (results.every(result => result.every((value, at) => same(value, first[at] ?? null))))
        return whole(first)
      return warn(run, 'not-same', 'the rules that matched do not agree')
    case 'FIRST':
      return whole(first)
    case 'PRIORITY':
      return whole(byPriority(results, outputs, run)[0] ?? [])
    case 'OUTPUT ORDER':
      return byPriority(results, outputs, run).map(whole)
    case 'RULE ORDER':
      return results.map(whole)
    case 'COLLECT':
      if (!table.aggregation) return isDefault ? whole(first) : results.map(whole)
      return isDefault ? whole(first) : aggregated(table.aggregation, outputs, results, run)
  }
}

function aggregated(aggregation: Aggregation, outputs: Output[], results: Value[][], run: Run): Value {
  if (aggregation === 'COUNT') return results.length
  const reduce = builtin(aggregation.toLowerCase())
  const columns = outputs.map(
    (_, at) => reduce?.call([results.map(result => result[at] ?? null)], run) ?? null,
  )
  return columns.length === 1
    ? (columns[0] ?? null)
    : new Map(outputs.map((output, at) => [output.name, columns[at] ?? null]))
}

/** Stable: rules of the same priority stay in their order. A value that is not among the allowed ones comes last. */
function byPriority(results: Value[][], outputs: Output[], run: Run): Value[][] {
  const rank = (result: Value[]) =>
    outputs.map((output, at) => {
      const { priorities } = output
      const value = result[at] ?? null
      const frame = { up: null, value, globals: [], run }
      const found = priorities?.findIndex(test => test(value, frame) === true) ?? -1
      return found < 0 ? (priorities?.length ?? 0) : found
    })
  return results
    .map(result => ({ result, rank: rank(result) }))
    .sort((a, b) => {
      const at = a.rank.findIndex((rank, position) => rank !== b.rank[position])
      return at < 0 ? 0 : (a.rank[at] ?? 0) - (b.rank[at] ?? 0)
    })
    .map(each => each.result)
}
