import { Notice } from '../parts/notice.tsx'
import { type Option, Select } from '../parts/select.tsx'
import { NumberField, TextArea } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

export type BeginSpecialFormProps = ActionFormProps & {
  kinds: Option[]
  value: { kind: string; days: string; reason: string }
}

/** A procedure whose time does not count: which, how long, why (行政许可法 第四十五条). */
export function BeginSpecialForm({ kinds, value, ...form }: BeginSpecialFormProps) {
  const { desk } = useTexts()
  const words = desk.special
  return (
    <ActionForm {...form} title={words.begin} submit={words.begins}>
      <Notice level={3} tone="amber">
        {words.follows}
      </Notice>
      <Select
        name="kind"
        label={words.kind}
        options={kinds}
        value={value.kind}
        error={errorOf(form.errors, 'kind')}
      />
      <NumberField
        name="days"
        label={words.days}
        unit={words.unit}
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

export type EndSpecialFormProps = ActionFormProps & {
  /** Those that are under way. */
  running: Option[]
  value: { id: string; result: string }
}

/** The procedure has come to a result; the clock goes on. */
export function EndSpecialForm({ running, value, ...form }: EndSpecialFormProps) {
  const { desk } = useTexts()
  const words = desk.special
  return (
    <ActionForm {...form} title={words.end} submit={words.ends}>
      <Select
        name="id"
        label={words.which}
        options={running}
        value={value.id}
        error={errorOf(form.errors, 'id')}
      />
      <TextArea
        name="result"
        label={words.result}
        value={value.result}
        error={errorOf(form.errors, 'result')}
      />
    </ActionForm>
  )
}
