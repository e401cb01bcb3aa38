import { Notice } from '../parts/notice.tsx'
import { type Option, Select } from '../parts/select.tsx'
import { TextArea } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

export type RulingFormProps = ActionFormProps & {
  outcome: 'grant' | 'refuse'
  reasons?: string
  /** Kinds of answer to choose from; empty: the outcome says all. */
  replies: Option[]
  reply: string
  /** Whom one may turn to, and within how long: stands in the refusal (行政许可法 第三十八条). */
  remedies: string
}

/** Grant or refuse, first page: the reasons. What follows is confirmed on the next. */
export function RulingForm({ outcome, reasons, replies, reply, remedies, ...form }: RulingFormProps) {
  const { desk } = useTexts()
  const words = desk.ruling
  return (
    <ActionForm {...form} title={words[outcome]} submit={words.next} danger={outcome === 'refuse'}>
      {replies.length > 0 && (
        <Select
          name="reply"
          label={words.reply}
          options={replies}
          value={reply}
          error={errorOf(form.errors, 'reply')}
        />
      )}
      <TextArea
        name="reasons"
        label={words.reasons}
        hint={words.reasonsHint}
        value={reasons}
        rows={6}
        optional={outcome === 'grant'}
        error={errorOf(form.errors, 'reasons')}
      />
      {outcome === 'refuse' && (
        <Notice level={3} tone="grey" title={words.remedies}>
          {remedies}
        </Notice>
      )}
    </ActionForm>
  )
}
