/**
 * Built-in functions are written with their signature as DMN prints it, `'start position: number'`, and the types of the
 * arguments follow from it. Overloads are tried in order, first as the arguments are, then with the implicit
 * conversions of 10.3.2.9.4. Arguments that fit none make the result null.
 */
import { type Run, warn } from '../feel/run.ts'
import { builtinType, type FeelType } from '../type/type.ts'
import type { Num } from '../value/number.ts'
import { type FeelDate, type FeelDateTime, type FeelTime, midnight } from '../value/temporal.ts'
import {
  type Context,
  type FeelFunction,
  type Kind,
  kindOf,
  type MonthDuration,
  type Parameter,
  type Range,
  type TimeDuration,
  type Value,
} from '../value/value.ts'

type Kinds = {
  any: Value
  null: null
  number: Num
  string: string
  boolean: boolean
  list: Value[]
  context: Context
  function: FeelFunction
  range: Range
  date: FeelDate
  time: FeelTime
  'date and time': FeelDateTime
  'years and months duration': MonthDuration
  'days and time duration': TimeDuration
}
type Typed<T extends string> = T extends `${infer A} | ${infer B}`
  ? Typed<A> | Typed<B>
  : T extends keyof Kinds
    ? Kinds[T]
    : never
type Argument<S extends string> = S extends `...${string}: ${string}`
  ? Value[]
  : S extends `${string}?: ${infer T}`
    ? Typed<T> | undefined
    : S extends `${string}: ${infer T}`
      ? Typed<T>
      : never
type Arguments<P extends readonly string[]> = { [K in keyof P]: Argument<P[K]> }

type Slot = { name: string; optional: boolean; rest: boolean; kinds: ReadonlySet<string> }
type Overload = {
  slots: Slot[]
  least: number
  call: (run: Run, ...args: (Value | undefined)[]) => Value | undefined
}

/** One signature and what it does: undefined stands for "no result", null with a warning. `?` marks optional, `...` the rest. */
export function overload<const P extends readonly string[]>(
  parameters: P,
  call: (run: Run, ...args: Arguments<P>) => Value | undefined,
): Overload {
  const slots = parameters.map(readSlot)
  return {
    slots,
    least: slots.filter(slot => !slot.optional && !slot.rest).length,
    call: call as Overload['call'],
  }
}

export function define(name: string, ...overloads: Overload[]): FeelFunction {
  const longest = overloads.reduce((a, b) => (b.slots.length > a.slots.length ? b : a))
  const parameters = longest.slots.map(parameterOf)
  return {
    kind: 'function',
    parameters,
    least: Math.min(...overloads.map(each => each.least)),
    variadic: overloads.some(each => each.slots.at(-1)?.rest),
    call: (args, run) => {
      for (const conversions of [false, true]) {
        for (const each of overloads) {
          const fitted = fitPositional(each, args, conversions)
          if (fitted) return settled(each.call(run, ...fitted), name, run)
        }
      }
      return warn(run, 'wrong-arguments', `${name} does not take (${args.map(kindOf).join(', ')})`)
    },
    callNamed: (args, run) => {
      for (const conversions of [false, true]) {
        for (const each of overloads) {
          const fitted = fitNamed(each, args, conversions)
          if (fitted) return settled(each.call(run, ...fitted), name, run)
        }
      }
      return warn(run, 'wrong-arguments', `${name} does not take (${[...args.keys()].join(', ')}) like this`)
    },
  }
}

const settled = (result: Value | undefined, name: string, run: Run): Value =>
  result === undefined ? warn(run, 'no-result', `${name} has no result for these arguments`) : result

function readSlot(text: string): Slot {
  const split = text.lastIndexOf(': ')
  const name = text.slice(0, split)
  return {
    name: name.replace(/^\.\.\./, '').replace(/\?$/, ''),
    optional: name.endsWith('?'),
    rest: name.startsWith('...'),
    kinds: new Set(text.slice(split + 2).split(' | ')),
  }
}

function parameterOf(slot: Slot): Parameter {
  const kinds = [...slot.kinds].filter(kind => kind !== 'null')
  const type: FeelType | null = kinds.length === 1 ? builtinType(kinds[0] ?? '') : null
  return { name: slot.name, ...(type && { type }) }
}

function fitPositional(each: Overload, args: Value[], conversions: boolean): (Value | undefined)[] | null {
  const { slots } = each
  const rest = slots.at(-1)?.rest ? slots.length - 1 : null
  if (args.length < each.least || (rest === null && args.length > slots.length)) return null
  const fitted: (Value | undefined)[] = []
  for (const [at, slot] of slots.entries()) {
    if (at === rest) {
      fitted.push(args.slice(at))
      return fitted
    }
    const value = at < args.length ? fit(args[at] ?? null, slot, conversions) : undefined
    if (value === undefined && at < args.length) return null
    fitted.push(value)
  }
  return fitted
}

function fitNamed(
  each: Overload,
  args: ReadonlyMap<string, Value>,
  conversions: boolean,
): (Value | undefined)[] | null {
  const names = new Set(each.slots.map(slot => slot.name))
  if (![...args.keys()].every(name => names.has(name))) return null
  const fitted: (Value | undefined)[] = []
  for (const slot of each.slots) {
    const given = args.get(slot.name)
    if (given === undefined && !slot.optional) return null
    const value = given === undefined ? undefined : slot.rest ? [given] : fit(given, slot, conversions)
    if (value === undefined && given !== undefined) return null
    fitted.push(value)
  }
  return fitted
}

function fit(value: Value, slot: Slot, conversions: boolean): Value | undefined {
  const kind: Kind = kindOf(value)
  if (slot.kinds.has('any') || slot.kinds.has(kind)) return value
  if (!conversions || value === null) return undefined
  if (kind === 'list') {
    const list = value as Value[]
    return list.length === 1 ? fit(list[0] ?? null, slot, false) : undefined
  }
  if (slot.kinds.has('list')) return [value]
  return kind === 'date' && slot.kinds.has('date and time') ? midnight(value as FeelDate) : undefined
}
