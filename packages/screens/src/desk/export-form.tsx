import { Button, Buttons } from '../parts/button.tsx'
import { ErrorSummary, type SummarisedError } from '../parts/error-summary.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'
import { errorOf } from './action-form.tsx'

export type ExportFormProps = {
  action: string
  /** What is exported: the filters of the page. */
  kept: { name: string; value: string }[]
  purpose: string
  errors?: SummarisedError[]
}

/** Takes what the page lists along as a file; for what, is recorded. */
export function ExportForm({ action, kept, purpose, errors = [] }: ExportFormProps) {
  const { supervision } = useTexts()
  const words = supervision.export
  return (
    <form className="form gap-above no-print" method="get" action={action}>
      <h2>{words.title}</h2>
      <ErrorSummary errors={errors} />
      {kept.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="purpose"
        label={words.purpose}
        hint={words.purposeHint}
        value={purpose}
        error={errorOf(errors, 'purpose')}
      />
      <Buttons>
        <Button look="secondary" name="format" value="csv">
          {words.csv}
        </Button>
        <Button look="secondary" name="format" value="xlsx">
          {words.xlsx}
        </Button>
      </Buttons>
    </form>
  )
}
