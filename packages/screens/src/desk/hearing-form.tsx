import { DateField } from '../parts/date-field.tsx'
import { Notice } from '../parts/notice.tsx'
import { TextArea, TextField } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

export type OfferHearingFormProps = ActionFormProps & { matter: string }

/** The applicant is told that they may ask to be heard (行政许可法 第四十七条). */
export function OfferHearingForm({ matter, ...form }: OfferHearingFormProps) {
  const { desk } = useTexts()
  const words = desk.hearing
  return (
    <ActionForm {...form} title={words.offer} submit={words.offers}>
      <Notice level={3} tone="amber">
        {words.offerFollows}
      </Notice>
      <TextArea
        name="matter"
        label={words.matter}
        hint={words.matterHint}
        value={matter}
        error={errorOf(form.errors, 'matter')}
      />
    </ActionForm>
  )
}

export type CallHearingFormProps = ActionFormProps & { value: { on: string; place: string; chair: string } }

/** When, where, and who is in the chair (行政许可法 第四十八条). */
export function CallHearingForm({ value, ...form }: CallHearingFormProps) {
  const { desk } = useTexts()
  const words = desk.hearing
  return (
    <ActionForm {...form} title={words.call} submit={words.calls}>
      <Notice level={3} tone="amber">
        {words.callFollows}
      </Notice>
      <DateField
        name="on"
        label={words.on}
        hint={words.onHint}
        value={value.on}
        error={errorOf(form.errors, 'on')}
      />
      <TextField name="place" label={words.place} value={value.place} error={errorOf(form.errors, 'place')} />
      <TextField
        name="chair"
        label={words.chair}
        hint={words.chairHint}
        value={value.chair}
        error={errorOf(form.errors, 'chair')}
      />
    </ActionForm>
  )
}
