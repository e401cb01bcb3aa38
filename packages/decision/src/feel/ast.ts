/** The tree of a FEEL expression (DMN 1.5, 10.3.1.2). `at` is the offset in the source, for messages. */
import type { Operator } from '../value/arithmetic.ts'
import type { Num } from '../value/number.ts'

export type Comparator = '=' | '!=' | '<' | '<=' | '>' | '>='
export type Iterator = { name: string; from: Node; until?: Node }
export type TypeNode =
  | { type: 'named'; name: string }
  | { type: 'list' | 'range'; of: TypeNode }
  | { type: 'context'; entries: { name: string; of: TypeNode }[] }
  | { type: 'function'; parameters: TypeNode[]; result: TypeNode }

/** `grouped`: it stood in brackets. */
export type Node = { at: number; grouped?: true } & (
  | { node: 'number'; value: Num }
  | { node: 'string'; value: string }
  | { node: 'boolean'; value: boolean }
  | { node: 'null' }
  | { node: 'temporal'; text: string }
  | { node: 'name'; name: string }
  | { node: 'path'; from: Node; name: string }
  | { node: 'filter'; from: Node; condition: Node }
  | { node: 'call'; callee: Node; args: Node[] }
  | { node: 'named-call'; callee: Node; args: { name: string; value: Node }[] }
  | { node: 'arithmetic'; op: Operator; left: Node; right: Node }
  | { node: 'negation'; of: Node }
  | { node: 'comparison'; op: Comparator; left: Node; right: Node }
  | { node: 'between'; value: Node; low: Node; high: Node }
  | { node: 'in'; value: Node; tests: Node[] }
  | { node: 'and' | 'or'; left: Node; right: Node }
  | { node: 'if'; condition: Node; yes: Node; no: Node }
  | { node: 'for'; iterators: Iterator[]; body: Node }
  | { node: 'some' | 'every'; iterators: Iterator[]; condition: Node }
  | { node: 'instance-of'; value: Node; type: TypeNode }
  | { node: 'list'; items: Node[] }
  | { node: 'context'; entries: { name: string; value: Node }[] }
  | { node: 'function'; parameters: { name: string; type?: TypeNode }[]; body: Node; external: boolean }
  | { node: 'range'; startIncluded: boolean; start: Node; end: Node; endIncluded: boolean }
  | { node: 'unary'; op: Comparator; operand: Node }
)

/** Unary tests (rule 17): `-` passes always, `not(...)` negates. */
export type Tests = { wildcard: boolean; negated: boolean; tests: Node[] }
