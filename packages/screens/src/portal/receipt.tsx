import { Mark } from '../mark.tsx'
import { inGroups } from '../numbers.ts'
import { ButtonLink, Buttons } from '../parts/button.tsx'
import { type Paper, Papers } from '../parts/timeline.tsx'
import { useTexts } from '../text.ts'

export type ReceiptProps = {
  service: string
  number: string
  queryCode: string
  /** "市审批服务局最迟 10 月 9 日告诉您是否受理" */
  promise: string
  /** Where messages go, masked: "138****1234". */
  contact?: string
  /** What it costs: "费用：20.50 元". */
  fee?: string
  next: string[]
  papers: Paper[]
  caseHref: string
  homeHref: string
}

export function Receipt(props: ReceiptProps) {
  const { portal } = useTexts()
  const words = portal.receipt
  return (
    <div className="text">
      <div className="receipt">
        <Mark />
        <h1>{words.title}</h1>
        <p>{props.service}</p>
        <p className="soft">{words.number}</p>
        <strong className="number">{inGroups(props.number)}</strong>
      </div>
      <p className="lead">{props.promise}</p>
      <p>
        {words.queryCode} <b className="number">{props.queryCode}</b>
      </p>
      <p className="soft small">{words.queryCodeHint}</p>
      {props.fee && <p>{props.fee}</p>}
      <h2>{words.next}</h2>
      <ul>
        {props.next.map(line => (
          <li key={line}>{line}</li>
        ))}
        {props.contact && <li>{words.contact({ contact: props.contact })}</li>}
      </ul>
      {props.papers.length > 0 && <Papers papers={props.papers} />}
      <Buttons>
        <ButtonLink href={props.caseHref}>{words.seeCase}</ButtonLink>
        <ButtonLink href={props.homeHref} look="link">
          {words.home}
        </ButtonLink>
      </Buttons>
    </div>
  )
}
