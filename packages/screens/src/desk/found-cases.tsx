import { type Column, DataTable } from '../parts/data-table.tsx'
import { Empty } from '../parts/empty.tsx'
import { StatusTag, type Tone } from '../parts/light.tsx'
import { useTexts } from '../text.ts'

export type FoundCase = {
  id: string
  href: string
  service: string
  /** Masked, as in every list. */
  applicant: string
  department: string
  status: { label: string; tone: Tone }
  submitted: string
  number: string
}

/** Cases found by number or name; `q` empty: nothing was looked for yet. */
export function FoundCases({ q, rows }: { q: string; rows: FoundCase[] }) {
  const { desk } = useTexts()
  const words = desk.search
  const columns = useColumns()
  return (
    <>
      <h1>{q ? words.found({ q }) : words.title}</h1>
      <form className="filters" method="get" role="search" aria-label={words.title}>
        <div>
          <label htmlFor="q">{desk.queue.text}</label>
          <input className="input" id="q" name="q" type="search" defaultValue={q} />
        </div>
        <button className="button" type="submit">
          {desk.find.submit}
        </button>
      </form>
      <p className="soft">{words.hint}</p>
      {q && rows.length === 0 && <Empty title={words.nothing}>{words.nothingHint}</Empty>}
      {rows.length > 0 && (
        <DataTable caption={words.title} columns={columns} rows={rows} rowId={row => row.id} />
      )}
    </>
  )
}

function useColumns(): Column<FoundCase>[] {
  const { desk } = useTexts()
  return [
    {
      key: 'service',
      label: desk.queue.service,
      wide: true,
      cell: row => (
        <a href={row.href} data-open>
          {row.service}
        </a>
      ),
    },
    { key: 'applicant', label: desk.queue.applicant, cell: row => row.applicant },
    { key: 'status', label: desk.search.status, cell: row => <StatusTag {...row.status} /> },
    { key: 'department', label: desk.queue.department, cell: row => row.department },
    { key: 'submitted', label: desk.search.submitted, cell: row => row.submitted },
    {
      key: 'number',
      label: desk.queue.number,
      cell: row => <span className="number soft">{row.number}</span>,
    },
  ]
}
