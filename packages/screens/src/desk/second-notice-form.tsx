import { Notice } from '../parts/notice.tsx'
import { TextArea } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

export type SecondNoticeFormProps = ActionFormProps & { reason: string }

/** A supervisor allows what the law forbids the officer, and says why (行政许可法 第三十二条). */
export function SecondNoticeForm({ reason, ...form }: SecondNoticeFormProps) {
  const { desk } = useTexts()
  const words = desk.secondNotice
  return (
    <ActionForm {...form} title={words.title} submit={words.submit} danger>
      <Notice level={3} tone="amber">
        {words.follows}
      </Notice>
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        error={errorOf(form.errors, 'reason')}
      />
    </ActionForm>
  )
}
