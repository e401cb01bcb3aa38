import { Button, ButtonLink, Buttons } from '../parts/button.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { TextArea } from '../parts/text-field.tsx'
import { useTexts } from '../text.ts'

export type WithdrawProps = {
  service: string
  number: string
  action: string
  csrf: string
  /** Makes the same form sent twice one step. */
  command?: string
  caseHref: string
  /** As typed. */
  reason?: string
  error?: string
}

export function Withdraw({ service, number, action, csrf, command, caseHref, reason, error }: WithdrawProps) {
  const { portal } = useTexts()
  const words = portal.withdraw
  return (
    <div className="text">
      <h1 className="page-head">{words.title}</h1>
      <p>
        {service} · <span className="number">{number}</span>
      </p>
      <Notice tone="amber" title={words.what}>
        {words.after}
      </Notice>
      <Form action={action} csrf={csrf} hidden={command === undefined ? {} : { command }}>
        <TextArea
          name="reason"
          label={words.reason}
          value={reason}
          optional
          rows={3}
          maxLength={500}
          error={error}
        />
        <Buttons>
          <Button look="danger">{words.submit}</Button>
          <ButtonLink href={caseHref} look="secondary">
            {words.keep}
          </ButtonLink>
        </Buttons>
      </Form>
    </div>
  )
}
