import { create } from 'qrcode'

/** A QR code (error correction M, quiet zone of four modules, ISO/IEC 18004) as one SVG path, drawn in the ink colour. */
export function qrSvg(url: string): string {
  const { modules } = create(url, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const runs: string[] = []
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!modules.get(row, column)) continue
      const start = column
      while (column + 1 < size && modules.get(row, column + 1)) column++
      const width = column + 1 - start
      runs.push(`M${start + QUIET} ${row + QUIET}h${width}v1h-${width}z`)
    }
  }
  const side = size + 2 * QUIET
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<rect width="${side}" height="${side}" fill="#FFFFFF"/><path fill="#14242E" d="${runs.join('')}"/></svg>`
  )
}

const QUIET = 4
