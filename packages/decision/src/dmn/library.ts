/** Several models that import each other, as one graph of elements under global keys (DMN 1.5, 6.3.3). */
import type { DecisionProblem } from '../feel/problem.ts'
import { type TypeNamed, typesOf } from './item-definitions.ts'
import type { DrgElement, Import, Model } from './model.ts'

/** `namespace#id`. */
export type Key = string
export type Entry = { key: Key; model: Model; element: DrgElement }
export type Library = {
  main: Model
  entries: Map<Key, Entry>
  typesOf: (model: Model) => TypeNamed
}

export function libraryOf(main: Model, others: readonly Model[], problems: DecisionProblem[]): Library {
  const models = new Map([main, ...others].map(model => [model.namespace, model]))
  const entries = new Map<Key, Entry>()
  for (const model of models.values()) {
    for (const element of model.elements) {
      const key = `${model.namespace}#${element.id}`
      entries.set(key, { key, model, element })
    }
    for (const each of model.imports) {
      if (!models.has(each.namespace) && isDmn(each)) {
        const message = `the imported model ${each.namespace} (${each.name}) was not given`
        problems.push({ severity: 'fault', code: 'missing-import', message })
      }
    }
  }
  const types = new Map<Model, TypeNamed>()
  const typesOfModel = (model: Model): TypeNamed => {
    let found = types.get(model)
    if (!found) {
      const imported = (name: string): TypeNamed | null => {
        const other = models.get(model.imports.find(each => each.name === name)?.namespace ?? '')
        return other && other !== model ? typesOfModel(other) : null
      }
      found = typesOf(model, imported, problems)
      types.set(model, found)
    }
    return found
  }
  return { main, entries, typesOf: typesOfModel }
}

const isDmn = (each: Import): boolean => !each.type || /DMN/i.test(each.type)

/** The element an href of this model points to; undefined when there is none. */
export function referred(library: Library, model: Model, href: string): Entry | undefined {
  const hash = href.indexOf('#')
  const namespace = hash > 0 ? href.slice(0, hash) : model.namespace
  return library.entries.get(`${namespace}#${href.slice(hash + 1)}`)
}

/** The name of the import through which one model sees another; null within one model or for an import without a name. */
export function importName(from: Model, to: Model): string | null {
  if (from === to) return null
  return from.imports.find(each => each.namespace === to.namespace)?.name || null
}
