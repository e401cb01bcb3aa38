export type { Certificate } from './src/certificate.ts'
export {
  type CertificateIdentity,
  type CheckedIdentifier,
  certificateIdentifier,
  checkCertificateIdentifier,
} from './src/certificate-identifier.ts'
export { makeDemoIdentity } from './src/demo-identity.ts'
export { groupsOfFour } from './src/groups-of-four.ts'
export { type Identity, openIdentity } from './src/identity.ts'
export type { Labelled, Notice, PaperLanguage, Section, Verification } from './src/notice.ts'
export { openPress, type Press } from './src/press.ts'
export { unprintable } from './src/printable-text.ts'
export { qrSvg } from './src/qr-svg.ts'
export { type PaperData, renderPaper } from './src/render-paper.ts'
export { signPdf } from './src/sign-pdf.ts'
