/** A FEEL expression, parsed once. `evaluate` gives plain JSON values; FEEL never throws, it warns and gives null. */
export type Expression = {
  source: string
  evaluate(context: Record<string, unknown>, now: string): { value: unknown; warnings: string[] }
}

/** What an attribute holds: words as they stand, or (after `=`) a FEEL expression. */
export type Value = string | Expression

/** The door to FEEL: turns source text into an expression, or says what is wrong with it. */
export type Feel = (source: string) => { ok: true; expression: Expression } | { ok: false; message: string }

export function isExpression(value: unknown): value is Expression {
  return typeof value === 'object' && value !== null && 'evaluate' in value
}
