import { Empty } from '../parts/empty.tsx'
import { useTexts } from '../text.ts'

export type OutboxProps = {
  mails: { id: string; subject: string; recipient: string; text: string; when: string }[]
}

/** Mail that would have been sent, in the demonstration. */
export function Outbox({ mails }: OutboxProps) {
  const words = useTexts().portal.outbox
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
      </div>
      {mails.length === 0 && <Empty title={words.empty}>{words.emptyHint}</Empty>}
      {mails.map(({ id, subject, recipient, text, when }) => (
        <article key={id} className="line stack">
          <h2>{subject}</h2>
          <p className="soft small">
            {words.to({ recipient })} · {when}
          </p>
          <p className="text letter">{text}</p>
        </article>
      ))}
    </>
  )
}
