import { Button, Buttons } from '../parts/button.tsx'
import { RadioCards } from '../parts/choices.tsx'
import { DateField } from '../parts/date-field.tsx'
import { ErrorSummary, type SummarisedError } from '../parts/error-summary.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { TextArea, TextField } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { errorOf } from './action-form.tsx'

export type YearImportProps = {
  action: string
  csrf: string
  text: string
  errors: SummarisedError[]
  /** What the text amounts to, when nothing is wrong with it: shown before it is imported. */
  preview?: { year: number; lines: string[] }
}

/** A year is first checked and shown, then imported: it moves every deadline of the city. */
export function YearImport({ action, csrf, text, errors, preview }: YearImportProps) {
  const { calendar } = useTexts()
  const words = calendar.import
  return (
    <section className="section" id="import">
      <h2 className="gap-below">{words.title}</h2>
      <ErrorSummary errors={errors} />
      {preview && (
        <Notice level={3} tone="green" title={words.preview({ year: preview.year })}>
          <ul className="plain">
            {preview.lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Form action={action} csrf={csrf} hidden={{ text, intent: 'import' }} className="">
            <Button>{words.submit}</Button>
          </Form>
        </Notice>
      )}
      <Form action={action} csrf={csrf}>
        <TextArea
          name="text"
          label={words.text}
          hint={words.hint}
          rows={8}
          value={text}
          error={errorOf(errors, 'text')}
        />
        <Buttons>
          <Button look="secondary">{words.check}</Button>
        </Buttons>
      </Form>
    </section>
  )
}

export type OverrideFormProps = {
  action: string
  csrf: string
  value: { day: string; kind: string; reason: string; reasonEn: string }
  errors: SummarisedError[]
}

/** A day on which this city is closed, or works, with the reason that applicants read. */
export function OverrideForm({ action, csrf, value, errors }: OverrideFormProps) {
  const { calendar } = useTexts()
  const words = calendar.override
  return (
    <section className="section" id="override">
      <h2 className="gap-below">{words.title}</h2>
      <ErrorSummary errors={errors} />
      <Form action={action} csrf={csrf}>
        <DateField name="day" label={words.day} value={value.day} error={errorOf(errors, 'day')} />
        <RadioCards
          name="kind"
          label={words.kind}
          value={value.kind}
          options={[
            { value: 'closed', label: calendar.closed },
            { value: 'worked', label: calendar.worked },
          ]}
          error={errorOf(errors, 'kind')}
        />
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={value.reason}
          error={errorOf(errors, 'reason')}
        />
        <TextField
          name="reasonEn"
          label={words.reasonEn}
          value={value.reasonEn}
          error={errorOf(errors, 'reasonEn')}
        />
        <Buttons>
          <Button>{words.submit}</Button>
        </Buttons>
      </Form>
    </section>
  )
}
