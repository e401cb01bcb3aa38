// What a granted case yields: the declared design filled in from the case (行政许可法 §39; GB/T 36904 for the identifier).
import {
  type CertificateSource,
  certificateFields,
  certificateNumber,
  certificateValidity,
} from '@baotu/service'
import { sequenceOf } from './case-number.ts'
import { certificateIdentifier, checkCertificateIdentifier } from './certificate-identifier.ts'
import { dayOf } from './clocks.ts'
import { departmentOf } from './department-of.ts'
import { endPredecessor } from './end-predecessor.ts'
import type { Story } from './story.ts'

export function issueCertificate(story: Story): void {
  const { service, site } = story.world
  const design = service.certificate
  const { number, applicant, answers, ruling, findings, about } = story.case()
  if (design === null || number === null || ruling === null) {
    throw new Error(`${service.id} issues a certificate that it does not declare, or before a ruling`)
  }
  const department = departmentOf(story, design.issuer)
  const issuer = site.departments.find(one => one.id === department)
  if (issuer === undefined) throw new Error(`${service.id} names an issuer that the site does not have`)
  const day = dayOf(story.now)
  const sequence = sequenceOf(number)
  // What is renewed or changed keeps its number; its identifier has the next version.
  const former = about && checkCertificateIdentifier(about.identifier)
  const { serial, version } = former?.ok
    ? { serial: former.serial, version: former.version + 1 }
    : { serial: `${day.slice(0, 4)}${String(sequence).padStart(8, '0')}`, version: 1 }
  const certificateNo = about?.number ?? certificateNumber(design.number, { day, answers, serial: sequence })
  const source: CertificateSource = {
    answers,
    party: applicant,
    case: { number },
    ruling: { day: dayOf(ruling.at), department: issuer.name },
    certificate: { number: certificateNo },
    situation: findings?.values ?? {},
    site: { name: site.name },
  }
  const validity = certificateValidity(service, source)
  const identifier = certificateIdentifier({
    type21: design.type,
    issuer: issuer.creditCode,
    serial,
    version,
  })
  story.happened({
    type: 'certificate-issued',
    certificate: {
      kind: design.type,
      name: design.name,
      number: certificateNo,
      identifier,
      code: story.code(),
      holder: applicant,
      fields: certificateFields(service, source),
      issuer: { department: issuer.id, name: issuer.name },
      issuedAt: story.now,
      validFrom: validity?.from || day,
      // A change leaves the end where it was (§49); a renewal sets it anew (§50).
      validUntil: about?.act === 'change' ? about.validUntil : (validity?.until ?? null),
      ...(about && { predecessor: about.identifier }),
    },
  })
  if (about !== null) endPredecessor(story, 'superseded', identifier)
}
