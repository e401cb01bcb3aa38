import { RadioCards } from '../parts/choices.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

export type DeliveryFormProps = ActionFormProps & { value?: { method?: string; detail?: string } }

/** How the paper came into the applicant's hands (行政许可法 第四十四条). */
export function DeliveryForm({ value = {}, ...form }: DeliveryFormProps) {
  const { desk } = useTexts()
  const words = desk.delivery
  const methods = (['counter', 'courier', 'download'] as const).map(method => ({
    value: method,
    label: words.methods[method],
  }))
  return (
    <ActionForm {...form} title={words.title} submit={words.submit}>
      <RadioCards
        name="method"
        label={words.method}
        options={methods}
        value={value.method}
        error={errorOf(form.errors, 'method')}
      />
      <TextField
        name="detail"
        label={words.detail}
        hint={words.detailHint}
        value={value.detail}
        error={errorOf(form.errors, 'detail')}
      />
    </ActionForm>
  )
}
