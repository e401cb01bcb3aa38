import type { Certificate } from './certificate.ts'
import { groupsOfFour } from './groups-of-four.ts'
import type { Notice } from './notice.ts'
import { openPress, type Press } from './press.ts'
import { printable } from './printable-text.ts'
import { qrSvg } from './qr-svg.ts'

/** The layouts in `layouts/*.typ` and the data that each one sets. */
export type PaperData = { notice: Notice; certificate: Certificate }

/**
 * Sets a notice or a certificate and gives the bytes of a tagged PDF/UA-1, A4, fonts embedded. Sign it afterwards,
 * never before. Blocks for a few milliseconds; the first call opens the press. The same data makes the same bytes.
 */
export function renderPaper<Design extends keyof PaperData>(
  design: Design,
  data: PaperData[Design],
  press: Press = (housePress ??=
    openPress()),
): Uint8Array {
  const number = typeof data.number === 'object' ? data.number.value : data.number
  const paper = {
    ...('holder' in data
      ? { ...data, number: { ...data.number, value: groupsOfFour(data.number.value) } }
      : data),
    // A mark across the page is only for the eye; the title says it to a screen reader.
    documentTitle: ['mark' in data ? data.mark : '', data.title, number].filter(Boolean).join(' '),
    families: press.families,
  }
  const texts = JSON.stringify(paper, (_key, value: unknown) =>
    typeof value === 'string' ? printable(value, press.fonts) : value,
  )
  return press.typeset(design, withCode(texts, data.verify?.url), new Date(data.issuedAt))
}

let housePress: Press | undefined

function withCode(json: string, url: string | undefined): string {
  return url === undefined ? json : `${json.slice(0, -1)},"qr":${JSON.stringify(qrSvg(url))}}`
}
