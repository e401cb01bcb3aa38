/** What a cell mentions, and whether it says only things about the input that can be checked beforehand. */
import type { Node, Tests } from '../feel/ast.ts'
import { constantOf } from '../feel/constant.ts'
import { kindOf, type Range, type Value } from '../value/value.ts'

/** The values a cell compares its input with; null where it depends on anything else. */
export function mentionedValues(cell: Tests): Value[] | null {
  const found: Value[] = []
  return cell.tests.every(test => collect(test, found)) ? found : null
}

function collect(node: Node, found: Value[]): boolean {
  const known = constantOf(node)
  if (known !== undefined) {
    found.push(...ends(known))
    return true
  }
  switch (node.node) {
    case 'name':
      return node.name === '?'
    case 'list':
      return node.items.every(item => collect(item, found))
    case 'and':
    case 'or':
    case 'comparison':
      return collect(node.left, found) && collect(node.right, found)
    case 'between':
      return collect(node.value, found) && collect(node.low, found) && collect(node.high, found)
    case 'in':
      return collect(node.value, found) && node.tests.every(test => collect(test, found))
    default:
      return false
  }
}

function ends(value: Value): Value[] {
  if (kindOf(value) !== 'range') return [value]
  const range = value as Range
  return [range.start, range.end].filter(end => end !== null)
}
