import { Checkbox } from '../parts/choices.tsx'
import { Notice } from '../parts/notice.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

export type AcceptFormProps = ActionFormProps & {
  /** What acceptance starts: "5 个工作日内作出决定，最迟 10 月 16 日（周五）". */
  follows: string
}

export function AcceptForm({ follows, ...form }: AcceptFormProps) {
  const { desk } = useTexts()
  const words = desk.accept
  return (
    <ActionForm {...form} title={words.title} submit={words.submit}>
      <Notice level={3}>{follows}</Notice>
      <Checkbox name="complete" label={words.complete} error={errorOf(form.errors, 'complete')} />
    </ActionForm>
  )
}
