import { ButtonLink } from '../parts/button.tsx'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Empty } from '../parts/empty.tsx'
import { Light, type LightKind } from '../parts/light.tsx'
import { Pager, type PagerProps } from '../parts/pager.tsx'
import { type Tab, Tabs } from '../parts/tabs.tsx'
import { useTexts } from '../text.ts'
import { type Filter, Filters } from './filters.tsx'

export type QueueRow = {
  id: string
  href: string
  light: { kind: LightKind; label?: string }
  number: string
  service: string
  /** Masked: "张*", "济南泉边餐饮**公司". */
  applicant: string
  step: string
  /** "3 个工作日后", and the day itself. */
  due?: { text: string; day: string; dateTime?: string }
  /** Who has it; empty when no one does. */
  officer?: string
}

export type QueueProps = {
  title: string
  tabs?: Tab[]
  filters: Filter[]
  filterAction: string
  rows: QueueRow[]
  pager?: PagerProps
  /** Addresses that sort by a column, and how it is sorted now. */
  sort?: Partial<Record<'due' | 'number' | 'service', { href: string; now?: 'ascending' | 'descending' }>>
  emptyText?: string
}

/** Tasks as a dense table, the most urgent first. A script in `web` adds j, k and Enter; without it the links do. */
export function Queue(props: QueueProps) {
  const { desk } = useTexts()
  const columns = useColumns(props.sort)
  return (
    <>
      <h1>{props.title}</h1>
      {props.tabs && <Tabs label={props.title} tabs={props.tabs} />}
      <Filters action={props.filterAction} filters={props.filters} />
      {props.rows.length === 0 ? (
        <Empty
          title={desk.queue.empty}
          actions={
            <ButtonLink href={props.filterAction} look="secondary">
              {desk.queue.clear}
            </ButtonLink>
          }
        >
          {props.emptyText ?? desk.queue.emptyHint}
        </Empty>
      ) : (
        <DataTable caption={props.title} columns={columns} rows={props.rows} rowId={row => row.id} />
      )}
      {props.pager && <Pager {...props.pager} />}
      <p className="soft small no-print">{desk.queue.keys}</p>
    </>
  )
}

function useColumns(sort: QueueProps['sort'] = {}): Column<QueueRow>[] {
  const { desk } = useTexts()
  const words = desk.queue
  const sorted = (key: 'due' | 'number' | 'service') => ({
    sortHref: sort[key]?.href,
    sorted: sort[key]?.now,
  })
  return [
    { key: 'light', label: words.light, cell: row => <Light {...row.light} /> },
    {
      key: 'service',
      label: words.service,
      wide: true,
      ...sorted('service'),
      cell: row => (
        <a href={row.href} data-open>
          {row.service}
        </a>
      ),
    },
    { key: 'applicant', label: words.applicant, cell: row => row.applicant },
    { key: 'step', label: words.step, cell: row => row.step },
    { key: 'due', label: words.due, ...sorted('due'), cell: row => row.due && <Due due={row.due} /> },
    {
      key: 'officer',
      label: words.officer,
      cell: row => row.officer ?? <span className="soft">{words.nobody}</span>,
    },
    {
      key: 'number',
      label: words.number,
      ...sorted('number'),
      cell: row => <span className="number soft">{row.number}</span>,
    },
  ]
}

function Due({ due }: { due: NonNullable<QueueRow['due']> }) {
  return (
    <>
      {due.text}{' '}
      <time className="soft number" dateTime={due.dateTime}>
        {due.day}
      </time>
    </>
  )
}
