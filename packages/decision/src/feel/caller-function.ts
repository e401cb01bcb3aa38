/** A function of the caller, such as `working days`: takes and returns plain values, and may not break an evaluation. */
import { LimitReached } from '../value/limit.ts'
import { fromPlain, type Plain, toPlain } from '../value/plain.ts'
import type { FeelFunction } from '../value/value.ts'
import { enter, leave, warn } from './run.ts'

/** Arguments are plain JSON, dates as ISO texts. The result may also be a `Temporal` value, which becomes FEEL's. */
export type CallerFunction = (...args: Plain[]) => unknown

export const callerFunction = (name: string, call: CallerFunction): FeelFunction => ({
  kind: 'function',
  parameters: [{ name: 'arguments' }],
  least: 0,
  variadic: true,
  call: (args, run) => {
    enter(run)
    try {
      return fromPlain(call(...args.map(arg => toPlain(arg))))
    } catch (error) {
      if (error instanceof LimitReached) throw error
      return warn(
        run,
        'function-failed',
        `${name} failed: ${error instanceof Error ? error.message : 'without a reason'}`,
      )
    } finally {
      leave(run)
    }
  },
})
