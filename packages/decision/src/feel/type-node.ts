/** A type as written to the type it means; null when a name in it is not known. */
import { builtinType, type FeelType } from '../type/type.ts'
import type { TypeNode } from './ast.ts'

export function resolveType(node: TypeNode, typeNamed: (name: string) => FeelType | null): FeelType | null {
  const resolve = (inner: TypeNode) => resolveType(inner, typeNamed)
  switch (node.type) {
    case 'named':
      // Only with their parameters are these in the lattice (rule 52); a type of the model may have the name.
      return incomplete.has(node.name)
        ? typeNamed(node.name)
        : (builtinType(node.name) ?? typeNamed(node.name))
    case 'list':
    case 'range': {
      const of = resolve(node.of)
      return of && { type: node.type, of }
    }
    case 'context': {
      const entries = new Map<string, FeelType>()
      for (const entry of node.entries) {
        const type = resolve(entry.of)
        if (!type) return null
        entries.set(entry.name, type)
      }
      return { type: 'context', entries }
    }
    case 'function': {
      const parameters = node.parameters.map(resolve)
      const result = resolve(node.result)
      return result && parameters.every(parameter => parameter !== null)
        ? { type: 'function', parameters, result }
        : null
    }
  }
}

const incomplete = new Set(['list', 'context', 'range', 'function'])
