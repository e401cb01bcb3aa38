import { RadioCards } from '../parts/choices.tsx'
import type { Option } from '../parts/select.tsx'
import { TextArea, TextField } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

export type RefuseAcceptanceFormProps = ActionFormProps & {
  reasons: Option[]
  value?: { reason?: string; explanation?: string; route?: string }
}

/** A refusal to accept says why, and where to go instead (行政许可法 第三十二条). */
export function RefuseAcceptanceForm({ reasons, value = {}, ...form }: RefuseAcceptanceFormProps) {
  const { desk } = useTexts()
  const words = desk.refuseAcceptance
  return (
    <ActionForm {...form} title={words.title} submit={words.submit} danger>
      <RadioCards
        name="reason"
        label={words.reason}
        options={reasons}
        value={value.reason}
        error={errorOf(form.errors, 'reason')}
      />
      <TextArea
        name="explanation"
        label={words.explanation}
        hint={words.explanationHint}
        value={value.explanation}
        error={errorOf(form.errors, 'explanation')}
      />
      <TextField
        name="route"
        label={words.route}
        hint={words.routeHint}
        value={value.route}
        error={errorOf(form.errors, 'route')}
      />
    </ActionForm>
  )
}
