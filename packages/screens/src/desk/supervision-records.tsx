import { ButtonLink } from '../parts/button.tsx'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Empty } from '../parts/empty.tsx'
import { Light, type LightKind, StatusTag, type Tone } from '../parts/light.tsx'
import { type Tab, Tabs } from '../parts/tabs.tsx'
import { useTexts } from '../text.ts'
import { ExportForm, type ExportFormProps } from './export-form.tsx'
import { type Filter, Filters } from './filters.tsx'

export type SupervisionRow = {
  id: string
  href: string
  number: string
  card: { kind: LightKind; label: string }
  kind: string
  service: string
  department: string
  opened: string
  status: { label: string; tone: Tone }
  /** The last day for the explanation, while it waits for one. */
  explainBy?: { text: string; dateTime: string }
}

export type SupervisionRecordsProps = {
  title: string
  tabs: Tab[]
  filters: Filter[]
  filterAction: string
  rows: SupervisionRow[]
  next?: string
  first?: string
  /** Given to who may take the list along. */
  export?: ExportFormProps
}

/** The register of supervision records, the latest first. */
export function SupervisionRecords(props: SupervisionRecordsProps) {
  const { supervision, desk } = useTexts()
  const words = supervision.records
  const columns = useColumns()
  return (
    <>
      <h1>{props.title}</h1>
      <p className="soft">{words.hint}</p>
      <Tabs label={words.status} tabs={props.tabs} />
      <Filters action={props.filterAction} filters={props.filters} />
      {props.rows.length === 0 ? (
        <Empty
          title={words.empty}
          actions={
            <ButtonLink href={props.filterAction} look="secondary">
              {desk.queue.clear}
            </ButtonLink>
          }
        >
          {words.emptyHint}
        </Empty>
      ) : (
        <DataTable caption={props.title} columns={columns} rows={props.rows} rowId={row => row.id} />
      )}
      {(props.next || props.first) && (
        <p className="row gap-above">
          {props.next && (
            <a href={props.next} rel="next">
              {desk.queue.next}
            </a>
          )}
          {props.first && <a href={props.first}>{desk.queue.first}</a>}
        </p>
      )}
      {props.export && <ExportForm {...props.export} />}
    </>
  )
}

function useColumns(): Column<SupervisionRow>[] {
  const { supervision, desk } = useTexts()
  const words = supervision.facts
  return [
    { key: 'card', label: words.card, cell: row => <Light {...row.card} /> },
    {
      key: 'kind',
      label: words.kind,
      wide: true,
      cell: row => (
        <>
          <a href={row.href} data-open>
            {row.kind}
          </a>
          <br />
          <span className="number soft small">{row.number}</span>
        </>
      ),
    },
    { key: 'service', label: desk.queue.service, wide: true, cell: row => row.service },
    { key: 'department', label: words.department, cell: row => row.department },
    { key: 'status', label: words.status, cell: row => <StatusTag {...row.status} /> },
    { key: 'explain-by', label: words.explainBy, cell: row => <Day {...row.explainBy} /> },
    { key: 'opened', label: words.opened, cell: row => row.opened },
  ]
}

function Day({ text, dateTime }: Partial<NonNullable<SupervisionRow['explainBy']>>) {
  return text === undefined ? <span className="soft">–</span> : <time dateTime={dateTime}>{text}</time>
}
