import { RadioCards } from '../parts/choices.tsx'
import { DateField } from '../parts/date-field.tsx'
import { TextArea, TextField } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

export type InspectionFormProps = ActionFormProps & {
  /** `conforms` is yes or no. */
  value?: { visitedOn?: string; present?: string; conforms?: string; findings?: string }
  /** ISO day: nothing can have been seen after it. */
  today: string
}

export function InspectionForm({ value = {}, today, ...form }: InspectionFormProps) {
  const { desk } = useTexts()
  const words = desk.inspection
  const wrong = (field: string) => errorOf(form.errors, field)
  const verdicts = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.no },
  ]
  return (
    <ActionForm {...form} title={words.title} submit={words.submit}>
      <DateField
        name="visitedOn"
        label={words.visitedOn}
        value={value.visitedOn}
        max={today}
        error={wrong('visitedOn')}
      />
      <TextField
        name="present"
        label={words.present}
        hint={words.presentHint}
        value={value.present}
        error={wrong('present')}
      />
      <TextArea
        name="findings"
        label={words.findings}
        hint={words.findingsHint}
        value={value.findings}
        error={wrong('findings')}
      />
      <RadioCards
        name="conforms"
        label={words.conforms}
        options={verdicts}
        value={value.conforms}
        twoColumns
        error={wrong('conforms')}
      />
    </ActionForm>
  )
}
