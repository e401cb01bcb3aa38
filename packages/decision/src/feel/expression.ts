/** Single FEEL expressions: compiled once, evaluated as often as wanted. */

import { builtin } from '../builtin/index.ts'
import { fromPlain, type Plain } from '../value/plain.ts'
import type { FeelFunction, Value } from '../value/value.ts'
import { type CallerFunction, callerFunction } from './caller-function.ts'
import { compileNode } from './compile.ts'
import { compileTests } from './compile-test.ts'
import { fullWidthHint } from './full-width.ts'
import { spelled } from './name.ts'
import { type Dialect, parserFor, type Shape } from './parse.ts'
import type { DecisionProblem } from './problem.ts'
import type { Warning } from './run.ts'
import type { Closure, Unit } from './scope.ts'
import { type EvaluationOptions, guarded, plainOrNull } from './start.ts'

export type CompileOptions = {
  /** The names that may be used, or their shape (names of contexts with the names inside). Without it any name may be used. */
  known?: readonly string[] | Shape
  /** Functions of the caller, by the name they have in FEEL; they can also be given, or replaced, at evaluation. */
  functions?: Readonly<Record<string, CallerFunction>> | readonly string[]
}
export type Compiled = {
  source: string
  dialect: Dialect
  /** Names it takes from outside, in order of first use: no built-in functions, no names of its own, no functions of the caller. */
  names: readonly string[]
  program: Closure
  slots: readonly string[]
  functions: ReadonlyMap<string, FeelFunction>
}

/**
 * One expression (DMN 1.5, 10.3.1) or the unary tests of one cell (8.3.4); at most 10,000 characters. What is wrong comes as
 * `problems` with line and column from 1: `syntax`, `unknown-name`, `expression`. Unary tests are evaluated with the tested value
 * under the name `?`. With `known`, any other name is a fault.
 */
export function compileExpression(
  source: string,
  dialect: Dialect,
  options: CompileOptions = {},
): { ok: true; expression: Compiled } | { ok: false; problems: DecisionProblem[] } {
  const functions = callerFunctions(options.functions)
  const shape = shapeOf(options.known)
  const parsed = parserFor({
    ...shape,
    ...Object.fromEntries([...functions.keys()].map(name => [name, null])),
  })(source, dialect)
  if (!parsed.ok) return { ok: false, problems: [{ severity: 'fault', code: 'syntax', ...parsed.fault }] }
  const unit: Unit = {
    slots: new Map(),
    certain: new Set(),
    ...(options.known && { known: new Set([...Object.keys(shape).map(spelled), '?', ...functions.keys()]) }),
    typeNamed: () => null,
    unknown: [],
    faults: [],
  }
  const { tree } = parsed
  const input = { up: null, name: '?', item: false }
  const program = 'node' in tree ? compileNode(tree, null, unit) : compileTests(tree, input, unit)
  const problems = [
    ...unit.faults.map(fault => problemAt(source, fault.at, 'expression', fault.message)),
    ...unit.unknown.map(use =>
      problemAt(source, use.at, 'unknown-name', `nothing is called ${use.name}${fullWidthHint(use.name)}`),
    ),
  ]
  if (problems.length) return { ok: false, problems }
  const names = [...unit.certain].filter(name => name !== '?' && !functions.has(name) && !builtin(name))
  return {
    ok: true,
    expression: { source, dialect, names, program, slots: [...unit.slots.keys()], functions },
  }
}

/**
 * Never throws on account of data or expression: what has no result is null, and `warnings` say why. For unary tests the
 * result is true, false or null. `context` is read by own names only; it holds plain JSON or `Temporal` values, and the value comes back
 * as plain JSON. `options.now` is an instant, `options.limits` are counts (DMN 1.5, 10.3.2).
 */
export function evaluateExpression(
  compiled: Compiled,
  context: Readonly<Record<string, unknown>>,
  options: EvaluationOptions = {},
): { value: Plain; warnings: Warning[] } {
  const { value, warnings } = evaluateToValue(compiled, context, options)
  return { value: plainOrNull(value, warnings), warnings }
}

/** The same, with the result as a FEEL value: decimals exact, dates as such. */
export function evaluateToValue(
  compiled: Compiled,
  context: Readonly<Record<string, unknown>>,
  options: EvaluationOptions = {},
): { value: Value; warnings: Warning[] } {
  return guarded(options, run => {
    const given = callerFunctions(options.functions)
    const globals = compiled.slots.map(name => {
      const value = outside(context, name)
      return value === undefined ? (given.get(name) ?? compiled.functions.get(name)) : fromPlain(value)
    })
    const input = compiled.dialect === 'unary-tests' ? fromPlain(outside(context, '?')) : null
    return compiled.program({ up: null, value: input, globals, run })
  })
}

function outside(context: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(context, name)) return context[name]
  const key = Object.keys(context).find(each => spelled(each) === name)
  return key === undefined ? undefined : context[key]
}

const isList = (known: CompileOptions['known']): known is readonly string[] => Array.isArray(known)

const shapeOf = (known: CompileOptions['known']): Shape =>
  isList(known) ? Object.fromEntries(known.map(name => [name, null])) : (known ?? {})

function callerFunctions(given: CompileOptions['functions']): ReadonlyMap<string, FeelFunction> {
  if (!given) return new Map()
  const entries = Array.isArray(given)
    ? given.map(name => [name, () => null] as const)
    : Object.entries(given)
  return new Map(entries.map(([name, call]) => [spelled(name), callerFunction(name, call as CallerFunction)]))
}

function problemAt(source: string, at: number, code: string, message: string): DecisionProblem {
  const lines = source.slice(0, at).split('\n')
  return { severity: 'fault', code, message, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
