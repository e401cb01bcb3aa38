/** Paths into declared types: an entry that a type does not have is most likely misspelt. A warning only, since contexts may hold more than is declared. */
import type { Node } from '../feel/ast.ts'
import type { FeelType } from '../type/type.ts'
import { type Place, report } from './place.ts'

export function checkPaths(tree: Node, where: Place): void {
  const types = new Map(where.unit.types)
  for (let scope = where.scope; scope; scope = scope.up) types.delete(scope.name)
  for (const name of boundNames(tree)) types.delete(name)
  visit(tree, node => {
    if (node.node !== 'path') return
    const from = typeOf(node.from, types)
    if (from?.type !== 'context' || !from.entries.size || from.entries.has(node.name)) return
    const known = [...from.entries.keys()].slice(0, 12).join(', ')
    report(
      where,
      'unknown-entry',
      `${from.name ?? 'the context'} has no ${node.name}; it has ${known}`,
      'warning',
    )
  })
}

/** The declared type of a name or a path; of a list, that of its items. */
export function typeOf(node: Node, types: ReadonlyMap<string, FeelType>): FeelType | null {
  if (node.node === 'filter') return itemType(typeOf(node.from, types))
  if (node.node === 'name') return itemType(types.get(node.name) ?? null)
  if (node.node !== 'path') return null
  const from = typeOf(node.from, types)
  return from?.type === 'context' ? itemType(from.entries.get(node.name) ?? null) : null
}

const itemType = (type: FeelType | null): FeelType | null => (type?.type === 'list' ? type.of : type)

/** Names the tree gives itself: such a name may stand for anything. */
function boundNames(tree: Node): string[] {
  const names: string[] = []
  visit(tree, node => {
    if ('iterators' in node) names.push(...node.iterators.map(iterator => iterator.name))
    if (node.node === 'function') names.push(...node.parameters.map(parameter => parameter.name))
    if (node.node === 'context') names.push(...node.entries.map(entry => entry.name))
  })
  return names
}

function visit(part: unknown, each: (node: Node) => void): void {
  if (Array.isArray(part)) {
    for (const item of part) visit(item, each)
    return
  }
  if (typeof part !== 'object' || part === null || part instanceof Map) return
  if (isNode(part)) each(part)
  for (const inner of Object.values(part)) visit(inner, each)
}

const isNode = (part: object): part is Node => 'node' in part && 'at' in part
