/**
 * A notice (告知书) on paper: acceptance 受理通知书, supplement 一次性补正告知书, not accepted 不予受理通知书, ruling
 * 准予/不予行政许可决定书, receipt 收件凭证. All words come from the caller, in the reader's language; `\n` breaks a line.
 */
export type Notice = {
  language: PaperLanguage
  /** Who issues, at the head and above the date. */
  issuer: string
  title: string
  /** The number of the paper, with its label if it has one: `济审受字〔2026〕第12号`. */
  number?: string
  addressee?: string
  paragraphs: readonly string[]
  facts?: readonly Labelled[]
  /** Numbered lines: what to add, why not, what to observe. */
  lines?: Section
  /** Legal basis. */
  basis?: Section
  /** Reconsideration and court (行政许可法 §38: a refusal must name both). */
  remedies?: Section
  /** The last line of the text: 特此告知。 */
  closing?: string
  /** The date as printed. */
  date: string
  /** In place of a seal: `本件由济南市…电子签名`. */
  sealNote?: string
  verify?: Verification
  /** Creation instant of the file, ISO 8601. The same data makes the same bytes. */
  issuedAt: string
}

export type PaperLanguage = 'zh-CN' | 'en'
export type Labelled = { label: string; value: string }
export type Section = { heading: string; items: readonly string[] }
/** The QR code leads to `url`; `note` stands beside it and is what a screen reader says of it. */
export type Verification = { url: string; note: string }
