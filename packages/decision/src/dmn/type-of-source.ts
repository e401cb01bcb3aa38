/** The type of an input column: as declared, or that of the variable or entry its expression names. */
import type { Node } from '../feel/ast.ts'
import { anyType, type FeelType } from '../type/type.ts'
import { type Place, parseAt } from './place.ts'

export function typeOfSource(source: string, declared: string | undefined, where: Place): FeelType {
  const own = declared ? where.unit.typeNamed(declared) : null
  if (own && own.type !== 'any') return own
  const tree = parseAt(source, { ...where, problems: [] })
  return (tree && typeOfNode(tree, where)) ?? anyType
}

function typeOfNode(node: Node, where: Place): FeelType | null {
  if (node.node === 'name') return where.unit.types?.get(node.name) ?? null
  if (node.node !== 'path') return null
  const from = typeOfNode(node.from, where)
  return from?.type === 'context' ? (from.entries.get(node.name) ?? null) : null
}
