import { Notice } from '../parts/notice.tsx'
import { NumberField, TextArea } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

export type ExtensionFormProps = ActionFormProps & {
  /** Working days that the law allows. */
  most: number
  value: { days: string; reason: string }
}

/** The one extension, by the head, before the limit is over (行政许可法 第四十二条). */
export function ExtensionForm({ most, value, ...form }: ExtensionFormProps) {
  const { desk } = useTexts()
  const words = desk.extension
  return (
    <ActionForm {...form} title={words.title} submit={words.submit}>
      <Notice level={3} tone="amber">
        {words.follows}
      </Notice>
      <NumberField
        name="days"
        label={words.days}
        hint={words.hint({ n: most })}
        unit={desk.special.unit}
        value={value.days}
        error={errorOf(form.errors, 'days')}
      />
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        value={value.reason}
        error={errorOf(form.errors, 'reason')}
      />
    </ActionForm>
  )
}
