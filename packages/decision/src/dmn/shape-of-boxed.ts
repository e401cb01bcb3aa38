/** The names inside what a boxed expression yields, as far as they can be seen without a declared type: `order.first-name` is then a path. */
import type { Node } from '../feel/ast.ts'
import { parserFor, type Shape } from '../feel/parse.ts'
import type { Boxed } from './model.ts'

const parse = parserFor({})

export function shapeOfBoxed(boxed: Boxed | null): Shape | null {
  switch (boxed?.box) {
    case 'context': {
      const last = boxed.entries.at(-1)
      if (last && !last.variable) return shapeOfBoxed(last.value)
      return Object.fromEntries(
        boxed.entries.map(({ variable, value }) => [variable?.name ?? '', shapeOfBoxed(value)]),
      )
    }
    case 'relation':
      return Object.fromEntries(boxed.columns.map(column => [column.name, null]))
    case 'list':
      return shapeOfBoxed(boxed.items[0] ?? null)
    case 'table':
      return boxed.table.outputs.length > 1
        ? Object.fromEntries(boxed.table.outputs.map(({ name }) => [name, null]))
        : null
    case 'literal': {
      const isData = /^\s*[[{]/.test(boxed.text)
      const parsed = isData ? parse(boxed.text, 'expression') : null
      return parsed?.ok ? shapeOfNode(parsed.tree) : null
    }
    default:
      return null
  }
}

function shapeOfNode(node: Node): Shape | null {
  if (node.node === 'list') return node.items[0] ? shapeOfNode(node.items[0]) : null
  if (node.node !== 'context') return null
  return Object.fromEntries(node.entries.map(entry => [entry.name, shapeOfNode(entry.value)]))
}
