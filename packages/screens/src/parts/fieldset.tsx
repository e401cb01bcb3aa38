import type { ReactNode } from 'react'
import { ErrorText, Hint } from './field.tsx'

export type FieldsetProps = { id: string; legend: string; hint?: string; error?: string; children: ReactNode }

/** Fields that belong together under one question. */
export function Fieldset({ id, legend, hint, error, children }: FieldsetProps) {
  return (
    <fieldset id={id} className={error ? 'group wrong' : 'group'}>
      <legend>{legend}</legend>
      <Hint id={id} hint={hint} />
      <ErrorText id={id} error={error} />
      <div className="stack">{children}</div>
    </fieldset>
  )
}
