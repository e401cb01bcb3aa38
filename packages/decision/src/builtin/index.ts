/** All built-in functions of DMN 1.5 (10.3.4) by name. */
import type { FeelFunction } from '../value/value.ts'
import { aggregateFunctions } from './aggregate.ts'
import { calendarFunctions } from './calendar.ts'
import { contextFunctions } from './context.ts'
import { conversionFunctions } from './conversion.ts'
import { listFunctions } from './list.ts'
import { numberFunctions } from './number.ts'
import { patternFunctions } from './pattern.ts'
import { rangeFunctions } from './range.ts'
import { rangeLiteralFunctions } from './range-literal.ts'
import { stringFunctions } from './string.ts'

const all = new Map<string, FeelFunction>(
  [
    conversionFunctions,
    stringFunctions,
    patternFunctions,
    rangeLiteralFunctions,
    listFunctions,
    aggregateFunctions,
    numberFunctions,
    calendarFunctions,
    rangeFunctions,
    contextFunctions,
  ].flatMap(group => Object.entries(group)),
)

export const builtin = (name: string): FeelFunction | undefined => all.get(name)

export const builtinNames = (): string[] => [...all.keys()]
