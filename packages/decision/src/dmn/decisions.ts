/** The door to DMN: a model is compiled once and evaluated as often as wanted. */
import type { CallerFunction } from '../feel/caller-function.ts'
import { spelled } from '../feel/name.ts'
import type { DecisionProblem } from '../feel/problem.ts'
import { type Key, type Library, libraryOf } from './library.ts'
import type { DrgElement, Model } from './model.ts'
import { compileEntry, type Program } from './program.ts'
import { readModel } from './read-model.ts'
import { readXml } from './read-xml.ts'

export type DecisionOptions = {
  /** The models that this one imports, as XML. */
  imports?: readonly string[]
  /** Names of functions of the caller, or the functions themselves. */
  functions?: Readonly<Record<string, CallerFunction>> | readonly string[]
  /** Compile in spite of faults: a faulty expression is null. For conformance tests, which expect just that. */
  tolerant?: boolean
}
export type Decisions = {
  name: string
  namespace: string
  /** What can be evaluated: decisions, services and knowledge models, with the inputs that each needs. */
  decisions: { id: string; name: string; kind: 'decision' | 'service' | 'knowledge'; inputs: string[] }[]
  /** Findings that do not forbid the use. */
  warnings: DecisionProblem[]
  library: Library
  programs: ReadonlyMap<Key, Program>
  functions: ReadonlyMap<string, CallerFunction | null>
}

/**
 * Reads and checks a model, DMN 1.1 to 1.5 (DMN 1.5, chapters 6 to 8 and 10.3); `xml` is the text of a file. Never rejects: what is
 * wrong comes as `problems`, all faults at once, each with its element, rule and column; what only looks wrong stands in
 * `decisions.warnings`. The result never changes and may be evaluated as often as wanted.
 */
export async function compileDecisions(
  xml: string,
  options: DecisionOptions = {},
): Promise<{ ok: true; decisions: Decisions } | { ok: false; problems: DecisionProblem[] }> {
  const problems: DecisionProblem[] = []
  const [main, ...others] = await Promise.all(
    [xml, ...(options.imports ?? [])].map(each => read(each, problems)),
  )
  if (!main) return { ok: false, problems }
  const models = others.filter(model => model !== null)
  const functions = functionsOf(options.functions)
  const compiled = compileAll(main, models, new Set(functions.keys()), problems)
  if (!compiled) return { ok: false, problems }
  const { library, programs } = compiled
  problems.push(...circles(programs))
  if (!options.tolerant && problems.some(problem => problem.severity === 'fault'))
    return { ok: false, problems }
  const { name, namespace } = main
  return {
    ok: true,
    decisions: {
      name,
      namespace,
      decisions: listed(main, programs),
      warnings: problems,
      library,
      programs,
      functions,
    },
  }
}

/** What the reader says about content of DMN itself; content of other tools is none of ours. */
function xmlProblem(message: string): DecisionProblem | null {
  const duplicate = /duplicate ID <([^>]*)>/.exec(message)
  if (duplicate) {
    return {
      severity: 'fault',
      code: 'duplicate-id',
      message: `the id ${duplicate[1]} stands twice`,
      element: duplicate[1],
    }
  }
  const unknown = /unknown type <dmn:([^>]*)>/.exec(message)
  return (
    unknown && {
      severity: 'warning',
      code: 'xml',
      message: `the element ${unknown[1]} is no part of DMN and is left out`,
    }
  )
}

/** Null, with a fault, where the model is nested so deeply that no stack holds it. */
function compileAll(
  main: Model,
  others: Model[],
  functions: ReadonlySet<string>,
  problems: DecisionProblem[],
) {
  try {
    const library = libraryOf(main, others, problems)
    const entries = [...library.entries]
    const programs = new Map(
      entries.map(([key, entry]) => [key, compileEntry(entry, library, functions, problems)]),
    )
    return { library, programs }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    problems.push({ severity: 'fault', code: 'too-deep', message: 'the model is nested too deeply' })
    return null
  }
}

async function read(xml: string, problems: DecisionProblem[]): Promise<Model | null> {
  try {
    const { definitions, warnings } = await readXml(xml)
    problems.push(...warnings.flatMap(message => xmlProblem(message) ?? []))
    return readModel(definitions)
  } catch (error) {
    problems.push({
      severity: 'fault',
      code: 'xml',
      message: error instanceof Error ? error.message : 'this is no DMN',
    })
    return null
  }
}

const functionsOf = (given: DecisionOptions['functions']): ReadonlyMap<string, CallerFunction | null> => {
  if (!given) return new Map()
  return isNames(given)
    ? new Map(given.map(name => [spelled(name), null]))
    : new Map(Object.entries(given).map(([name, call]) => [spelled(name), call]))
}

const isNames = (given: NonNullable<DecisionOptions['functions']>): given is readonly string[] =>
  Array.isArray(given)

/** A decision may not require itself, however far around. */
function circles(programs: ReadonlyMap<Key, Program>): DecisionProblem[] {
  const problems: DecisionProblem[] = []
  const done = new Set<Key>()
  const visit = (key: Key, path: Set<Key>): void => {
    const program = programs.get(key)
    if (!program || done.has(key) || program.entry.element.kind !== 'decision') return
    if (path.has(key)) {
      const { id, name } = program.entry.element
      problems.push({ severity: 'fault', code: 'circle', message: `${name} requires itself`, element: id })
      return
    }
    const inner = new Set(path).add(key)
    for (const required of program.requires) visit(required, inner)
    done.add(key)
  }
  for (const key of programs.keys()) visit(key, new Set())
  return problems
}

function listed(main: Model, programs: ReadonlyMap<Key, Program>): Decisions['decisions'] {
  return main.elements.flatMap(element => {
    if (element.kind === 'input') return []
    const inputs = new Set<string>()
    const seen = new Set<Key>()
    const visit = (key: Key): void => {
      const program = programs.get(key)
      if (!program || seen.has(key)) return
      seen.add(key)
      if (program.entry.element.kind === 'input') inputs.add(program.entry.element.variable.name)
      for (const required of program.requires) visit(required)
    }
    const key = `${main.namespace}#${element.id}`
    for (const name of parametersOf(element, programs.get(key))) inputs.add(name)
    if (element.kind === 'decision') visit(key)
    return [{ id: element.id, name: element.name, kind: element.kind, inputs: [...inputs] }]
  })
}

function parametersOf(element: DrgElement, program: Program | undefined): string[] {
  return element.kind === 'decision' ? [] : (program?.parameters.map(({ name }) => name) ?? [])
}
