// A table as a file. A cell that begins like a formula would run in the reader's office program: it is written as text.
import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import writeXlsx from 'write-excel-file/node'
import type { Cell, Row } from './export-rows.ts'

export type TableFormat = 'csv' | 'xlsx'

export const mediaTypes: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A sheet of more is better read by a program, from the CSV; the whole of it stands in memory. */
export const mostRows = 50_000

/** CSV (RFC 4180, with the mark that tells Excel it is UTF-8) flows while it is read; an XLSX is made whole, for it ends with its index; null: it is too long for one. */
export async function writeTable(
  rows: AsyncIterable<Row>,
  format: TableFormat,
): Promise<Readable | Buffer | null> {
  if (format === 'csv')
    return pipeline(
      Readable.from(harmless(rows)),
      stringify({ bom: true, record_delimiter: 'windows' }),
      // What breaks on the way breaks the answer off: a half of a file must not pass for the whole.
      () => {},
    )
  const sheet: Cell[][] = []
  for await (const row of harmless(rows)) {
    if (sheet.length > mostRows) return null
    sheet.push([...row])
  }
  return writeXlsx(sheet).toBuffer()
}

async function* harmless(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  for await (const row of rows) yield row.map(guarded)
}

/** OWASP: =, +, -, @, tab and return begin formulas; a quote before them makes them words. */
function guarded(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+\-@\t\r＝＋－＠]/u.test(cell) ? `'${cell}` : cell
}
