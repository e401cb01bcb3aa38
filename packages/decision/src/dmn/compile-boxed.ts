/** Boxed expressions to closures (DMN 1.5, 10.2.1 and 10.3.2.13). */

import { callNamed } from '../feel/compile-call.ts'
import { userFunction } from '../feel/compile-context.ts'
import { itemScope } from '../feel/compile-filter.ts'
import { domainOf } from '../feel/domain.ts'
import { spend, warn } from '../feel/run.ts'
import { type Closure, push } from '../feel/scope.ts'
import { coerced } from '../type/coerce.ts'
import type { FeelType } from '../type/type.ts'
import { type Context, type FeelFunction, kindOf, type Parameter, type Value } from '../value/value.ts'
import { compileTable } from './compile-table.ts'
import type { Boxed, Variable } from './model.ts'
import { compileAt, inside, type Place, place, report, typeAt, typed } from './place.ts'
import { shapeOfBoxed } from './shape-of-boxed.ts'

export function compileBoxed(boxed: Boxed | null, where: Place): Closure {
  if (!boxed) return () => null
  const type = typeAt(boxed.typeRef, where)
  return boxed.box === 'function'
    ? compileBody(boxed, where)
    : typed(compileBody(boxed, where), type, 'the result')
}

function compileBody(boxed: Boxed, where: Place): Closure {
  switch (boxed.box) {
    case 'literal':
      if (boxed.language && !/feel/i.test(boxed.language)) {
        report(
          where,
          'foreign-language',
          `expressions in ${boxed.language} are not run here: write them in FEEL`,
        )
        return () => null
      }
      if (boxed.text.trim()) return compileAt(boxed.text, where)
      report(where, 'empty', 'an expression is empty', 'warning')
      return () => null
    case 'table':
      return compileTable(boxed.table, where)
    case 'context':
      return compileContext(boxed, where)
    case 'list': {
      const items = boxed.items.map(item => compileBoxed(item, where))
      return frame => items.map(item => item(frame))
    }
    case 'relation':
      return compileRelation(boxed, where)
    case 'invocation':
      return compileInvocation(boxed, where)
    case 'function':
      return compileFunctionBox(boxed, where)
    case 'conditional': {
      const [condition, yes, no] = [boxed.condition, boxed.yes, boxed.no].map(each =>
        compileBoxed(each, where),
      )
      return frame => {
        const holds = condition?.(frame) ?? false
        if (typeof holds !== 'boolean')
          return warn(frame.run, 'no-boolean', 'the condition is neither true nor false')
        return (holds ? yes?.(frame) : no?.(frame)) ?? null
      }
    }
    case 'filter': {
      const scope = itemScope(where.scope)
      const condition = place({ ...where.shape, item: null }, where.unit, where.problems, where.spot, scope)
      return boxedFilter(compileBoxed(boxed.from, where), compileBoxed(boxed.condition, condition))
    }
    case 'for':
      return compileFor(boxed, where)
    case 'some':
    case 'every':
      return compileQuantified(boxed, where)
  }
}

/** The last entry may have no name: then its value is the result, else all entries are. */
function compileContext(boxed: Boxed & { box: 'context' }, where: Place): Closure {
  let inner = where
  const entries: { name: string; value: Closure; recursive: boolean }[] = []
  let result: Closure | null = null
  for (const { variable, value } of boxed.entries) {
    if (!variable) {
      result = compileBoxed(value, inner)
      break
    }
    const type = typeAt(variable.typeRef, where)
    const own = inside(inner, variable.name, type, shapeOfBoxed(value))
    const recursive = value?.box === 'function'
    entries.push({
      name: variable.name,
      value: typed(compileBoxed(value, recursive ? own : inner), type, variable.name),
      recursive,
    })
    inner = own
  }
  const final = result
  return frame => {
    const context: Context = new Map()
    let within = frame
    for (const entry of entries) {
      const own = push(within, null)
      own.value = entry.value(entry.recursive ? own : within)
      context.set(entry.name, own.value)
      within = own
    }
    return final ? final(within) : context
  }
}

