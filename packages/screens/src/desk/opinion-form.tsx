import { RadioCards } from '../parts/choices.tsx'
import { TextArea } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

export type OpinionFormProps = ActionFormProps & { value?: { opinion?: string; reasons?: string } }

export function OpinionForm({ value = {}, ...form }: OpinionFormProps) {
  const { desk } = useTexts()
  const words = desk.opinion
  const options = [
    { value: 'grant', label: words.grant },
    { value: 'refuse', label: words.refuse },
  ]
  return (
    <ActionForm {...form} title={words.title} submit={words.submit}>
      <RadioCards
        name="opinion"
        label={words.opinion}
        options={options}
        value={value.opinion}
        error={errorOf(form.errors, 'opinion')}
      />
      <TextArea
        name="reasons"
        label={words.reasons}
        value={value.reasons}
        error={errorOf(form.errors, 'reasons')}
      />
    </ActionForm>
  )
}
