/** Decisions evaluated over plain data or over FEEL values. */

import { callerFunction } from '../feel/caller-function.ts'
import { spelled } from '../feel/name.ts'
import type { Warning } from '../feel/run.ts'
import { type EvaluationOptions, limitWarning, newRun, plainOrNull } from '../feel/start.ts'
import type { FeelType } from '../type/type.ts'
import { type Plain } from '../value/plain.ts'
import { fromPlainAs } from '../value/plain-typed.ts'
import type { Context, Value } from '../value/value.ts'
import type { Decisions } from './decisions.ts'
import { type Explanation, explain } from './explain.ts'
import { importName } from './library.ts'
import { invoke, type Session, valueOf } from './session.ts'

export type Evaluation = { value: Plain; warnings: Warning[]; explanation: Explanation }

/**
 * `name` is the id or the name of a decision, a decision service or a knowledge model of the main model; unknown ones throw.
 * `context` holds inputs by name, those of an imported model inside a context under the name of the import. Texts become
 * dates, times and durations where the input is declared so.
 * Data never make it throw: what has no result is null, and `warnings` say why, those of the limits among them (steps, calls inside calls,
 * characters; see `Limits`). The value is plain JSON: numbers as JS numbers, dates, times and durations as ISO 8601 text. The explanation
 * is made when it is first read. DMN 1.5, 7.3 (requirements), 8.2 (tables), 10.3.2 (values and types), 10.4 (services).
 */
export function evaluate(
  decisions: Decisions,
  name: string,
  context: Readonly<Record<string, unknown>>,
  options: EvaluationOptions = {},
): Evaluation {
  const given: Given = (within, name, type) => {
    const holder = within === null ? context : own(context, within)
    const value = isObject(holder) ? own(holder, name) : undefined
    return value === undefined ? undefined : fromPlainAs(value, type)
  }
  const { value, warnings, session } = evaluateWith(decisions, name, given, options)
  return new Evaluated(plainOrNull(value, warnings), warnings, session)
}

/**
 * The explanation is made when it is looked at: most evaluations are never asked why. A class, because a getter in a literal
 * would cost a hidden class for every evaluation.
 */
class Evaluated implements Evaluation {
  readonly value: Plain
  readonly warnings: Warning[]
  readonly #session: Session
  #explanation: Explanation | undefined

  constructor(value: Plain, warnings: Warning[], session: Session) {
    this.value = value
    this.warnings = warnings
    this.#session = session
  }

  get explanation(): Explanation {
    this.#explanation ??= explain(this.#session)
    return this.#explanation
  }

  toJSON(): Evaluation {
    return { value: this.value, warnings: this.warnings, explanation: this.explanation }
  }
}

/** The same over FEEL values, exact in and out. */
export function evaluateValues(
  decisions: Decisions,
  name: string,
  context: Context,
  options: EvaluationOptions = {},
): { value: Value; warnings: Warning[] } {
  const given: Given = (within, name) => {
    const holder = within === null ? context : context.get(within)
    return holder instanceof Map ? holder.get(name) : undefined
  }
  return evaluateWith(decisions, name, given, options)
}

/** `within` is the name of the import the input comes through. */
type Given = (within: string | null, name: string, type: FeelType | null) => Value | undefined

function evaluateWith(decisions: Decisions, name: string, given: Given, options: EvaluationOptions) {
  const element = elementNamed(decisions, name)
  const run = newRun(options)
  const session: Session = {
    programs: decisions.programs,
    functions: boundFunctions(decisions, options),
    run,
    input: ({ entry, type }) =>
      given(importName(decisions.library.main, entry.model), entry.element.variable.name, type),
    values: new Map(),
    asked: [],
  }
  const key = `${decisions.namespace}#${element.id}`
  const { warnings } = run
  try {
    const value =
      element.kind === 'decision'
        ? valueOf(key, session)
        : invoke(key, session, (name, type) => given(null, name, type))
    return { value, warnings, session }
  } catch (error) {
    warnings.push(limitWarning(error))
    return { value: null, warnings, session }
  }
}

function elementNamed(decisions: Decisions, name: string) {
  const { elements } = decisions.library.main
  const wanted = spelled(name)
  const found =
    elements.find(each => each.id === name) ??
    elements.find(each => each.name === wanted && each.kind === 'decision') ??
    elements.find(each => each.name === wanted && each.kind !== 'input')
  if (!found) throw new Error(`${decisions.name} has no decision ${name}`)
  return found
}

function boundFunctions(decisions: Decisions, options: EvaluationOptions): Value[] {
  if (!decisions.functions.size) return []
  return [...decisions.functions].map(([name, call]) => {
    const given =
      options.functions && Object.entries(options.functions).find(([each]) => spelled(each) === name)?.[1]
    const chosen = given ?? call
    return chosen ? callerFunction(name, chosen) : null
  })
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function own(context: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(context, name)) return context[name]
  const key = Object.keys(context).find(each => spelled(each) === name)
  return key === undefined ? undefined : context[key]
}
