/** What can be known about a table before it is used: gaps and overlaps against its hit policy, rules never reached, cells of a wrong type. */
import type { Tests } from '../feel/ast.ts'
import type { Test } from '../feel/compile-test.ts'
import { constantOf } from '../feel/constant.ts'
import { newRun } from '../feel/start.ts'
import { anyType, type FeelType } from '../type/type.ts'
import { same } from '../value/compare.ts'
import { kindOf, type Value } from '../value/value.ts'
import { type Atom, atomsOf, describe } from './atoms.ts'
import { mentionedValues } from './cell-values.ts'
import { checkOutputs } from './check-outputs.ts'
import { type Cover, coverOf, type Group, type Hold } from './cover.ts'
import { compileAllowed } from './item-definitions.ts'
import type { Table } from './model.ts'
import { at, inside, type Place, parseAt, parseTestsAt, report } from './place.ts'
import { typeOfSource } from './type-of-source.ts'

type Row = { tests: (Test | null)[] }

/** `cells` as parsed and `rows` as compiled, rule by rule; a cell that could not be read is null and already reported. */
export function checkTable(table: Table, cells: (Tests | null)[][], rows: Row[], where: Place): void {
  checkOutputs(table, where)
  const columns = table.inputs.map((_, column) => groupsOf(table, column, cells, rows, where))
  if (!table.rules.length) {
    report(where, 'no-rules', 'the table has no rules', 'warning')
    return
  }
  const cover = coverOf(columns, rows.length)
  if (!cover.complete) {
    report(
      where,
      'check-incomplete',
      'the table is too wide to be checked for gaps and overlaps in full',
      'warning',
    )
    return
  }
  reportReach(table, cover, where)
  reportOverlaps(table, cover, where)
  const hasDefault = table.outputs.some(output => output.fallback !== undefined)
  if (hasDefault || /COLLECT|ORDER/.test(table.hitPolicy)) return
  for (const gap of cover.gaps) {
    report(where, 'gap', `no rule covers ${combination(table, gap.where)}`, 'warning')
  }
}

function reportReach(table: Table, cover: Cover, where: Place): void {
  for (const [index, rule] of table.rules.entries()) {
    const spot = at(where, { rule: index + 1, ...(rule.id && { element: rule.id }) })
    if (!cover.reached.has(index)) report(spot, 'unreachable', `rule ${index + 1} can never match`, 'warning')
    else if (table.hitPolicy === 'FIRST' && !cover.first.has(index)) {
      report(
        spot,
        'unreachable',
        `rule ${index + 1} can never be the first to match: earlier rules cover all it covers`,
        'warning',
      )
    }
  }
}

function reportOverlaps(table: Table, cover: Cover, where: Place): void {
  if (table.hitPolicy !== 'UNIQUE' && table.hitPolicy !== 'ANY') return
  for (const { rules, where: inputs } of cover.overlaps) {
    const [first = 0, second = 0] = rules
    if (table.hitPolicy === 'ANY' && !disagree(table, first, second, where)) continue
    const verdict = table.hitPolicy === 'ANY' ? 'and do not agree' : 'although the hit policy is unique'
    const message = `rules ${first + 1} and ${second + 1} both match ${combination(table, inputs)}, ${verdict}`
    report(at(where, { rule: second + 1 }), 'overlap', message)
  }
}

/** Whether two rules surely yield different outputs. */
function disagree(table: Table, first: number, second: number, where: Place): boolean {
  return table.outputs.some((_, column) => {
    const [a, b] = [first, second].map(rule => {
      const tree = parseAt(table.rules[rule]?.outputs[column] || 'null', { ...where, problems: [] })
      return tree ? constantOf(tree) : undefined
    })
    return a !== undefined && b !== undefined && !same(a, b)
  })
}

const combination = (table: Table, values: string[]): string => {
  const named = values.map((value, column) =>
    value === 'anything' ? null : `${table.inputs[column]?.label ?? ''}: ${value}`,
  )
  return named.filter(each => each !== null).join(', ') || 'any input'
}

/** One column cut into groups of values that all rules take alike. */
function groupsOf(
  table: Table,
  column: number,
  cells: (Tests | null)[][],
  rows: Row[],
  where: Place,
): Group[] {
  const input = table.inputs[column]
  const spot = at(where, { clause: input?.label ?? '' })
  const tests = cells.map(row => row[column] ?? null)
  const values = tests.map(cell => (cell && !cell.wildcard ? mentionedValues(cell) : []))
  const type = input ? typeOfSource(input.expression, input.typeRef, where) : anyType
  reportTypes(table, values, type, spot)
  const unsure = tests.map((cell, rule) => cell === null || values[rule] === null)
  const hold = (rule: number, sample: Value): Hold => {
    const test = rows[rule]?.tests[column]
    if (unsure[rule]) return 'perhaps'
    if (!test) return 'sure'
    return test(sample, { up: null, value: sample, globals: [], run: newRun({}) }) === true ? 'sure' : 'no'
  }
  const source = input?.values ?? type.values
  const atoms = cut(
    values.flatMap(each => each ?? []),
    type,
    source,
    spot,
  )
  if (!atoms) {
    const holds = tests.map((cell): Hold => (cell?.wildcard ? 'sure' : 'perhaps'))
    return [{ text: 'anything', holds }]
  }
  return gathered(atoms, rows.length, hold)
}

function cut(mentioned: Value[], type: FeelType, source: string | undefined, where: Place): Atom[] | null {
  const cell =
    source === undefined ? null : parseTestsAt(source, { ...inside(where, '?', null), problems: [] })
  const listed = cell ? mentionedValues(cell) : []
  const all = [...mentioned, ...(listed ?? [])]
  const kind = type.type === 'any' ? kindOf(all[0] ?? null) : type.type
  const allows = source === undefined ? null : compileAllowed(source, '', where.unit.typeNamed, [])
  return atomsOf(all, kind, value => (allows ? allows(value) : true))
}

function gathered(atoms: Atom[], rules: number, hold: (rule: number, sample: Value) => Hold): Group[] {
  const groups = new Map<string, { atoms: Atom[]; holds: Hold[] }>()
  for (const atom of atoms) {
    const holds = Array.from({ length: rules }, (_, rule) => hold(rule, atom.sample))
    const key = holds.join()
    const group = groups.get(key) ?? { atoms: [], holds }
    group.atoms.push(atom)
    groups.set(key, group)
  }
  const single = groups.size === 1
  return [...groups.values()].map(group => ({
    text: single ? 'anything' : describe(group.atoms),
    holds: group.holds,
  }))
}

function reportTypes(table: Table, values: (Value[] | null)[], type: FeelType, where: Place): void {
  if (type.type === 'any' || type.type === 'list' || type.type === 'context') return
  for (const [rule, mentioned] of values.entries()) {
    const wrong = mentioned?.find(
      value => value !== null && kindOf(value) !== type.type && !dateLike(value, type),
    )
    if (wrong === undefined) continue
    const spot = at(where, {
      rule: rule + 1,
      ...(table.rules[rule]?.id && { element: table.rules[rule]?.id }),
    })
    report(
      spot,
      'cell-type',
      `rule ${rule + 1} compares ${where.spot.clause ?? 'its input'}, a ${type.type}, with a ${kindOf(wrong)}`,
    )
  }
}

/** A list in a cell is a choice; a date beside a date and time is midnight. */
const dateLike = (value: Value, type: FeelType): boolean =>
  kindOf(value) === 'list' || (kindOf(value) === 'date' && type.type === 'date and time')