function compileRelation(boxed: Boxed & { box: 'relation' }, where: Place): Closure {
  const columns = boxed.columns.map(column => ({ name: column.name, type: typeAt(column.typeRef, where) }))
  const rows = boxed.rows.map(row =>
    columns.map((column, position) =>
      typed(compileBoxed(row[position] ?? null, where), column.type, column.name),
    ),
  )
  return frame =>
    rows.map(row => new Map(columns.map((column, position) => [column.name, row[position]?.(frame) ?? null])))
}

function compileInvocation(boxed: Boxed & { box: 'invocation' }, where: Place): Closure {
  const callee = compileBoxed(boxed.callee, where)
  const bindings = boxed.bindings.map(({ parameter, value }) => ({
    name: parameter.name,
    value: compileBoxed(value, where),
    type: typeAt(parameter.typeRef, where),
  }))
  return frame => {
    const { run } = frame
    const called = callee(frame)
    if (kindOf(called) !== 'function') return warn(run, 'no-function', 'what is invoked is no function')
    const args = new Map<string, Value>()
    for (const { name, value, type } of bindings) {
      const given = value(frame)
      const fitting = type ? coerced(given, type) : given
      // As with a function's own parameters: what is called with something else has no result.
      if (fitting === undefined)
        return warn(run, 'wrong-argument', `the argument for ${name} is of the wrong type`)
      args.set(name, fitting)
    }
    return callNamed(called as FeelFunction, args, run)
  }
}

/** Functions in Java or PMML are refused: their code is not part of the model, and none runs here. */
export function compileFunctionBox(
  boxed: Boxed & { box: 'function' },
  where: Place,
  declared: FeelType | null = null,
): Closure {
  if (boxed.kind !== 'FEEL') {
    report(
      where,
      'foreign-function',
      `functions of kind ${boxed.kind} are not run here: write the function in FEEL`,
    )
    return () => null
  }
  let inner = where
  const parameters: Parameter[] = boxed.parameters.map((parameter: Variable) => {
    const type: FeelType | null = typeAt(parameter.typeRef, where)
    inner = inside(inner, parameter.name, type)
    return { name: parameter.name, ...(type && { type }) }
  })
  const result = typeAt(boxed.typeRef, where) ?? declared
  const body = compileBoxed(boxed.body, inner)
  const checked = typed(body, result?.type === 'function' ? null : result, 'the result')
  return frame => userFunction(parameters, checked, frame)
}

/** Unlike the filter of FEEL's text, this one knows conditions only, no positions (7.3.9). */
function boxedFilter(from: Closure, condition: Closure): Closure {
  return frame => {
    const value = from(frame)
    const items = Array.isArray(value) ? value : value === null ? [] : [value]
    const kept: Value[] = []
    for (const item of items) {
      spend(frame.run, 1)
      const holds = condition(push(push(frame, item), item))
      if (typeof holds !== 'boolean')
        return warn(frame.run, 'no-boolean', 'a condition is neither true nor false')
      if (holds) kept.push(item)
    }
    return kept
  }
}

type Iteration = Boxed & { box: 'for' | 'some' | 'every' }

function compileFor(boxed: Iteration, where: Place): Closure {
  const from = compileBoxed(boxed.from, where)
  const body = compileBoxed(boxed.body, inside(inside(where, 'partial', null), boxed.variable, null))
  const usesPartial = JSON.stringify(boxed.body).includes('partial')
  return frame => {
    const items = domainOf(from(frame))
    if (!items) return warn(frame.run, 'no-list', 'this cannot be iterated over')
    const results: Value[] = []
    for (const item of items) {
      spend(frame.run, usesPartial ? results.length + 1 : 1)
      // A copy: what an iteration has seen must not grow after it.
      results.push(body(push(push(frame, usesPartial ? results.slice() : null), item)))
    }
    return results
  }
}

function compileQuantified(boxed: Iteration, where: Place): Closure {
  const from = compileBoxed(boxed.from, where)
  const body = compileBoxed(boxed.body, inside(where, boxed.variable, null))
  const decisive = boxed.box === 'some'
  return frame => {
    const items = domainOf(from(frame))
    if (!items) return warn(frame.run, 'no-list', 'this cannot be iterated over')
    let answer = !decisive
    for (const item of items) {
      spend(frame.run, 1)
      const holds = body(push(frame, item))
      if (typeof holds !== 'boolean')
        return warn(frame.run, 'no-boolean', 'a condition is neither true nor false')
      if (holds === decisive) answer = decisive
    }
    return answer
  }
}
