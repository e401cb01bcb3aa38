import { Button, Buttons } from '../parts/button.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import type { Option } from '../parts/select.tsx'
import { useTexts } from '../text.ts'

export type RulingConfirmProps = {
  outcome: 'grant' | 'refuse'
  action: string
  csrf: string
  command: string
  reasons: string
  replies: Option[]
  reply: string
  remedies: string
  /** What happens once it is confirmed. */
  follows: string[]
}

/** The last look before a ruling: what follows, and the words as they will stand in the paper. */
export function RulingConfirm({
  outcome,
  action,
  csrf,
  command,
  reasons,
  reply,
  ...props
}: RulingConfirmProps) {
  const { desk } = useTexts()
  const words = desk.ruling
  const answer = props.replies.find(({ value }) => value === reply)?.label
  return (
    <Form action={action} csrf={csrf} hidden={{ command, reasons, reply }} className="form act-form">
      <h3>{outcome === 'grant' ? words.confirmGrant : words.confirmRefuse}</h3>
      {answer !== undefined && (
        <>
          <p>
            <b>{words.reply}</b>
          </p>
          <p className="note">{answer}</p>
        </>
      )}
      <p>
        <b>{words.reasons}</b>
      </p>
      <p className="note">{reasons || <span className="soft">{words.noReasons}</span>}</p>
      {outcome === 'refuse' && (
        <Notice level={3} tone="grey" title={words.remedies}>
          {props.remedies}
        </Notice>
      )}
      <Notice level={3} tone={outcome === 'grant' ? 'blue' : 'amber'} title={words.follows}>
        <ul>
          {props.follows.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Notice>
      <Buttons>
        <Button look={outcome === 'grant' ? 'primary' : 'danger'} name="intent" value="confirm">
          {words.confirm[outcome]}
        </Button>
        <Button look="link" name="intent" value="edit">
          {words.edit}
        </Button>
      </Buttons>
    </Form>
  )
}
