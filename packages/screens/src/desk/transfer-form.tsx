import type { Option } from '../parts/select.tsx'
import { Select } from '../parts/select.tsx'
import { TextArea } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

export type TransferFormProps = ActionFormProps & {
  officers: Option[]
  value?: { to?: string; reason?: string }
}

export function TransferForm({ officers, value = {}, ...form }: TransferFormProps) {
  const { desk } = useTexts()
  const words = desk.transfer
  return (
    <ActionForm {...form} title={words.title} submit={words.submit}>
      <Select
        name="to"
        label={words.to}
        options={officers}
        value={value.to}
        error={errorOf(form.errors, 'to')}
      />
      <TextArea
        name="reason"
        label={words.reason}
        value={value.reason}
        rows={2}
        error={errorOf(form.errors, 'reason')}
      />
    </ActionForm>
  )
}
