import { Checkbox } from '../parts/choices.tsx'
import { Notice } from '../parts/notice.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

export type AcceptFormProps = ActionFormProps & {
  /** What acceptance starts: "从今天起 5 个工作日,最迟 10 月 16 日(周五)作出决定". */
  consequence: string
}

export function AcceptForm({ consequence, ...form }: AcceptFormProps) {
  const { desk } = useTexts()
  const words = desk.accept
  return (
    <ActionForm {...form} title={words.title} submit={words.submit}>
      <Notice level={3}>{consequence}</Notice>
      <Checkbox name="complete" label={words.complete} error={errorOf(form.errors, 'complete')} />
    </ActionForm>
  )
}
