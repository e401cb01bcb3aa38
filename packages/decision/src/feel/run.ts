/** What one evaluation carries: its clock, its warnings, and the means it may still use up. */

import { LimitReached } from '../value/limit.ts'
import type { FeelDateTime } from '../value/temporal.ts'
import type { Value } from '../value/value.ts'

/** Something was wrong with the data or the expression, and null stands for the result. `at` is the offset in the source. */
export type Warning = { code: string; message: string; at?: number; source?: string }
/** `steps`: iterations, calls and list items in all; `depth`: calls inside calls; `text`: characters of one string. */
export type Limits = { steps: number; depth: number; text: number }
export type Run = {
  now: () => FeelDateTime | null
  warnings: Warning[]
  steps: number
  depth: number
  limits: Limits
  source?: string
  /** Where tables leave what they saw, while a decision is explained. */
  trace?: { tables: TableTrace[] }
}

/** `failed`: for each rule looked at, the column that did not pass, or -1 for a match. */
export type TableTrace = { table: object; inputs: Value[]; failed: number[] }

export const usualLimits: Limits = { steps: 2_000_000, depth: 400, text: 1_000_000 }

export function spend(run: Run, steps: number): void {
  run.steps -= steps
  if (run.steps < 0) {
    throw new LimitReached('too-many-steps', `the evaluation was stopped after ${run.limits.steps} steps`)
  }
}

/** Pair with `leave`; when something is thrown between the two, the evaluation is over anyway. */
export function enter(run: Run): void {
  spend(run, 1)
  run.depth += 1
  if (run.depth > run.limits.depth) {
    throw new LimitReached('too-deep', `functions call each other more than ${run.limits.depth} levels deep`)
  }
}

export function leave(run: Run): void {
  run.depth -= 1
}

export function checkText(run: Run, length: number): void {
  if (length > run.limits.text) {
    throw new LimitReached('too-long', `a text would be longer than ${run.limits.text} characters`)
  }
}

/** At most this many warnings are kept; a loop over bad data says the same thing over and over. */
const mostWarnings = 50

export function warn(run: Run, code: string, message: string, at?: number): null {
  if (run.warnings.length < mostWarnings) {
    run.warnings.push({
      code,
      message,
      ...(at !== undefined && { at }),
      ...(run.source && { source: run.source }),
    })
  }
  return null
}
