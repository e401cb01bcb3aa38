import { RadioCards } from '../parts/choices.tsx'
import { DateField } from '../parts/date-field.tsx'
import { FileZone, type UploadedFile } from '../parts/file-zone.tsx'
import { TextArea, TextField } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

export type InspectionFormProps = ActionFormProps & {
  /** What is looked at on the spot; each posts `items.<id>` = pass | fail. */
  items: { id: string; label: string; value?: 'pass' | 'fail' }[]
  value?: { day?: string; inspectors?: string; findings?: string; result?: string }
  photos: UploadedFile[]
}

export function InspectionForm({ items, value = {}, photos, ...form }: InspectionFormProps) {
  const { desk } = useTexts()
  const words = desk.inspection
  const wrong = (field: string) => errorOf(form.errors, field)
  const verdicts = [
    { value: 'pass', label: words.pass },
    { value: 'fail', label: words.fail },
  ]
  return (
    <ActionForm {...form} title={words.title} submit={words.submit} files>
      <DateField name="day" label={words.day} value={value.day} error={wrong('day')} />
      <TextField
        name="inspectors"
        label={words.inspectors}
        hint={words.inspectorsHint}
        value={value.inspectors}
        error={wrong('inspectors')}
      />
      {items.map(item => (
        <RadioCards
          key={item.id}
          name={`items.${item.id}`}
          label={item.label}
          options={verdicts}
          value={item.value}
          twoColumns
          error={wrong(`items.${item.id}`)}
        />
      ))}
      <TextArea name="findings" label={words.findings} value={value.findings} error={wrong('findings')} />
      <FileZone name="photos" label={words.photos} files={photos} accept=".jpg,.png" multiple optional />
      <RadioCards
        name="result"
        label={words.result}
        options={verdicts}
        value={value.result}
        error={wrong('result')}
      />
    </ActionForm>
  )
}
