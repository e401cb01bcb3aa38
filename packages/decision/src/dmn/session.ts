/** One evaluation of a graph: every element is computed at most once, and only when it is asked for. */
import { callNamed } from '../feel/compile-call.ts'
import { enter, leave, type Run, type TableTrace, warn } from '../feel/run.ts'
import { coerced } from '../type/coerce.ts'
import type { FeelType } from '../type/type.ts'
import { type FeelFunction, kindOf, type Value } from '../value/value.ts'
import type { Key } from './library.ts'
import type { Program, Source } from './program.ts'

/** What one element yielded, for the explanation; in the order in which they were finished. */
export type Asked = { program: Program; value: Value; tables: TableTrace[] }
export type Session = {
  programs: ReadonlyMap<Key, Program>
  functions: readonly Value[]
  run: Run
  /** Inputs as given; undefined where nothing was given. */
  input: (program: Program) => Value | undefined
  values: Map<Key, Value>
  asked: Asked[]
}

export function valueOf(key: Key, session: Session): Value {
  const known = session.values.get(key)
  if (known !== undefined) return known
  const program = session.programs.get(key)
  if (!program) return null
  const value = compute(program, session)
  session.values.set(key, value)
  return value
}

function compute(program: Program, session: Session): Value {
  const { element } = program.entry
  switch (element.kind) {
    case 'input':
      return inputValue(program, session)
    case 'decision':
      return decide(program, session)
    case 'knowledge':
      return knowledge(program, session)
    case 'service':
      return serviceFunction(program, session)
  }
}

function inputValue(program: Program, session: Session): Value {
  const given = session.input(program)
  if (given === undefined) return null
  return fitting(given, program, session.run)
}

function fitting(
  value: Value,
  program: { type: Program['type']; entry?: Program['entry']; name?: string },
  run: Run,
): Value {
  if (!program.type) return value
  const found = coerced(value, program.type)
  const name = program.entry?.element.name ?? program.name ?? 'the value'
  return found === undefined
    ? warn(run, 'wrong-type', `${name} is not of type ${program.type.name ?? program.type.type}`)
    : found
}

function decide(program: Program, session: Session): Value {
  const { run } = session
  const [outerTrace, outerSource] = [run.trace, run.source]
  const tables: TableTrace[] = []
  enter(run)
  const globals = globalsOf(program, session)
  run.trace = { tables }
  run.source = program.entry.element.name
  const value = program.program?.({ up: null, value: null, globals, run }) ?? null
  run.trace = outerTrace
  run.source = outerSource
  leave(run)
  session.asked.push({ program, value, tables })
  return value
}

function globalsOf(program: Program, session: Session): Value[] {
  const own = program.sources.map(source => sourceValue(source, session))
  return session.functions.length ? [...session.functions, ...own] : own
}

const sourceValue = (source: Source, session: Session): Value =>
  'key' in source
    ? valueOf(source.key, session)
    : new Map([...source.members].map(([name, key]) => [name, valueOf(key, session)]))

/** The function is known before what it requires, because it may require itself. */
function knowledge(program: Program, session: Session): Value {
  let made: FeelFunction | null = null
  const parameters = program.parameters.map(({ name, type }) => ({ name, ...(type && { type }) }))
  return {
    kind: 'function',
    parameters,
    call: (args, run) => {
      if (!made) {
        const value =
          program.program?.({
            up: null,
            value: null,
            globals: globalsOf(program, session),
            run: session.run,
          }) ?? null
        if (kindOf(value) !== 'function') return null
        made = value as FeelFunction
      }
      return made.call(args, run)
    },
  }
}

/** A decision service as a function (DMN 1.5, 10.4): its inputs are parameters, and all else is computed anew inside. */
function serviceFunction(program: Program, session: Session): FeelFunction {
  return {
    kind: 'function',
    parameters: program.parameters.map(({ name, type }) => ({ name, ...(type && { type }) })),
    call: (args, run) => {
      enter(run)
      const values = new Map<Key, Value>()
      for (const [at, parameter] of program.parameters.entries()) {
        const value = coerced(args[at] ?? null, parameter.type ?? { type: 'any' })
        if (value === undefined) {
          leave(run)
          return warn(run, 'wrong-argument', `the argument for ${parameter.name} is of the wrong type`)
        }
        values.set(parameter.key, value)
      }
      const inner: Session = { ...session, values, input: () => undefined }
      const results = program.outputs.map(key => valueOf(key, inner))
      leave(run)
      const names = program.outputs.map(key => session.programs.get(key)?.entry.element.variable.name ?? '')
      const whole: Value =
        results.length === 1
          ? (results[0] ?? null)
          : new Map(names.map((name, at) => [name, results[at] ?? null]))
      const { type } = program
      return fitting(whole, { ...program, type: type?.type === 'function' ? type.result : type }, run)
    },
  }
}

/** A knowledge model or a service, called with the inputs by name. */
export function invoke(
  key: Key,
  session: Session,
  given: (name: string, type: FeelType | null) => Value | undefined,
): Value {
  const called = valueOf(key, session)
  if (kindOf(called) !== 'function') return null
  const { parameters } = called as FeelFunction
  const args = parameters.map(({ name, type }) => [name, given(name, type ?? null) ?? null] as const)
  return callNamed(called as FeelFunction, new Map(args), session.run)
}
