/** Paths and filters (DMN 1.5, 10.3.2.5). A value that is no list is filtered as a list of one. */
import { isNumber, type Num, toInteger } from '../value/number.ts'
import type { Value } from '../value/value.ts'
import type { Node } from './ast.ts'
import { compileNode } from './compile.ts'
import { propertyOf } from './entry.ts'
import { enter, leave, type Run, spend, warn } from './run.ts'
import { type Closure, push, type Scope, type Unit } from './scope.ts'

/** Over a list a path is taken from each item. */
export function compilePath(from: Closure, name: string, at: number): Closure {
  return frame => {
    const value = from(frame)
    if (!Array.isArray(value)) {
      const property = propertyOf(value, name)
      return property === undefined ? warn(frame.run, 'no-entry', `there is no ${name} here`, at) : property
    }
    return ofEach(value, name, frame.run)
  }
}

/** Lists inside lists keep their shape (10.3.1.4). */
function ofEach(list: Value[], name: string, run: Run): Value[] {
  enter(run)
  spend(run, list.length)
  const found = list.map(item =>
    Array.isArray(item) ? ofEach(item, name, run) : (propertyOf(item, name) ?? null),
  )
  leave(run)
  return found
}

export function compileFilter(list: Node, condition: Node, scope: Scope, unit: Unit): Closure {
  const from = compileNode(list, scope, unit)
  if (condition.node === 'number') {
    const { value: index } = condition
    return frame => itemAt(asList(from(frame)), index)
  }
  return filtered(from, compileNode(condition, itemScope(scope), unit))
}

/** Inside the condition the item is `item`, and its entries are names. */
export const itemScope = (scope: Scope): Scope => ({
  up: { up: scope, name: 'item', item: false },
  name: '',
  item: true,
})

/** A condition that yields a number is a position, counted from 1. */
export function filtered(from: Closure, condition: Closure): Closure {
  return frame => {
    const items = asList(from(frame))
    spend(frame.run, items.length)
    if (!items.length) return isNumber(condition(push(push(frame, null), null))) ? null : []
    const kept: Value[] = []
    for (const [position, item] of items.entries()) {
      const answer = condition(push(push(frame, item), item))
      if (answer === true) kept.push(item)
      else if (position === 0 && isNumber(answer)) return itemAt(items, answer)
    }
    return kept
  }
}

const asList = (value: Value): Value[] => (Array.isArray(value) ? value : value === null ? [] : [value])

/** Counted from 1, or from the end where negative; null outside the list. */
function itemAt(items: Value[], index: Num): Value {
  const position = toInteger(index)
  if (position === null || position === 0) return null
  return items.at(position > 0 ? position - 1 : position) ?? null
}
