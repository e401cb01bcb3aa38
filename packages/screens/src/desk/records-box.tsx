import { StatusTag, type Tone } from '../parts/light.tsx'

export type CaseRecord = {
  title: string
  result: { label: string; tone: Tone }
  by: string
  facts?: { label: string; value: string }[]
  text: string
}

/** What colleagues found and said so far: inspections, opinions, rulings. */
export function RecordsBox({ records }: { records: CaseRecord[] }) {
  return records.map((record, at) => (
    <section className="box" key={`${record.title}-${at}`}>
      <div className="box-head">
        <h2>{record.title}</h2>
        <StatusTag {...record.result} />
      </div>
      <div className="inside stack">
        <p className="soft">{record.by}</p>
        {record.facts && (
          <dl className="list">
            {record.facts.map(fact => (
              <div key={fact.label}>
                <dt>{fact.label}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
        )}
        {record.text && <p className="note">{record.text}</p>}
      </div>
    </section>
  ))
}
