/** Type expressions after `instance of` and in parameters (DMN 1.5, 10.3.1.2, rules 48 to 53). */

import type { TypeNode } from './ast.ts'
import { parts } from './build.ts'
import { spelled } from './name.ts'
import type { SyntaxNode } from './syntax.ts'

export function buildType(node: SyntaxNode, text: (node: SyntaxNode) => string): TypeNode {
  const inner = node.name === 'Type' ? parts(node)[0] : node
  if (!inner) return { type: 'named', name: 'Any' }
  const types = parts(inner).filter(part => part.name === 'Type')
  const result = types.at(-1)
  const first = result ? buildType(result, text) : anything
  switch (inner.name) {
    case 'ListType':
      // Disguised by the parser: see there.
      if (text(inner).startsWith('context')) return { type: 'context', entries: [] }
      return { type: text(inner).startsWith('range') ? 'range' : 'list', of: first }
    case 'ContextType':
      return { type: 'context', entries: entriesOf(inner, text) }
    case 'FunctionType':
      return { type: 'function', parameters: parametersOf(inner, text), result: first }
    default:
      return { type: 'named', name: spelled(text(inner)) }
  }
}

const anything: TypeNode = { type: 'named', name: 'Any' }

const within = (node: SyntaxNode, list: string, item: string): SyntaxNode[] =>
  parts(node)
    .filter(part => part.name === list)
    .flatMap(parts)
    .filter(part => part.name === item)

const entriesOf = (node: SyntaxNode, text: (node: SyntaxNode) => string) =>
  within(node, 'ContextEntryTypes', 'ContextEntryType').map(entry => {
    const [name, ...rest] = parts(entry)
    const type = rest.find(part => part.name === 'Type')
    return { name: name ? spelled(text(name)) : '', of: type ? buildType(type, text) : anything }
  })

const parametersOf = (node: SyntaxNode, text: (node: SyntaxNode) => string) =>
  within(node, 'ArgumentTypes', 'ArgumentType').map(argument => {
    const type = parts(argument)[0]
    return type ? buildType(type, text) : anything
  })
