import { evaluate } from 'feelin'

/** feelin reads an expression anew each time: its public functions take text. */
export function prepareFeelin(expression: string): (context: Record<string, unknown>) => unknown {
  return context => evaluate(expression, context).value
}
