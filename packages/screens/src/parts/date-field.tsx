import { Field, type FieldProps, wired } from './field.tsx'
import { inputClass } from './text-field.tsx'

export type DateFieldProps = FieldProps & { value?: string; min?: string; max?: string }

/** One value, ISO 8601 ("2026-10-16"): the browser's own picker, or text where it has none. Days are ISO strings here. */
export function DateField({ value, min, max, ...field }: DateFieldProps) {
  return (
    <Field field={field}>
      <input
        {...wired(field)}
        className={inputClass(10)}
        type="date"
        defaultValue={value}
        min={min}
        max={max}
        placeholder="2026-10-16"
      />
    </Field>
  )
}
