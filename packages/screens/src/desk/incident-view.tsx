import { Button, ButtonLink } from '../parts/button.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { SummaryList, type SummaryRow } from '../parts/summary-list.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'

export type IncidentViewProps = {
  title: string
  said: string[]
  facts: SummaryRow[]
  /** In the machine's own words. */
  detail: string
  caseHref: string
  /** Absent for readers who only look. `fields`: the simple values that the element reads. */
  retry?: {
    action: string
    csrf: string
    command: string
    fields: { name: string; label: string; value: string }[]
  }
}

/** What stopped, since when, what was tried; and for who is trusted with it the way to go on. */
export function IncidentView({ title, said, facts, detail, caseHref, retry }: IncidentViewProps) {
  const { incidents } = useTexts()
  return (
    <>
      <h1>{title}</h1>
      <Notice tone="amber">{said.join(' ')}</Notice>
      <SummaryList rows={facts} />
      {detail && (
        <details>
          <summary>{incidents.detail}</summary>
          <p className="soft">{detail}</p>
        </details>
      )}
      {retry ? <Retry {...retry} /> : <p className="soft">{incidents.notYours}</p>}
      <p>
        <ButtonLink href={caseHref} look="secondary">
          {incidents.seeCase}
        </ButtonLink>
      </p>
    </>
  )
}

function Retry({ action, csrf, command, fields }: NonNullable<IncidentViewProps['retry']>) {
  const { incidents } = useTexts()
  return (
    <Form action={action} csrf={csrf} hidden={{ command }}>
      {fields.length > 0 && (
        <fieldset className="stack">
          <legend>
            <h2>{incidents.values}</h2>
          </legend>
          <p className="soft">{incidents.valuesHint}</p>
          {fields.map(field => (
            <TextField key={field.name} {...field} width={20} optional />
          ))}
        </fieldset>
      )}
      <p>{incidents.afterRetry}</p>
      <Button>{incidents.retry}</Button>
    </Form>
  )
}
