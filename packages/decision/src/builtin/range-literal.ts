/** `range("[18..21]")` (DMN 1.5, 10.3.4.1, table 73): literals only, in ascending order. */
import type { Node } from '../feel/ast.ts'
import { parserFor } from '../feel/parse.ts'
import { compare } from '../value/compare.ts'
import { parseTemporal } from '../value/parse-temporal.ts'
import type { Range, Value } from '../value/value.ts'
import { define, overload } from './define.ts'

const parse = parserFor({})
const readers = new Set(['date', 'time', 'date and time', 'duration'])

function literalOf(node: Node): Value | undefined {
  switch (node.node) {
    case 'number':
    case 'string':
      return node.value
    case 'temporal':
      return parseTemporal(node.text) ?? undefined
    case 'call': {
      const [argument] = node.args
      if (node.callee.node !== 'name' || !readers.has(node.callee.name) || argument?.node !== 'string')
        return undefined
      return parseTemporal(argument.value) ?? undefined
    }
    default:
      return undefined
  }
}

function readRange(source: string): Range | undefined {
  const parsed = parse(source, 'expression')
  if (!parsed.ok || parsed.tree.node !== 'range') return undefined
  const { startIncluded, endIncluded } = parsed.tree
  const [start, end] = [literalOf(parsed.tree.start), literalOf(parsed.tree.end)]
  if (start === undefined || end === undefined) return undefined
  const order = compare(start, end)
  return order === null || order > 0 ? undefined : { kind: 'range', startIncluded, start, end, endIncluded }
}

export const rangeLiteralFunctions = {
  range: define(
    'range',
    overload(['from: string'], (_, from) => readRange(from)),
  ),
}
