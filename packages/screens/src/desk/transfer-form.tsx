import { Notice } from '../parts/notice.tsx'
import type { Option } from '../parts/select.tsx'
import { Select } from '../parts/select.tsx'
import { TextArea } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

export type TransferFormProps = ActionFormProps & {
  /** Colleagues of the department who hold the task's role. */
  officers: Option[]
  value?: { officer?: string; note?: string }
}

export function TransferForm({ officers, value = {}, ...form }: TransferFormProps) {
  const { desk } = useTexts()
  const words = desk.transfer
  if (officers.length === 0)
    return (
      <Notice level={3} tone="amber" title={words.title}>
        {words.none}
      </Notice>
    )
  return (
    <ActionForm {...form} title={words.title} submit={words.submit}>
      <Select
        name="officer"
        label={words.officer}
        options={officers}
        value={value.officer}
        error={errorOf(form.errors, 'officer')}
      />
      <TextArea name="note" label={words.note} value={value.note} rows={2} optional />
    </ActionForm>
  )
}
