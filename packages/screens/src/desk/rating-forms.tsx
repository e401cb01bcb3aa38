// What the department and the supervisor do about a rating.
import { RadioCards } from '../parts/choices.tsx'
import { TextArea } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, type ActionFormProps, errorOf } from './action-form.tsx'

type Typed = { choice?: string; words?: string }
export type RatingFormProps = ActionFormProps & { value?: Typed }

/** By telephone for supervisors, who say whether they reached the rater; else through the platform. */
export function CallBackForm({
  value = {},
  telephone,
  again = false,
  ...form
}: RatingFormProps & { telephone: boolean; again?: boolean }) {
  const words = useTexts().rating.desk.callBack
  const options = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.no },
  ]
  return (
    <ActionForm
      {...form}
      title={again ? words.again : words.title}
      submit={telephone ? words.submit : words.send}
    >
      {telephone && (
        <RadioCards
          id="call-back-choice"
          name="choice"
          label={words.reached}
          options={options}
          value={value.choice}
          twoColumns
          error={errorOf(form.errors, 'call-back-choice')}
        />
      )}
      <TextArea
        id="call-back-words"
        name="words"
        label={words.words}
        hint={telephone ? words.supervisor : words.department}
        value={value.words}
        maxLength={1000}
        error={errorOf(form.errors, 'call-back-words')}
      />
    </ActionForm>
  )
}

export function AnswerForm({ value = {}, ...form }: RatingFormProps) {
  const { desk, outcomes, outcomeHints } = useTexts().rating
  const words = desk.answer
  const options = (['at-once', 'by-a-day', 'explained'] as const).map(outcome => ({
    value: outcome,
    label: outcomes[outcome],
    hint: outcomeHints[outcome],
  }))
  return (
    <ActionForm {...form} title={words.title} submit={words.submit}>
      <RadioCards
        id="answer-choice"
        name="choice"
        label={words.outcome}
        options={options}
        value={value.choice}
        error={errorOf(form.errors, 'answer-choice')}
      />
      <TextArea
        id="answer-words"
        name="words"
        label={words.words}
        value={value.words}
        maxLength={1000}
        error={errorOf(form.errors, 'answer-words')}
      />
    </ActionForm>
  )
}

export function AppealForm({ value = {}, ...form }: RatingFormProps) {
  const { desk, grounds } = useTexts().rating
  const words = desk.appeal
  const options = (['malicious', 'mistaken'] as const).map(ground => ({
    value: ground,
    label: grounds[ground],
  }))
  return (
    <ActionForm {...form} title={words.title} submit={words.submit}>
      <p className="soft">{words.hint}</p>
      <RadioCards
        id="appeal-choice"
        name="choice"
        label={words.ground}
        options={options}
        value={value.choice}
        twoColumns
        error={errorOf(form.errors, 'appeal-choice')}
      />
      <TextArea
        id="appeal-words"
        name="words"
        label={words.reason}
        value={value.words}
        maxLength={1000}
        error={errorOf(form.errors, 'appeal-words')}
      />
    </ActionForm>
  )
}

export function DecideAppealForm({ value = {}, ...form }: RatingFormProps) {
  const words = useTexts().rating.desk.decide
  const options = [
    { value: 'upheld', label: words.upheld },
    { value: 'dismissed', label: words.dismissed },
  ]
  return (
    <ActionForm {...form} title={words.title} submit={words.submit}>
      <RadioCards
        id="decide-appeal-choice"
        name="choice"
        label={words.choice}
        options={options}
        value={value.choice}
        error={errorOf(form.errors, 'decide-appeal-choice')}
      />
      <TextArea
        id="decide-appeal-words"
        name="words"
        label={words.reason}
        hint={words.reasonHint}
        value={value.words}
        maxLength={1000}
        error={errorOf(form.errors, 'decide-appeal-words')}
      />
    </ActionForm>
  )
}
