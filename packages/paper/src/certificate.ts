import type { Labelled, PaperLanguage, Verification } from './notice.ts'

/** A certificate (证照) on paper. All words come from the caller; labels may hold both languages: `持证人 Holder`. */
export type Certificate = {
  language: PaperLanguage
  issuer: string
  title: string
  /** The title in the other language, small below. */
  subtitle?: string
  /** Printed in groups of four. */
  number: Labelled
  /** The electronic identifier (GB/T 36904), printed at the foot as it is. */
  identifier?: Labelled
  holder: Labelled
  /** What it certifies, as one sentence. */
  statement?: string
  fields: readonly Labelled[]
  validity?: Labelled
  date: Labelled
  sealNote?: string
  verify?: Verification
  /** Large and pale across the page: 样本, SPECIMEN. */
  mark?: string
  /** Creation instant of the file, ISO 8601. */
  issuedAt: string
}
