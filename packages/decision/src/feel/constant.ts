/** What a tree is worth before any evaluation: literals, and unary tests and ranges of literals. */
import { negate } from '../value/arithmetic.ts'
import { compare } from '../value/compare.ts'
import { parseDate, parseDateTime, parseDuration, parseTemporal, parseTime } from '../value/parse-temporal.ts'
import { rangeOf } from '../value/range.ts'
import type { Value } from '../value/value.ts'
import type { Node } from './ast.ts'

/** Undefined where it depends on anything, or where it would be null with a warning. */
export function constantOf(node: Node): Value | undefined {
  switch (node.node) {
    case 'number':
    case 'string':
    case 'boolean':
      return node.value
    case 'temporal':
      return parseTemporal(node.text) ?? undefined
    case 'negation': {
      const of = constantOf(node.of)
      return of === undefined ? undefined : (negate(of) ?? undefined)
    }
    case 'call':
      return node.callee.node === 'name' && node.args.length === 1
        ? constructed(node.callee.name, node.args[0])
        : undefined
    case 'unary': {
      const operand = constantOf(node.operand)
      return operand === undefined ? undefined : rangeOf(node.op, operand)
    }
    case 'range': {
      const [start, end] = [constantOf(node.start), constantOf(node.end)]
      if (start === undefined || end === undefined || compare(start, end) === null) return undefined
      return { kind: 'range', startIncluded: node.startIncluded, start, end, endIncluded: node.endIncluded }
    }
    default:
      return undefined
  }
}

const readers: Record<string, (text: string) => Value> = {
  date: parseDate,
  time: parseTime,
  'date and time': parseDateTime,
  duration: parseDuration,
}

function constructed(name: string, argument: Node | undefined): Value | undefined {
  if (argument?.node !== 'string' || !Object.hasOwn(readers, name)) return undefined
  return readers[name]?.(argument.value) ?? undefined
}
