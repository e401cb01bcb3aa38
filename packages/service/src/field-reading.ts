import type { Answer } from './answers.ts'
import type { Field } from './form.ts'
import type { Problem } from './problem.ts'

/** What one field's typed text means, or what is wrong with it. Neither: it was left empty and may be. */
export type FieldReading = { answer?: Answer; problem?: Problem }

/** The problem with a field, by its key. */
export function wrong(field: Field, code: string, params?: Problem['params']): FieldReading {
  return { problem: params ? { code, path: field.key, params } : { code, path: field.key } }
}
