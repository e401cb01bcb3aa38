/** Columns as wide as their widest cell; every column but the first is set to the right, as figures are. */
export function formatTable(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
  const [heading = [], ...rest] = rows
  return [line(heading), widths.map(width => '-'.repeat(width)).join('  '), ...rest.map(line)].join('\n')
}
