import { RadioCards } from '../parts/choices.tsx'
import { DateField } from '../parts/date-field.tsx'
import { Notice } from '../parts/notice.tsx'
import { TextArea } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

export type RulingFormProps = ActionFormProps & {
  value?: { outcome?: string; reasons?: string; basis?: string; validFrom?: string }
  /** The reviewer's opinion, told before one rules. */
  opinion?: string
  /** Who may be asked for review and which court, within how long: goes into the refusal (行政许可法 第三十八条). */
  remedies: string
  /** Given when the certificate carries a first day. */
  withValidFrom?: boolean
}

/** Grant or refuse. A refusal needs reasons and names the remedies. */
export function RulingForm({ value = {}, opinion, remedies, withValidFrom, ...form }: RulingFormProps) {
  const { desk } = useTexts()
  const words = desk.ruling
  const wrong = (field: string) => errorOf(form.errors, field)
  const outcomes = [
    { value: 'grant', label: words.grant, hint: words.grantHint },
    { value: 'refuse', label: words.refuse, hint: words.refuseHint },
  ]
  return (
    <ActionForm {...form} title={words.title} submit={words.submit}>
      {opinion && (
        <Notice level={3} tone="grey" title={words.opinion}>
          {opinion}
        </Notice>
      )}
      <RadioCards
        name="outcome"
        label={words.outcome}
        options={outcomes}
        value={value.outcome}
        error={wrong('outcome')}
      />
      {withValidFrom && (
        <DateField
          name="validFrom"
          label={words.validFrom}
          value={value.validFrom}
          error={wrong('validFrom')}
        />
      )}
      <TextArea
        name="reasons"
        label={words.reasons}
        hint={words.reasonsHint}
        value={value.reasons}
        error={wrong('reasons')}
      />
      <TextArea name="basis" label={words.basis} value={value.basis} rows={2} error={wrong('basis')} />
      <Notice level={3} tone="grey" title={words.remedies}>
        {remedies}
      </Notice>
    </ActionForm>
  )
}
