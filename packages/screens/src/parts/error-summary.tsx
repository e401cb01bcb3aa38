import { useTexts } from '../text.ts'

/** `field` is the id of the field (its name, unless told otherwise); `href` leads to a field on another page. */
export type SummarisedError = { field?: string; href?: string; message: string }

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
            <Way error={error} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Way({ error }: { error: SummarisedError }) {
  const href = error.href ?? (error.field && `#${error.field}`)
  return href ? <a href={href}>{error.message}</a> : error.message
}
