import { useTexts } from '../text.ts'

/** `field` is the id of the field (its name, unless told otherwise). */
export type SummarisedError = { field?: string; message: string }

/** What to mend, before the form, each line a link to its field. Nothing when there is nothing. */
export function ErrorSummary({ errors, title }: { errors: SummarisedError[]; title?: string }) {
  const { shell } = useTexts()
  if (errors.length === 0) return null
  return (
    <div className="summary-box" role="alert" tabIndex={-1} id="errors">
      <h2>{title ?? shell.errorTitle({ n: errors.length })}</h2>
      <ul>
        {errors.map((error, at) => (
          <li key={`${error.field ?? ''}-${at}`}>
            {error.field ? <a href={`#${error.field}`}>{error.message}</a> : error.message}
          </li>
        ))}
      </ul>
    </div>
  )
}
