import { RadioCards } from '../parts/choices.tsx'
import { TextArea } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

export type OpinionFormProps = ActionFormProps & { value?: { agrees?: string; opinion?: string } }

export function OpinionForm({ value = {}, ...form }: OpinionFormProps) {
  const { desk } = useTexts()
  const words = desk.opinion
  const options = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.no },
  ]
  return (
    <ActionForm {...form} title={words.title} submit={words.submit}>
      <RadioCards
        name="agrees"
        label={words.agrees}
        options={options}
        value={value.agrees}
        twoColumns
        error={errorOf(form.errors, 'agrees')}
      />
      <TextArea
        name="opinion"
        label={words.opinion}
        hint={words.opinionHint}
        value={value.opinion}
        error={errorOf(form.errors, 'opinion')}
      />
    </ActionForm>
  )
}
