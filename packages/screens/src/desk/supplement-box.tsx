import { StatusTag } from '../parts/light.tsx'
import { useTexts } from '../text.ts'

export type Change = { label: string; before: string; now: string }

export type SupplementBoxProps = {
  asked: string
  /** None while the applicant has not answered. */
  answered?: string
  lines: { id: string; about: string; ask: string; answer?: string }[]
  /** What has changed since it was asked, answers and files. */
  changes: Change[]
}

/** What was asked at once, what was answered, and what has changed since, so that an officer looks only there. */
export function SupplementBox({ asked, answered, lines, changes }: SupplementBoxProps) {
  const { desk } = useTexts()
  const words = desk.supplements
  return (
    <section className="box">
      <div className="box-head">
        <h2>{words.title}</h2>
        {!answered && <StatusTag tone="amber" label={words.waiting} />}
      </div>
      <div className="inside stack">
        <p className="soft">{asked}</p>
        {answered && <p className="soft">{answered}</p>}
        <ol className="asked">
          {lines.map(line => (
            <li key={line.id}>
              <p>
                <b>{line.about}</b> {line.ask}
              </p>
              <p className="note">{line.answer || <span className="soft">{words.notYet}</span>}</p>
            </li>
          ))}
        </ol>
        <h3>{words.changes}</h3>
        {changes.length === 0 ? <p className="soft">{words.noChanges}</p> : <Changes changes={changes} />}
      </div>
    </section>
  )
}

function Changes({ changes }: { changes: Change[] }) {
  const { desk } = useTexts()
  const words = desk.supplements
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={words.changes}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.now}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, at) => (
            <tr key={`${change.label}-${at}`}>
              <th scope="row">{change.label}</th>
              <td className="wide">{change.before}</td>
              <td className="wide">
                <b>{change.now}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
