import { useTexts } from '../text.ts'

export type SummaryRow = { label: string; value: string; changeHref?: string }

/** Answers, each with the way to change it. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  const { shell } = useTexts()
  return (
    <dl className="list">
      {rows.map(row => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>{row.value || shell.notAnswered}</dd>
          {row.changeHref && (
            <dd className="change">
              <a href={row.changeHref} aria-label={shell.changeOf({ name: row.label })}>
                {shell.change}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
