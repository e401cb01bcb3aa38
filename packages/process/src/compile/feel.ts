import type { Limit } from '@baotu/calendar'
import { type CallerFunction, compileExpression, evaluateExpression } from '@baotu/decision'
import type { Feel } from './expression.ts'

/**
 * FEEL of `@baotu/decision`, with functions that name a legal limit. A limit stays a limit here, because only the host
 * has the city's calendar.
 */
export const feel: Feel = source => {
  const compiled = compileExpression(source, 'expression', { functions: limits })
  if (!compiled.ok)
    return { ok: false, message: compiled.problems.map(problem => problem.message).join('; ') }
  const { expression } = compiled
  return {
    ok: true,
    expression: {
      source,
      evaluate(context, now) {
        const { value, warnings } = evaluateExpression(expression, context, { now })
        return { value, warnings: warnings.map(warning => warning.message) }
      },
    },
  }
}

const limits: Record<string, CallerFunction> = {
  'working days': amount => limit(amount, 'working-day'),
  'working hours': amount => limit(amount, 'working-hour'),
  'calendar days': amount => limit(amount, 'day'),
  'calendar months': amount => limit(amount, 'month'),
}

function limit(amount: unknown, unit: Limit['unit']): Limit | null {
  return typeof amount === 'number' && amount >= 0 ? { amount, unit } : null
}
