import type { ReactNode } from 'react'
import { Button, Buttons } from '../parts/button.tsx'
import { ErrorSummary, type SummarisedError } from '../parts/error-summary.tsx'
import { Form } from '../parts/form.tsx'
import { useTexts } from '../text.ts'

/** What every action form takes. `version` of the case goes along, so that the slower of two officers is told. */
export type ActionFormProps = {
  action: string
  csrf: string
  version: string
  /** Sent once: a repeated post of the same command changes nothing. */
  commandId?: string
  cancelHref: string
  errors?: SummarisedError[]
}

export function ActionForm(
  props: ActionFormProps & {
    title: string
    submit: string
    danger?: boolean
    files?: boolean
    children?: ReactNode
  },
) {
  const { shell } = useTexts()
  const hidden: Record<string, string> = { version: props.version }
  if (props.commandId) hidden.command = props.commandId
  return (
    <Form
      action={props.action}
      csrf={props.csrf}
      hidden={hidden}
      files={props.files}
      className="form act-form"
    >
      <h3>{props.title}</h3>
      <ErrorSummary errors={props.errors ?? []} />
      {props.children}
      <Buttons>
        <Button look={props.danger ? 'danger' : 'primary'} name="intent" value="submit">
          {props.submit}
        </Button>
        <a className="button link" href={props.cancelHref}>
          {shell.cancel}
        </a>
      </Buttons>
    </Form>
  )
}

/** The error of one field, found in the summary. */
export function errorOf(errors: SummarisedError[] = [], field: string): string | undefined {
  return errors.find(error => error.field === field)?.message
}
