import { type Column, DataTable } from '../parts/data-table.tsx'
import { Light, type LightKind } from '../parts/light.tsx'
import { useTexts } from '../text.ts'

/** The open tasks of one department, service or officer. */
export type LightRow = {
  id: string
  name: string
  href: string
  /** In the order of the columns: overdue, soon, in time, paused, without a limit. */
  lights: { kind: LightKind; n: number; href: string }[]
}

type LightBarsProps = { caption: string; first: string; rows: LightRow[] }

/** Who has how many tasks under which light, as figures that lead to them and a bar under the name; `caption` says what the table tells. */
export function LightBars(props: LightBarsProps) {
  const columns = useColumns(props)
  return <DataTable caption={props.caption} columns={columns} rows={props.rows} rowId={row => row.id} />
}

function useColumns({ first, rows }: LightBarsProps): Column<LightRow>[] {
  const { supervision, statuses, desk } = useTexts()
  const most = Math.max(1, ...rows.map(totalOf))
  const figures = (rows[0]?.lights ?? []).map(
    ({ kind }, place): Column<LightRow> => ({
      key: kind,
      label: kind === 'grey' ? desk.due.none : statuses.lights[kind],
      align: 'end',
      cell: row => <Figure light={row.lights[place]} of={row.name} />,
    }),
  )
  return [
    { key: 'name', label: first, wide: true, cell: row => <Named row={row} most={most} /> },
    ...figures,
    { key: 'total', label: supervision.page.total, align: 'end', cell: row => <b>{totalOf(row)}</b> },
  ]
}

/** Only what matters has a colour, and then a shape beside it; nothing is a quiet dash. */
function Figure({ light, of }: { light: LightRow['lights'][number] | undefined; of: string }) {
  const { statuses, desk, supervision } = useTexts()
  if (light === undefined || light.n === 0) return <span className="soft">–</span>
  const { kind, n, href } = light
  const word = kind === 'grey' ? desk.due.none : statuses.lights[kind]
  const loud = kind === 'red' || kind === 'yellow'
  return (
    <a href={href} aria-label={supervision.page.figure({ of, word, n })}>
      {loud ? <Light kind={kind} label={String(n)} /> : n}
    </a>
  )
}

function Named({ row, most }: { row: LightRow; most: number }) {
  return (
    <>
      <a href={row.href}>{row.name}</a>
      <Bar row={row} most={most} />
    </>
  )
}

/** The figures stand beside it: it only helps the eye to compare. */
function Bar({ row, most }: { row: LightRow; most: number }) {
  const parts = row.lights.map(({ kind, n }, place) => {
    const before = row.lights.slice(0, place).reduce((sum, light) => sum + light.n, 0)
    return { kind, x: (before / most) * 100, width: (n / most) * 100 }
  })
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {parts
        .filter(({ width }) => width > 0)
        .map(({ kind, x, width }) => (
          <rect key={kind} className={kind} x={x} y="0" width={width} height="10" />
        ))}
    </svg>
  )
}

function totalOf({ lights }: LightRow): number {
  return lights.reduce((sum, { n }) => sum + n, 0)
}
