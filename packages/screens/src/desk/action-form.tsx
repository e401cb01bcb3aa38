import type { ReactNode } from 'react'
import { Button, Buttons } from '../parts/button.tsx'
import { ErrorSummary, type SummarisedError } from '../parts/error-summary.tsx'
import { Form } from '../parts/form.tsx'
import { useTexts } from '../text.ts'

/** What every action form takes. */
export type ActionFormProps = {
  action: string
  csrf: string
  /** Sent once: a repeated post of the same command changes nothing. */
  command: string
  /** None where the form stands on the case's own page. */
  cancelHref?: string
  errors?: SummarisedError[]
}

export function ActionForm(
  props: ActionFormProps & { title: string; submit: string; danger?: boolean; children?: ReactNode },
) {
  const { shell } = useTexts()
  return (
    <Form
      action={props.action}
      csrf={props.csrf}
      hidden={{ command: props.command }}
      className="form act-form"
    >
      <h3>{props.title}</h3>
      <ErrorSummary errors={props.errors ?? []} />
      {props.children}
      <Buttons>
        <Button look={props.danger ? 'danger' : 'primary'} name="intent" value="submit">
          {props.submit}
        </Button>
        {props.cancelHref && (
          <a className="button link" href={props.cancelHref}>
            {shell.cancel}
          </a>
        )}
      </Buttons>
    </Form>
  )
}

/** The error of one field, found in the summary. */
export function errorOf(errors: SummarisedError[] = [], field: string): string | undefined {
  return errors.find(error => error.field === field)?.message
}
