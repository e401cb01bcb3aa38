import { ButtonLink } from '../parts/button.tsx'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Empty } from '../parts/empty.tsx'
import { Form } from '../parts/form.tsx'
import { Light, type LightKind } from '../parts/light.tsx'
import { useTexts } from '../text.ts'
import { type Filter, Filters } from './filters.tsx'
import { type LightTab, LightTabs } from './light-tabs.tsx'
import { type Supervised, SupervisedNotice } from './supervised.tsx'

export type QueueRow = {
  id: string
  href: string
  light: { kind: LightKind; label?: string }
  number: string
  service: string
  /** Masked: "张*", "济南清泉****公司". */
  applicant: string
  step: string
  /** "还剩 3 个工作日", and the day itself. */
  due: { text: string; day?: string; dateTime?: string }
  /** Whose task it is, where several departments are listed. */
  department?: string
  /** Who has it; empty when no one does. */
  officer?: string
  /** Given when this officer may claim it here. */
  claim?: { action: string; command: string }
}

export type QueueProps = {
  title: string
  /** What waits for the department's explanation. */
  supervised?: Supervised[]
  lights: LightTab[]
  filters: Filter[]
  filterAction: string
  rows: QueueRow[]
  csrf: string
  /** The list goes on there; and back to its beginning. */
  next?: string
  first?: string
  /** The page that a claim leads back to. */
  here: string
  /** Where to go when the list is empty: to all of it when it is filtered, or to another list. */
  otherwise?: { label: string; href: string }
}

/** Tasks as a dense table, the most urgent first. A script adds j, k and Enter; without it the links do. */
export function Queue(props: QueueProps) {
  const { desk } = useTexts()
  const columns = useColumns(props)
  return (
    <>
      <h1>{props.title}</h1>
      <SupervisedNotice records={props.supervised ?? []} />
      <LightTabs label={desk.queue.lights} tabs={props.lights} />
      <Filters action={props.filterAction} filters={props.filters} />
      {props.rows.length === 0 ? (
        <Empty
          title={desk.queue.empty}
          actions={
            props.otherwise && (
              <ButtonLink href={props.otherwise.href} look="secondary">
                {props.otherwise.label}
              </ButtonLink>
            )
          }
        >
          {desk.queue.emptyHint}
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
      {props.rows.length > 0 && <p className="soft small no-print gap-above">{desk.queue.keys}</p>}
    </>
  )
}

function useColumns({ rows, csrf, here }: QueueProps): Column<QueueRow>[] {
  const { desk } = useTexts()
  const words = desk.queue
  const department: Column<QueueRow> = {
    key: 'department',
    label: words.department,
    cell: row => row.department,
  }
  return [
    { key: 'light', label: words.light, cell: row => <Light {...row.light} /> },
    {
      key: 'service',
      label: words.service,
      wide: true,
      cell: row => (
        <a href={row.href} data-open>
          {row.service}
        </a>
      ),
    },
    { key: 'applicant', label: words.applicant, cell: row => row.applicant },
    { key: 'step', label: words.step, cell: row => row.step },
    { key: 'due', label: words.due, cell: row => <Due due={row.due} /> },
    ...(rows.some(row => row.department) ? [department] : []),
    {
      key: 'officer',
      label: words.officer,
      cell: row => row.officer ?? <Free row={row} csrf={csrf} here={here} />,
    },
    {
      key: 'number',
      label: words.number,
      cell: row => <span className="number soft small">{row.number}</span>,
    },
  ]
}

function Free({ row, csrf, here }: { row: QueueRow; csrf: string; here: string }) {
  const { desk } = useTexts()
  if (!row.claim) return <span className="soft">{desk.queue.nobody}</span>
  const said = desk.queue.claimOf({ service: row.service, applicant: row.applicant })
  return (
    <Form
      className="inline"
      action={row.claim.action}
      csrf={csrf}
      hidden={{ command: row.claim.command, here }}
    >
      <button className="button secondary small" type="submit" aria-label={said}>
        {desk.queue.claim}
      </button>
    </Form>
  )
}

function Due({ due }: { due: QueueRow['due'] }) {
  return (
    <>
      {due.text}{' '}
      {due.day && (
        <time className="soft number" dateTime={due.dateTime}>
          {due.day}
        </time>
      )}
    </>
  )
}
