/** One element of the graph, compiled: its closure, and which values its names stand for. */

import type { Shape } from '../feel/parse.ts'
import type { DecisionProblem } from '../feel/problem.ts'
import type { Closure, Unit } from '../feel/scope.ts'
import type { FeelType } from '../type/type.ts'
import { compileBoxed, compileFunctionBox } from './compile-boxed.ts'
import { shapeOfType } from './item-definitions.ts'
import { type Entry, importName, type Key, type Library, referred } from './library.ts'
import type { DrgElement } from './model.ts'
import { type Place, place, report, typeAt, typed } from './place.ts'
import { shapeOfBoxed } from './shape-of-boxed.ts'

/** A name is one element, or through an import a context of elements. */
export type Source = { key: Key } | { members: Map<string, Key> }
export type Program = {
  entry: Entry
  type: FeelType | null
  /** What a decision yields or a knowledge model is; services and inputs have none. */
  program: Closure | null
  sources: Source[]
  /** Of a knowledge model, or of a service: then input data first and input decisions after, each with its key. */
  parameters: { name: string; key: Key; type: FeelType | null }[]
  outputs: Key[]
  requires: Key[]
}

export function compileEntry(
  entry: Entry,
  library: Library,
  functions: ReadonlySet<string>,
  problems: DecisionProblem[],
): Program {
  const { element, model } = entry
  const visible = visibleNames(entry, library, problems)
  const unit: Unit = {
    slots: new Map(),
    certain: new Set(),
    known: new Set([...visible.sources.keys(), ...functions]),
    types: visible.types,
    typeNamed: library.typesOf(model),
    unknown: [],
    faults: [],
  }
  // In the order of a session's globals: functions of the caller, then sources, which win over functions of the same name.
  for (const [at, name] of [...functions, ...visible.sources.keys()].entries()) unit.slots.set(name, at)
  const functionShape = Object.fromEntries([...functions].map(name => [name, null]))
  const where = place({ ...functionShape, ...visible.shape }, unit, problems, { element: element.id })
  const type = typeAt(element.variable.typeRef, where)
  return {
    entry,
    type,
    program: compileLogic(element, type, where),
    sources: [...visible.sources.values()],
    ...parametersAndOutputs(entry, library, where),
    requires: visible.requires,
  }
}

function compileLogic(element: DrgElement, type: FeelType | null, where: Place): Closure | null {
  if (element.kind === 'input' || element.kind === 'service') return null
  if (!element.logic) {
    report(where, 'no-logic', `${element.name} has no decision logic`, 'warning')
    return () => null
  }
  if (element.kind === 'decision') return typed(compileBoxed(element.logic, where), type, element.name)
  if (element.logic.box !== 'function') {
    report(where, 'no-function', `${element.name} must be a function`)
    return () => null
  }
  // The type of its variable is that of the function, or in older models that of the result.
  const result = type?.type === 'function' ? type.result : type
  return compileFunctionBox(element.logic, where, element.logic.typeRef ? null : result)
}

function hrefsOf(element: DrgElement): string[] {
  switch (element.kind) {
    case 'input':
      return []
    case 'service':
      return []
    case 'decision':
    case 'knowledge':
      return element.requires
  }
}

function visibleNames(entry: Entry, library: Library, problems: DecisionProblem[]) {
  const { element, model } = entry
  const sources = new Map<string, Source>()
  const shape: Shape = {}
  const requires: Key[] = []
  const types = new Map<string, FeelType>()
  const hrefs = hrefsOf(element)
  for (const href of hrefs) {
    const found = referred(library, model, href)
    if (!found) {
      problems.push({
        severity: 'fault',
        code: 'missing-element',
        message: `${element.name} requires ${href}, which does not exist`,
        element: element.id,
      })
      continue
    }
    requires.push(found.key)
    const name = found.element.variable.name
    const type = library.typesOf(found.model)(found.element.variable.typeRef ?? 'Any')
    const { element: source } = found
    const inner = shapeOfType(type) ?? (source.kind === 'decision' ? shapeOfBoxed(source.logic) : null)
    const prefix = importName(model, found.model)
    if (prefix === null) {
      sources.set(name, { key: found.key })
      if (type && found.element.kind !== 'knowledge' && found.element.kind !== 'service')
        types.set(name, type)
      shape[name] = inner
      continue
    }
    const members = sources.get(prefix)
    if (members && 'members' in members) members.members.set(name, found.key)
    else sources.set(prefix, { members: new Map([[name, found.key]]) })
    shape[prefix] = { ...shape[prefix], [name]: inner }
  }
  if (element.kind === 'knowledge') {
    // A knowledge model may call itself.
    sources.set(element.name, sources.get(element.name) ?? { key: entry.key })
    shape[element.name] ??= null
  }
  return { sources, shape, requires, types }
}

function parametersAndOutputs(
  entry: Entry,
  library: Library,
  where: Place,
): Pick<Program, 'parameters' | 'outputs'> {
  const { element, model } = entry
  if (element.kind === 'knowledge' && element.logic?.box === 'function') {
    const typeNamed = library.typesOf(model)
    const parameters = element.logic.parameters.map(({ name, typeRef }) => ({
      name,
      key: '',
      type: typeNamed(typeRef ?? 'Any'),
    }))
    return { parameters, outputs: [] }
  }
  if (element.kind !== 'service') return { parameters: [], outputs: [] }
  const found = (hrefs: string[]): Entry[] =>
    hrefs.flatMap(href => {
      const target = referred(library, model, href)
      if (!target) report(where, 'missing-element', `${element.name} refers to ${href}, which does not exist`)
      return target ?? []
    })
  const parameters = found([...element.inputData, ...element.inputDecisions]).map(target => ({
    name: target.element.variable.name,
    key: target.key,
    type: library.typesOf(target.model)(target.element.variable.typeRef ?? 'Any'),
  }))
  return { parameters, outputs: found(element.outputs).map(target => target.key) }
}
