/** Where in a model an expression stands: the names it can see, for the parser and for the closures. */

import { builtinNames } from '../builtin/index.ts'
import type { Node, Tests } from '../feel/ast.ts'
import { compileNode } from '../feel/compile.ts'
import { compileCell, type Test } from '../feel/compile-test.ts'
import { fullWidthHint } from '../feel/full-width.ts'
import { type Parser, parserFor, type Shape } from '../feel/parse.ts'
import type { DecisionProblem } from '../feel/problem.ts'
import { warn } from '../feel/run.ts'
import type { Closure, Scope, Unit } from '../feel/scope.ts'
import { coerced } from '../type/coerce.ts'
import type { FeelType } from '../type/type.ts'
import { checkPaths } from './check-paths.ts'
import { shapeOfType } from './item-definitions.ts'

/** What messages say about the place: the element's id, and rule and column inside a table. */
export type Spot = { element: string; rule?: number; clause?: string }
export type Place = {
  scope: Scope
  shape: Shape
  unit: Unit
  problems: DecisionProblem[]
  spot: Spot
  parser: () => Parser
}

export function place(
  shape: Shape,
  unit: Unit,
  problems: DecisionProblem[],
  spot: Spot,
  scope: Scope = null,
): Place {
  let parser: Parser | undefined
  return { scope, shape, unit, problems, spot, parser: () => (parser ??= parserFor(shape)) }
}

/** The same place, one name further in. `shape` holds the names inside it where no type declares them. */
export const inside = (
  outer: Place,
  name: string,
  type: FeelType | null,
  shape: Shape | null = null,
): Place =>
  place({ ...outer.shape, [name]: shapeOfType(type) ?? shape }, outer.unit, outer.problems, outer.spot, {
    up: outer.scope,
    name,
    item: false,
  })

export const at = (outer: Place, spot: Partial<Spot>): Place => ({
  ...outer,
  spot: { ...outer.spot, ...spot },
})

export const report = (
  where: Place,
  code: string,
  message: string,
  severity: 'fault' | 'warning' = 'fault',
): void => {
  where.problems.push({ severity, code, message, ...where.spot })
}

/** Null, with a fault reported, where the source cannot be read. */
export function parseAt(source: string, where: Place): Node | null {
  const parsed = where.parser()(source, 'expression')
  if (parsed.ok) return parsed.tree
  where.problems.push({ severity: 'fault', code: 'syntax', ...parsed.fault, ...where.spot })
  return null
}

export function parseTestsAt(source: string, where: Place): Tests | null {
  const parsed = where.parser()(source, 'unary-tests')
  if (parsed.ok) return parsed.tree
  where.problems.push({ severity: 'fault', code: 'syntax', ...parsed.fault, ...where.spot })
  return null
}

const nothing: Closure = () => null

export function compileAt(source: string, where: Place): Closure {
  const tree = parseAt(source, where)
  if (tree) checkPaths(tree, where)
  return tree ? noted(where, source, () => compileNode(tree, where.scope, where.unit)) : nothing
}

/** `where` must have `?` as its innermost name. */
export function compileTestsAt(tests: Tests, source: string, where: Place): Test {
  return noted(where, source, () => compileCell(tests, where.scope, where.unit))
}

/** Hands on what the compiler found wrong, with the place it cannot know. */
function noted<T>(where: Place, source: string, compile: () => T): T {
  const { unit } = where
  const [faults, unknown] = [unit.faults.length, unit.unknown.length]
  const compiled = compile()
  for (const fault of unit.faults.slice(faults)) report(where, 'expression', fault.message)
  for (const { name } of unit.unknown.slice(unknown))
    report(where, 'unknown-name', unknownName(name, source, where))
  return compiled
}

function unknownName(name: string, source: string, where: Place): string {
  const known = [...(where.unit.known ?? [])].filter(each => each !== '?')
  const hint = builtinNames().includes(name)
    ? ''
    : known.length
      ? `; known here are ${known.slice(0, 12).join(', ')}`
      : ''
  const signs = fullWidthHint(name)
  return `nothing is called ${name} in "${source.trim().slice(0, 60)}"${hint}${signs}`
}

export function typeAt(reference: string | undefined, where: Place): FeelType | null {
  if (!reference) return null
  const type = where.unit.typeNamed(reference)
  if (!type) report(where, 'unknown-type', `the type ${reference} is not defined`)
  return type?.type === 'any' && !type.allows ? null : type
}

/** A result that does not fit its declared type is null (DMN 1.5, 7.3.1 and 10.3.2.9.4). */
export function typed(closure: Closure, type: FeelType | null, what: string): Closure {
  if (!type) return closure
  return frame => {
    const value = closure(frame)
    const fitting = coerced(value, type)
    return fitting === undefined
      ? warn(frame.run, 'wrong-type', `${what} is not of type ${type.name ?? type.type}`)
      : fitting
  }
}
