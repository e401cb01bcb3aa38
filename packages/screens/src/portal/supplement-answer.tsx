import { Button, Buttons } from '../parts/button.tsx'
import { ErrorSummary, type SummarisedError } from '../parts/error-summary.tsx'
import { FileForms, FileZone, type FileZoneProps } from '../parts/file-zone.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { useTexts } from '../text.ts'
import { type FormField, FormFields } from './form-fields.tsx'

/** One line of the notice: what is missing, why, and what answers it: a file, fields. */
export type SupplementLine = {
  id: string
  what: string
  why?: string
  basis?: string
  zone?: FileZoneProps
  fields: FormField[]
}

export type SupplementAnswerProps = {
  service: string
  number: string
  department: string
  /** Until when, as text. */
  due?: string
  lines: SupplementLine[]
  errors?: SummarisedError[]
  action: string
  csrf: string
  command?: string
  backHref: string
}

export function SupplementAnswer(props: SupplementAnswerProps) {
  const { portal, shell } = useTexts()
  const words = portal.supplement
  const { command = '' } = props
  const zones = props.lines.flatMap(line => line.zone ?? [])
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
        <Notice tone="amber" title={props.due && words.due({ due: props.due })}>
          <p>{words.hint({ department: props.department })}</p>
          {zones.length > 0 && <p>{words.filesFirst}</p>}
        </Notice>
      </div>
      <FileForms zones={zones} csrf={props.csrf} command={command} />
      <Form action={props.action} csrf={props.csrf} hidden={{ command }} className="form gap-above">
        {props.lines.map((line, at) => (
          <section key={line.id} className="line stack">
            <h2>
              {at + 1}. {line.what}
            </h2>
            {line.why && <p>{line.why}</p>}
            {line.basis && <p className="soft small">{words.basis({ basis: line.basis })}</p>}
            {line.zone && <FileZone {...line.zone} />}
            <FormFields fields={line.fields} />
          </section>
        ))}
        <Buttons>
          <Button name="intent" value="continue">
            {words.submit}
          </Button>
          <a className="button link" href={props.backHref}>
            {shell.back}
          </a>
        </Buttons>
      </Form>
    </>
  )
}
