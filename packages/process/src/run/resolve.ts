import { isExpression, type Value } from '../compile/expression.ts'
import { evaluate, show } from './evaluate.ts'
import type { Run } from './run.ts'
import type { Variables } from './state.ts'
import { stuck } from './stuck.ts'

/** Words as they stand, or what the expression gives. */
export function resolve(run: Run, value: Value, context: Variables): unknown {
  return isExpression(value) ? evaluate(run, value, context) : value
}

/** The text that a value comes to; numbers are written out, anything else is refused. */
export function resolveText(run: Run, value: Value, context: Variables, what: string): string {
  const found = resolve(run, value, context)
  if (typeof found === 'string') return found
  if (typeof found === 'number') return String(found)
  throw stuck('not-text', `${what} came to ${show(found)} instead of a text`)
}
