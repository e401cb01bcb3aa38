import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  label: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end; long words may wrap. */
  align?: 'end'
  wide?: boolean
  sortHref?: string
  sorted?: 'ascending' | 'descending'
}

export type DataTableProps<Row> = {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  rowId: (row: Row) => string
}

/** Many things of one kind: dense, the head stays in sight. Each row carries `data-row` for the keyboard script (j, k, Enter). */
export function DataTable<Row>({ caption, columns, rows, rowId }: DataTableProps<Row>) {
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={caption}>
      <table className="data">
        <caption className="hidden-visually">{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.key} scope="col" className={column.align} aria-sort={column.sorted}>
                {column.sortHref ? <a href={column.sortHref}>{column.label}</a> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={rowId(row)} data-row={rowId(row)}>
              {columns.map(column => (
                <td
                  key={column.key}
                  className={[column.align, column.wide && 'wide'].filter(Boolean).join(' ') || undefined}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
