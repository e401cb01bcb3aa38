import { useTexts } from '../text.ts'
import { Field, type FieldProps, wired } from './field.tsx'
import { inputClass } from './text-field.tsx'

export type Option = { value: string; label: string; hint?: string }

export type SelectProps = FieldProps & { options: Option[]; value?: string; empty?: string }

export function Select({ options, value = '', empty, ...field }: SelectProps) {
  const { shell } = useTexts()
  return (
    <Field field={field}>
      <select {...wired(field)} className={inputClass(20)} defaultValue={value}>
        <option value="">{empty ?? shell.choose}</option>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
