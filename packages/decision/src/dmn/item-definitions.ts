/** Item definitions to types (DMN 1.5, 7.3.2 and 10.3.2.9): components, collections, functions, allowed values and constraints. */
import { compileTests } from '../feel/compile-test.ts'
import { parserFor, type Shape } from '../feel/parse.ts'
import type { DecisionProblem } from '../feel/problem.ts'
import { type Unit } from '../feel/scope.ts'
import { guarded } from '../feel/start.ts'
import { anyType, builtinType, type FeelType } from '../type/type.ts'
import type { Value } from '../value/value.ts'
import type { ItemDefinition, Model } from './model.ts'

/** The type a `typeRef` names, in FEEL's words, as `feel:string`, of this model, or of an import as `import.tType`. */
export type TypeNamed = (name: string) => FeelType | null

const number: FeelType = { type: 'number' }
/** Names other tools write for types of FEEL. */
const aliases: Record<string, FeelType> = {
  integer: number,
  int: number,
  long: number,
  double: number,
  float: number,
  decimal: number,
}

export function typesOf(
  model: Model,
  imported: (importName: string) => TypeNamed | null,
  problems: DecisionProblem[],
): TypeNamed {
  const items = new Map(model.items.map(item => [item.name, item]))
  const built = new Map<string, FeelType>()
  const building = new Set<string>()

  const named: TypeNamed = reference => {
    const name = reference.trim().replace(/^feel:/, '')
    const item = items.get(name) ?? items.get(name.slice(name.indexOf(':') + 1))
    if (item) return ofItem(item)
    const standard = builtinType(name) ?? builtinType(name.slice(name.indexOf(':') + 1))
    if (standard) return standard
    const alias = aliases[name.slice(name.indexOf(':') + 1)]
    if (alias) return alias
    const dot = name.indexOf('.')
    return dot > 0 ? (imported(name.slice(0, dot))?.(name.slice(dot + 1)) ?? null) : fromUnnamed(name)
  }

  const fromUnnamed: TypeNamed = name => imported('')?.(name) ?? null

  function ofItem(item: ItemDefinition): FeelType {
    const known = built.get(item.name)
    if (known) return known
    if (building.has(item.name)) return item.components.length ? openContext(item.name) : anyType
    building.add(item.name)
    const type = { ...build(item), name: item.name }
    built.set(item.name, type)
    return type
  }

  const open = new Map<string, FeelType & { type: 'context' }>()
  /** A type that contains itself: the inner mention shares the entries of the outer. */
  function openContext(name: string): FeelType & { type: 'context' } {
    const type = open.get(name) ?? { type: 'context', entries: new Map(), name }
    open.set(name, type)
    return type
  }

  function build(item: ItemDefinition): FeelType {
    const single = limited(base(item), item.allowed, item.name)
    const whole: FeelType = item.isCollection ? { type: 'list', of: single } : single
    return limited(whole, item.constraint, item.name)
  }

  function base(item: ItemDefinition): FeelType {
    if (item.components.length) {
      const context = building.has(item.name)
        ? openContext(item.name)
        : { type: 'context' as const, entries: new Map<string, FeelType>() }
      for (const component of item.components) context.entries.set(component.name, build(component))
      return context
    }
    if (item.functionItem) {
      const parameters = item.functionItem.parameters.map(parameter => referred(parameter.typeRef, item.name))
      return { type: 'function', parameters, result: referred(item.functionItem.resultRef, item.name) }
    }
    return referred(item.typeRef, item.name)
  }

  function referred(reference: string | undefined, owner: string): FeelType {
    if (!reference) return anyType
    const type = named(reference)
    if (!type) {
      problems.push({
        severity: 'fault',
        code: 'unknown-type',
        message: `${owner} is of type ${reference}, which is not defined`,
      })
    }
    return type ?? anyType
  }

  function limited(type: FeelType, tests: string | undefined, owner: string): FeelType {
    if (!tests) return type
    const passes = compileAllowed(tests, owner, named, problems)
    const { allows } = type
    return { ...type, allows: value => (allows?.(value) ?? true) && passes(value), values: tests }
  }

  for (const item of model.items) ofItem(item)
  return named
}

/** Unary tests over `?` as a yes-or-no question; anything unclear is a no. */
export function compileAllowed(
  tests: string,
  owner: string,
  typeNamed: TypeNamed,
  problems: DecisionProblem[],
): (value: Value) => boolean {
  const parsed = parserFor({})(tests, 'unary-tests')
  if (!parsed.ok) {
    problems.push({
      severity: 'fault',
      code: 'syntax',
      ...parsed.fault,
      message: `allowed values of ${owner}: ${parsed.fault.message}`,
    })
    return () => true
  }
  const unit: Unit = {
    slots: new Map(),
    certain: new Set(),
    known: new Set(['?']),
    typeNamed,
    unknown: [],
    faults: [],
  }
  const program = compileTests(parsed.tree, { up: null, name: '?', item: false }, unit)
  for (const { name } of unit.unknown) {
    problems.push({
      severity: 'fault',
      code: 'unknown-name',
      message: `allowed values of ${owner}: nothing is called ${name}`,
    })
  }
  return value => guarded({}, run => program({ up: null, value, globals: [], run })).value === true
}

/** The names inside a type, for the parser; types that contain themselves are followed a few steps only. */
export function shapeOfType(type: FeelType | null, depth = 0): Shape | null {
  if (!type || depth > 4) return null
  if (type.type === 'list') return shapeOfType(type.of, depth)
  if (type.type !== 'context') return null
  return Object.fromEntries([...type.entries].map(([name, entry]) => [name, shapeOfType(entry, depth + 1)]))
}
