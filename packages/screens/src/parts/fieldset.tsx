import type { ReactNode } from 'react'
import { ErrorText, Hint } from './field.tsx'

export type FieldsetProps = { id: string; legend: string; hint?: string; error?: string; children: ReactNode }

/** Fields that belong together under one question. */
export function Fieldset({ id, legend, hint, error, children }: FieldsetProps) {
  return (
    <div className={error ? 'group wrong' : 'group'}>
      <fieldset id={id} tabIndex={-1}>
        <legend>{legend}</legend>
        <Hint id={id} hint={hint} />
        <ErrorText id={id} error={error} />
        <div className="stack">{children}</div>
      </fieldset>
    </div>
  )
}
