import {
  Checkbox,
  CheckboxGroup,
  type CheckboxGroupProps,
  type CheckboxProps,
  RadioCards,
  type RadioCardsProps,
} from '../parts/choices.tsx'
import { DateField, type DateFieldProps } from '../parts/date-field.tsx'
import { Fieldset } from '../parts/fieldset.tsx'
import { FileZone, type FileZoneProps } from '../parts/file-zone.tsx'
import { Notice } from '../parts/notice.tsx'
import { Select, type SelectProps } from '../parts/select.tsx'
import {
  NumberField,
  type NumberFieldProps,
  TextArea,
  type TextAreaProps,
  TextField,
  type TextFieldProps,
} from '../parts/text-field.tsx'

/** A field as plain data: `kind` and the props of its component. A page of a declared form is a list of these. */
export type FormField =
  | ({ kind: 'text' } & TextFieldProps)
  | ({ kind: 'textarea' } & TextAreaProps)
  | ({ kind: 'number' } & NumberFieldProps)
  | ({ kind: 'date' } & DateFieldProps)
  | ({ kind: 'radio' } & RadioCardsProps)
  | ({ kind: 'select' } & SelectProps)
  | ({ kind: 'checkboxes' } & CheckboxGroupProps)
  | ({ kind: 'checkbox' } & CheckboxProps)
  | ({ kind: 'files' } & FileZoneProps)
  | { kind: 'note'; name: string; title?: string; text: string }
  | { kind: 'group'; name: string; label: string; hint?: string; error?: string; fields: FormField[] }

export function FormFields({ fields }: { fields: FormField[] }) {
  return fields.map(field => <OneField key={field.name} field={field} />)
}

function OneField({ field }: { field: FormField }) {
  switch (field.kind) {
    case 'text':
      return <TextField {...field} />
    case 'textarea':
      return <TextArea {...field} />
    case 'number':
      return <NumberField {...field} />
    case 'date':
      return <DateField {...field} />
    case 'radio':
      return <RadioCards {...field} />
    case 'select':
      return <Select {...field} />
    case 'checkboxes':
      return <CheckboxGroup {...field} />
    case 'checkbox':
      return <Checkbox {...field} />
    case 'files':
      return <FileZone {...field} />
    case 'note':
      return <Notice title={field.title}>{field.text}</Notice>
    case 'group':
      return (
        <Fieldset id={field.name} legend={field.label} hint={field.hint} error={field.error}>
          <FormFields fields={field.fields} />
        </Fieldset>
      )
  }
}
