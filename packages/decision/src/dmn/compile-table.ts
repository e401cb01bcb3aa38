/** Decision tables to closures (DMN 1.5, chapter 8 and 10.3.2.10). */

import type { Tests } from '../feel/ast.ts'
import type { Test } from '../feel/compile-test.ts'
import { type Run, warn } from '../feel/run.ts'
import { type Closure, type Frame, push } from '../feel/scope.ts'
import type { Value } from '../value/value.ts'
import { checkTable } from './check-table.ts'
import { type Output, settle } from './hit-policy.ts'
import { compileAllowed } from './item-definitions.ts'
import type { Table } from './model.ts'
import {
  at,
  compileAt,
  compileTestsAt,
  inside,
  type Place,
  parseTestsAt,
  report,
  typeAt,
  typed,
} from './place.ts'

/** `inside` is where its cells are read: there `?` is the value of the column. */
type Column = { value: Closure; allows: ((value: Value) => boolean) | null; label: string; inside: Place }
/** Null for a cell that passes always. */
export type Rule = { tests: (Test | null)[]; outputs: Closure[] }

/** A table inside a loop is explained so many times; nobody reads more. */
const mostTraces = 100

export function compileTable(table: Table, where: Place): Closure {
  const columns = table.inputs.map(input => compileColumn(input, where))
  const cells: (Tests | null)[][] = []
  const rules = table.rules.map((rule, index) => compileRule(rule, index + 1, table, columns, where, cells))
  const outputs = compileOutputs(table, where)
  const fallbacks = table.outputs.map(output =>
    output.fallback === undefined ? null : compileAt(output.fallback, at(where, { clause: output.label })),
  )
  const hasFallback = fallbacks.some(fallback => fallback !== null)
  checkTable(table, cells, rules, where)

  return frame => {
    const { run } = frame
    const inputs: Value[] = []
    const frames: Frame[] = []
    for (const column of columns) {
      const value = column.value(frame)
      if (value !== null && column.allows && !column.allows(value)) {
        return warn(run, 'value-not-allowed', `the value of ${column.label} is not among its allowed values`)
      }
      inputs.push(value)
      frames.push(push(frame, value))
    }
    const failed: number[] = []
    const hits: number[] = []
    const first = table.hitPolicy === 'FIRST'
    for (let rule = 0; rule < rules.length; rule++) {
      const miss = firstMiss(rules[rule]?.tests ?? [], inputs, frames)
      failed.push(miss)
      if (miss < 0) {
        hits.push(rule)
        if (first) break
      }
    }
    if (run.trace && run.trace.tables.length < mostTraces) run.trace.tables.push({ table, inputs, failed })
    if (!hits.length) {
      return hasFallback
        ? settle(table, outputs, [fallbacks.map(fallback => fallback?.(frame) ?? null)], run, true)
        : none(table, run)
    }
    const results = hits.map(hit => (rules[hit]?.outputs ?? []).map(output => output(frame)))
    return settle(table, outputs, results, run, false)
  }
}

/** The index of the first column whose test does not pass, or -1. */
function firstMiss(tests: (Test | null)[], inputs: Value[], frames: Frame[]): number {
  for (let column = 0; column < tests.length; column++) {
    const test = tests[column]
    const frame = frames[column]
    if (test && frame && test(inputs[column] ?? null, frame) !== true) return column
  }
  return -1
}

const none = (table: Table, run: Run): Value =>
  table.aggregation === 'COUNT'
    ? 0
    : warn(run, 'no-rule', 'no rule of the table matched, and there is no default')

function compileColumn(input: Table['inputs'][number], where: Place): Column {
  const spot = at(where, { clause: input.label })
  const type = typeAt(input.typeRef, spot)
  const value = typed(compileAt(input.expression, spot), type, input.label)
  const allows = input.values
    ? compileAllowed(input.values, input.label, where.unit.typeNamed, where.problems)
    : null
  return { value, allows, label: input.label, inside: inside(where, '?', type) }
}

function compileRule(
  rule: Table['rules'][number],
  number: number,
  table: Table,
  columns: Column[],
  where: Place,
  cells: (Tests | null)[][],
): Rule {
  const spot = at(where, { rule: number, ...(rule.id && { element: rule.id }) })
  const row: (Tests | null)[] = []
  cells.push(row)
  const tests = rule.inputs.map((source, column) => {
    const input = table.inputs[column]
    const inner = at(columns[column]?.inside ?? where, { ...spot.spot, clause: input?.label ?? '' })
    const parsed = parseTestsAt(source, inner)
    row.push(parsed)
    if (!parsed || parsed.wildcard) return null
    return compileTestsAt(parsed, source, inner)
  })
  const outputs = table.outputs.map((output, column) => {
    const source = rule.outputs[column] ?? ''
    const cell = at(spot, { clause: output.label })
    if (source.trim() && source.trim() !== '-')
      return typed(compileAt(source, cell), typeAt(output.typeRef, cell), output.label)
    report(cell, 'empty', `rule ${number} says nothing about ${output.label || 'its output'}`, 'warning')
    return () => null
  })
  return { tests, outputs }
}

/** The priority of an output value is its place among the allowed values (8.2.10). */
function compileOutputs(table: Table, where: Place): Output[] {
  return table.outputs.map(output => {
    const spot = at(where, { clause: output.label })
    const source = output.values ?? where.unit.typeNamed(output.typeRef ?? '')?.values
    if (!source) return { name: output.name, priorities: null }
    const tests = parseTestsAt(source, inside(spot, '?', null))
    if (!tests) return { name: output.name, priorities: null }
    const priorities = tests.tests.map(test =>
      compileTestsAt({ wildcard: false, negated: false, tests: [test] }, source, inside(spot, '?', null)),
    )
    return { name: output.name, priorities }
  })
}
