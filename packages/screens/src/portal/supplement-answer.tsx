import { Button, Buttons } from '../parts/button.tsx'
import { ErrorSummary, type SummarisedError } from '../parts/error-summary.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { useTexts } from '../text.ts'
import { type FormField, FormFields } from './form-fields.tsx'

/** One line of the notice: what is missing, why, and the fields that answer it. */
export type SupplementLine = { id: string; what: string; why?: string; basis?: string; fields: FormField[] }

export type SupplementAnswerProps = {
  service: string
  number: string
  department: string
  /** Until when, as text. */
  due: string
  lines: SupplementLine[]
  errors?: SummarisedError[]
  action: string
  csrf: string
  backHref: string
}

export function SupplementAnswer(props: SupplementAnswerProps) {
  const { portal, shell } = useTexts()
  const words = portal.supplement
  return (
    <>
      <div className="stack">
        <ErrorSummary errors={props.errors ?? []} />
        <div className="page-head">
          <p className="soft">
            {props.service} · <span className="number">{props.number}</span>
          </p>
          <h1>{words.title({ n: props.lines.length })}</h1>
        </div>
        <Notice tone="amber" title={words.due({ due: props.due })}>
          {words.hint({ department: props.department })}
        </Notice>
      </div>
      <Form action={props.action} csrf={props.csrf} files className="form gap-above">
        {props.lines.map((line, at) => (
          <section key={line.id} className="line stack">
            <h2>
              {at + 1}. {line.what}
            </h2>
            {line.why && <p>{line.why}</p>}
            {line.basis && <p className="soft small">{words.basis({ basis: line.basis })}</p>}
            <FormFields fields={line.fields} />
          </section>
        ))}
        <Buttons>
          <Button name="intent" value="continue">
            {words.submit}
          </Button>
          <Button look="secondary" name="intent" value="leave" unchecked>
            {portal.form.leave}
          </Button>
          <a className="button link" href={props.backHref}>
            {shell.back}
          </a>
        </Buttons>
      </Form>
    </>
  )
}
