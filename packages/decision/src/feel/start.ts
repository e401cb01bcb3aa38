/** Starts an evaluation with its clock and limits, and ends one that goes too far. */

import { LimitReached } from '../value/limit.ts'
import { fromZoned, type Plain, toPlain } from '../value/plain.ts'
import type { FeelDateTime } from '../value/temporal.ts'
import type { Value } from '../value/value.ts'
import type { CallerFunction } from './caller-function.ts'
import { type Limits, type Run, usualLimits, type Warning, warn } from './run.ts'

export type EvaluationOptions = {
  /** The moment `now()` and `today()` return, an instant in the zone of the city. Without it they are null. */
  now?: Temporal.Instant | Temporal.ZonedDateTime | string
  functions?: Readonly<Record<string, CallerFunction>>
  limits?: Partial<Limits>
}

const cityZone = 'Asia/Shanghai'

export function newRun(options: EvaluationOptions): Run {
  const limits = options.limits ? { ...usualLimits, ...options.limits } : usualLimits
  let moment: FeelDateTime | null | undefined
  const run: Run = {
    now: () => {
      moment ??= options.now === undefined ? null : fromZoned(zoned(options.now))
      return moment ?? warn(run, 'no-clock', 'the caller gave no moment for now() and today()')
    },
    warnings: [],
    steps: limits.steps,
    depth: 0,
    limits,
  }
  return run
}

function zoned(now: Temporal.Instant | Temporal.ZonedDateTime | string): Temporal.ZonedDateTime {
  if (now instanceof Temporal.ZonedDateTime) return now
  return (typeof now === 'string' ? Temporal.Instant.from(now) : now).toZonedDateTimeISO(cityZone)
}

/** What goes beyond the limits has no result, and the last warning names the limit. */
export function guarded(
  options: EvaluationOptions,
  evaluate: (run: Run) => Value,
): { value: Value; warnings: Warning[] } {
  const run = newRun(options)
  try {
    return { value: evaluate(run), warnings: run.warnings }
  } catch (error) {
    run.warnings.push(limitWarning(error))
    return { value: null, warnings: run.warnings }
  }
}

/** The value as JSON; null, with a warning, where it would be too large. */
export function plainOrNull(value: Value, warnings: Warning[]): Plain {
  try {
    return toPlain(value)
  } catch (error) {
    warnings.push(limitWarning(error))
    return null
  }
}

export function limitWarning(error: unknown): Warning {
  if (error instanceof LimitReached) return { code: error.code, message: error.message }
  // The stack of the machine itself ran out before our own count did.
  if (error instanceof RangeError)
    return { code: 'too-deep', message: 'the evaluation was nested too deeply' }
  throw error
}
