import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import { useTexts } from '../text.ts'

/** What every field has. `id` defaults to `name`, so an error summary links to `#name`. */
export type FieldProps = {
  name: string
  label: string
  hint?: string
  error?: string
  optional?: boolean
  id?: string
}

/** Label above, hint under the label, error above the input with a bar at the left. */
export function Field({ field, children }: { field: FieldProps; children: ReactNode }) {
  const id = field.id ?? field.name
  return (
    <div className={field.error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        {field.label}
        <Optional field={field} />
      </label>
      <Hint id={id} hint={field.hint} />
      <ErrorText id={id} error={field.error} />
      {children}
    </div>
  )
}

/** The wiring of an input to its label, hint and error. */
export function wired(field: FieldProps) {
  const id = field.id ?? field.name
  const described = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    name: field.name,
    'aria-describedby': described || undefined,
    'aria-invalid': field.error ? true : undefined,
  }
}

export function Hint({ id, hint }: { id: string; hint?: string }) {
  if (!hint) return null
  return (
    <p className="hint" id={`${id}-hint`}>
      {hint}
    </p>
  )
}

export function ErrorText({ id, error }: { id: string; error?: string }) {
  const { shell } = useTexts()
  if (!error) return null
  return (
    <p className="wrong-text" id={`${id}-error`}>
      <Icon name="triangle-alert" />
      <span>
        <span className="hidden-visually">{shell.errorPrefix}</span>
        {error}
      </span>
    </p>
  )
}

export function Optional({ field }: { field: Pick<FieldProps, 'optional'> }) {
  const { shell } = useTexts()
  return field.optional ? <span className="optional"> {shell.optional}</span> : null
}
