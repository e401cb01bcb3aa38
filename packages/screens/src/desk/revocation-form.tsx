import { Notice } from '../parts/notice.tsx'
import { type Option, Select } from '../parts/select.tsx'
import { TextArea } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

export type RevocationFormProps = ActionFormProps & {
  grounds: Option[]
  value: { ground: string; reasons: string }
}

/** What was granted is taken back, on a ground of the law and with reasons (行政许可法 第六十九条). */
export function RevocationForm({ grounds, value, ...form }: RevocationFormProps) {
  const { desk } = useTexts()
  const words = desk.revocation
  return (
    <ActionForm {...form} title={words.title} submit={words.submit} danger>
      <Notice level={3} tone="amber">
        {words.follows}
      </Notice>
      <Select
        name="ground"
        label={words.ground}
        options={grounds}
        value={value.ground}
        error={errorOf(form.errors, 'ground')}
      />
      <TextArea
        name="reasons"
        label={words.reasons}
        hint={words.reasonsHint}
        value={value.reasons}
        rows={6}
        error={errorOf(form.errors, 'reasons')}
      />
    </ActionForm>
  )
}
