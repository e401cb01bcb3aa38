import type { ReactNode } from 'react'
import { ButtonLink } from '../parts/button.tsx'
import type { SummarisedError } from '../parts/error-summary.tsx'
import { Light, type LightKind, StatusTag, type Tone } from '../parts/light.tsx'
import { SummaryList, type SummaryRow } from '../parts/summary-list.tsx'
import { TextArea } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { ActionForm, errorOf } from './action-form.tsx'

export type SupervisionAnswer = 'explain' | 'return' | 'close'

export type SupervisionRecordProps = {
  title: string
  card: { kind: LightKind; label: string }
  status: { label: string; tone: Tone }
  /** The fields of GB/T 39046-2020 table 11, and by when it must be explained. */
  facts: SummaryRow[]
  /** What was said so far: explanation, why it came back, result. */
  said: { title: string; by: string; text: string }[]
  caseHref: string
  /** What this reader may answer now. */
  answers: { kind: SupervisionAnswer; action: string; text: string; errors?: SummarisedError[] }[]
  csrf: string
  command: string
}

/** One supervision record: what is to be explained, what was said, and the forms of whoever's turn it is. */
export function SupervisionRecordView(props: SupervisionRecordProps) {
  const { supervision } = useTexts()
  return (
    <>
      <div className="case-head">
        <h1>{props.title}</h1>
        <Light {...props.card} />
        <StatusTag {...props.status} />
      </div>
      <SummaryList rows={props.facts} />
      {props.said.map(({ title, by, text }) => (
        <section className="box gap-above" key={`${title} ${by}`}>
          <h2>{title}</h2>
          <div className="inside stack">
            <p className="written">{text}</p>
            <p className="soft small">{by}</p>
          </div>
        </section>
      ))}
      {props.answers.map(answer => (
        <Answer key={answer.kind} answer={answer} csrf={props.csrf} command={props.command} />
      ))}
      <p className="gap-above">
        <ButtonLink href={props.caseHref} look="secondary">
          {supervision.records.seeCase}
        </ButtonLink>
      </p>
    </>
  )
}

type AnswerProps = Pick<SupervisionRecordProps, 'csrf' | 'command'> & {
  answer: SupervisionRecordProps['answers'][number]
}

function Answer({ answer, ...form }: AnswerProps): ReactNode {
  const { supervision } = useTexts()
  const { kind, action, text, errors } = answer
  const words = supervision.answers[kind]
  return (
    <section className="box gap-above">
      <div className="inside">
        <ActionForm
          {...form}
          action={action}
          errors={errors}
          title={words.title}
          submit={words.submit}
          danger={kind === 'return'}
        >
          <TextArea
            name={`text-${kind}`}
            label={words.label}
            hint={words.hint}
            value={text}
            error={errorOf(errors, `text-${kind}`)}
          />
        </ActionForm>
      </div>
    </section>
  )
}
