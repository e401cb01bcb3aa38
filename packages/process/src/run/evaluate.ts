import type { Expression } from '../compile/expression.ts'
import type { Run } from './run.ts'
import type { Variables } from './state.ts'
import { stuck } from './stuck.ts'

export function evaluate(run: Run, expression: Expression, context: Variables): unknown {
  return expression.evaluate(context, run.now).value ?? null
}

/** A condition must say yes or no: null is a mistake that somebody has to see, not a silent no. */
export function isTrue(run: Run, condition: Expression, context: Variables): boolean {
  const { value, warnings } = condition.evaluate(context, run.now)
  if (typeof value === 'boolean') return value
  throw stuck(
    'not-boolean',
    because(`"${condition.source}" gave ${show(value)} instead of true or false`, warnings),
  )
}

export function show(value: unknown): string {
  const text = JSON.stringify(value ?? null)
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}

function because(message: string, warnings: string[]): string {
  return warnings.length > 0 ? `${message}: ${warnings.join('; ')}` : message
}
