/**
 * The grammar lets the test after `in`, and the operand of `< 5`, run on over `and`, `or` and comparisons: `a in [1, 2] and b`
 * comes as `a in ([1, 2] and b)`. In FEEL these bind less (DMN 1.5, 10.3.1.2, rule 4), so what ran on is handed out again, up to the
 * next pair of brackets.
 */
import type { Comparator, Node } from './ast.ts'

/** `value in test`, with what ran on put around it. */
export const inTest = (value: Node, test: Node, at: number): Node =>
  aroundFirst(test, first => ({ at, node: 'in', value, tests: [first] }))

/** `op operand`, with what ran on put around it. */
export const unaryTest = (op: Comparator, operand: Node, at: number): Node =>
  aroundFirst(operand, first => ({ at, node: 'unary', op, operand: first }))

/** `left and right`, where an `or` that came with the right side goes around both. */
export function conjunction(left: Node, right: Node, at: number): Node {
  if (right.node === 'or' && !right.grouped) return { ...right, left: conjunction(left, right.left, at) }
  return { at, node: 'and', left, right }
}

/** Puts `make` at the first operand of a chain of operators that bind less than it. */
function aroundFirst(chain: Node, make: (first: Node) => Node): Node {
  if (chain.grouped) return make(chain)
  switch (chain.node) {
    case 'and':
    case 'or':
    case 'comparison':
      return { ...chain, left: aroundFirst(chain.left, make) }
    case 'between':
    case 'in':
      return { ...chain, value: aroundFirst(chain.value, make) }
    default:
      return make(chain)
  }
}
