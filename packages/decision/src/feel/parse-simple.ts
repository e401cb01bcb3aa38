/** Most cells of decision tables are `-`, one literal or one comparison with a literal: read at once, without the grammar. */
import { toNumber } from '../value/number.ts'
import type { Comparator, Node, Tests } from './ast.ts'
import type { Dialect } from './parse.ts'

const literal = /^\s*(<=|>=|<|>)?\s*(?:(-?\d{1,30}(?:\.\d{1,30})?)|"([^"\\\n]*)"|(true|false))\s*$/

/** Null when the source is anything else. */
export function parseSimple(source: string, dialect: Dialect): never | null {
  const tree = dialect === 'expression' ? literalNode(source, false) : simpleTests(source)
  return tree as never
}

function simpleTests(source: string): Tests | null {
  if (source.trim() === '-') return { wildcard: true, negated: false, tests: [] }
  const test = literalNode(source, true)
  return test && { wildcard: false, negated: false, tests: [test] }
}

function literalNode(source: string, compared: boolean): Node | null {
  const parts = literal.exec(source)
  if (!parts) return null
  const [, op, digits, text, truth] = parts
  if (op && !compared) return null
  const operand = valueNode(digits, text, truth)
  return operand && op ? { at: 0, node: 'unary', op: op as Comparator, operand } : operand
}

function valueNode(digits?: string, text?: string, truth?: string): Node | null {
  if (digits !== undefined) {
    const value = toNumber(digits)
    return value === null ? null : { at: 0, node: 'number', value }
  }
  if (text !== undefined) return { at: 0, node: 'string', value: text }
  return { at: 0, node: 'boolean', value: truth === 'true' }
}
