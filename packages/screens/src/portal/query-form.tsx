import { Button, Buttons } from '../parts/button.tsx'
import { ErrorSummary, type SummarisedError } from '../parts/error-summary.tsx'
import { Form } from '../parts/form.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'

export type QueryFormProps = {
  action: string
  csrf: string
  number?: string
  /** About the pair as a whole: which of the two is wrong is not told. */
  error?: string
  signInHref: string
}

/** Progress of a case without signing in: number and query code. POST, so that the code stays out of logs. */
export function QueryForm({ action, csrf, number, error, signInHref }: QueryFormProps) {
  const { portal } = useTexts()
  const words = portal.query
  const errors: SummarisedError[] = error ? [{ field: 'number', message: error }] : []
  return (
    <div className="text">
      <ErrorSummary errors={errors} />
      <div className="page-head">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
      </div>
      <Form action={action} csrf={csrf}>
        <TextField
          name="number"
          label={words.number}
          hint={words.numberHint}
          value={number}
          error={error}
          width={20}
          autoComplete="off"
        />
        <TextField name="code" label={words.code} hint={words.codeHint} width={4} autoComplete="off" />
        <Buttons>
          <Button>{words.submit}</Button>
        </Buttons>
      </Form>
      <p>
        {words.mine} <a href={signInHref}>{words.signIn}</a>
      </p>
    </div>
  )
}
