import { Field, type FieldProps, wired } from './field.tsx'

type Width = 2 | 4 | 10 | 20

export type TextFieldProps = FieldProps & {
  value?: string
  type?: 'text' | 'tel' | 'email' | 'search' | 'password'
  autoComplete?: string
  /** About how many Chinese characters fit. */
  width?: Width
  maxLength?: number
}

export function TextField({
  value,
  type = 'text',
  autoComplete,
  width,
  maxLength,
  ...field
}: TextFieldProps) {
  return (
    <Field field={field}>
      <input
        {...wired(field)}
        className={inputClass(width)}
        type={type}
        defaultValue={value}
        autoComplete={autoComplete}
        maxLength={maxLength}
        spellCheck={false}
      />
    </Field>
  )
}

export type NumberFieldProps = FieldProps & {
  value?: string
  unit?: string
  width?: Width
  decimal?: boolean
}

/** Numbers are typed as text with a numeric keypad: spinners change values when one scrolls. */
export function NumberField({ value, unit, width = 4, decimal, ...field }: NumberFieldProps) {
  return (
    <Field field={field}>
      <div className="with-unit">
        <input
          {...wired(field)}
          className={inputClass(width)}
          type="text"
          inputMode={decimal ? 'decimal' : 'numeric'}
          defaultValue={value}
          autoComplete="off"
        />
        {unit && <span>{unit}</span>}
      </div>
    </Field>
  )
}

export type TextAreaProps = FieldProps & { value?: string; rows?: number; maxLength?: number }

export function TextArea({ value, rows = 4, maxLength, ...field }: TextAreaProps) {
  return (
    <Field field={field}>
      <textarea {...wired(field)} className="input" rows={rows} maxLength={maxLength} defaultValue={value} />
    </Field>
  )
}

export function inputClass(width?: Width): string {
  return width ? `input w-${width}` : 'input'
}
