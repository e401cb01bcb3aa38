/** Output cells against the declared type and the allowed values of their column. */
import { constantOf } from '../feel/constant.ts'
import { coerced } from '../type/coerce.ts'
import { textOf } from '../value/text.ts'
import type { Value } from '../value/value.ts'
import { compileAllowed } from './item-definitions.ts'
import type { Table } from './model.ts'
import { at, type Place, parseAt, report } from './place.ts'

/** Only constants can be judged beforehand; the rest is judged when it is computed. */
export function checkOutputs(table: Table, where: Place): void {
  for (const [column, output] of table.outputs.entries()) {
    const type = output.typeRef ? where.unit.typeNamed(output.typeRef) : null
    const allows = output.values
      ? compileAllowed(output.values, output.label, where.unit.typeNamed, [])
      : null
    for (const [index, rule] of table.rules.entries()) {
      const value = constantAt(rule.outputs[column], where)
      if (value === undefined) continue
      const spot = at(where, { rule: index + 1, clause: output.label, ...(rule.id && { element: rule.id }) })
      if (type && coerced(value, type) === undefined) {
        report(
          spot,
          'cell-type',
          `rule ${index + 1} yields ${textOf(value, true)}, which is not of type ${output.typeRef}`,
        )
      } else if (allows && !allows(value)) {
        report(
          spot,
          'value-not-allowed',
          `rule ${index + 1} yields ${textOf(value, true)}, which is not among the allowed values`,
        )
      }
    }
  }
}

function constantAt(source: string | undefined, where: Place): Value | undefined {
  if (!source?.trim() || source.trim() === '-') return undefined
  const tree = parseAt(source, { ...where, problems: [] })
  return tree ? constantOf(tree) : undefined
}
