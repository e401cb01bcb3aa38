import { Button, Buttons } from '../parts/button.tsx'
import { ErrorSummary, type SummarisedError } from '../parts/error-summary.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'

export type VerifyFormProps = { action: string; number?: string; error?: string }

/** A GET form: verifying changes nothing, and its address can be passed on. */
export function VerifyForm({ action, number, error }: VerifyFormProps) {
  const { portal } = useTexts()
  const words = portal.verify
  const errors: SummarisedError[] = error ? [{ field: 'number', message: error }] : []
  return (
    <div className="text">
      <ErrorSummary errors={errors} />
      <div className="page-head">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
      </div>
      <form method="get" action={action} noValidate>
        <TextField
          name="number"
          label={words.number}
          hint={words.numberHint}
          value={number}
          error={error}
          width={20}
          autoComplete="off"
        />
        <Buttons>
          <Button>{words.submit}</Button>
        </Buttons>
      </form>
    </div>
  )
}
