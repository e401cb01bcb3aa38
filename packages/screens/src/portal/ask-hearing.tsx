import { Button, Buttons } from '../parts/button.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { useTexts } from '../text.ts'

export type AskHearingProps = {
  service: string
  number: string
  matter: string
  /** The last day, in words. */
  due: string
  action: string
  csrf: string
  command: string
  caseHref: string
}

/** The applicant may ask to be heard before the ruling (行政许可法 第四十七条). */
export function AskHearing(props: AskHearingProps) {
  const { portal, shell } = useTexts()
  const words = portal.hearing
  return (
    <div className="text">
      <p className="soft">
        {props.service} · {props.number}
      </p>
      <h1>{words.title}</h1>
      <Notice tone="blue" title={words.until({ due: props.due })}>
        {words.about({ matter: props.matter })}
      </Notice>
      <Form action={props.action} csrf={props.csrf} hidden={{ command: props.command }} className="form">
        <Buttons>
          <Button>{words.submit}</Button>
          <a className="button link" href={props.caseHref}>
            {shell.cancel}
          </a>
        </Buttons>
      </Form>
    </div>
  )
}
