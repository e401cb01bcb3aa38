/** Whether a name occurs anywhere in a tree. */
import type { Node } from './ast.ts'

export function mentions(node: Node, name: string): boolean {
  if (node.node === 'name') return node.name === name
  return Object.values(node).some(part => inside(part, name))
}

function inside(part: unknown, name: string): boolean {
  if (Array.isArray(part)) return part.some(item => inside(item, name))
  if (typeof part !== 'object' || part === null) return false
  if ('node' in part) return mentions(part as Node, name)
  return Object.values(part).some(inner => inside(inner, name))
}
