// What a granted case yields: the declared design filled in from the case (行政许可法 §39; GB/T 36904 for the identifier).
import {
  type CertificateSource,
  certificateFields,
  certificateNumber,
  certificateValidity,
} from '@baotu/service'
import { sequenceOf } from './case-number.ts'
import { certificateIdentifier } from './certificate-identifier.ts'
import { dayOf } from './clocks.ts'
import { departmentOf } from './department-of.ts'
import type { Story } from './story.ts'

export function issueCertificate(story: Story): void {
  const { service, site } = story.world
  const design = service.certificate
  const { number, applicant, answers, ruling, findings } = story.case()
  if (design === null || number === null || ruling === null) {
    throw new Error(`${service.id} issues a certificate that it does not declare, or before a ruling`)
  }
  const department = departmentOf(story, design.issuer)
  const issuer = site.departments.find(one => one.id === department)
  if (issuer === undefined) throw new Error(`${service.id} names an issuer that the site does not have`)
  const day = dayOf(story.now)
  const serial = sequenceOf(number)
  const certificateNo = certificateNumber(design.number, { day, answers, serial })
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
  story.happened({
    type: 'certificate-issued',
    certificate: {
      kind: design.type,
      name: design.name,
      number: certificateNo,
      identifier: certificateIdentifier({
        type21: design.type,
        issuer: issuer.creditCode,
        serial: `${day.slice(0, 4)}${String(serial).padStart(8, '0')}`,
        version: 1,
      }),
      code: story.code(),
      holder: applicant,
      fields: certificateFields(service, source),
      issuer: { department: issuer.id, name: issuer.name },
      issuedAt: story.now,
      validFrom: validity?.from || day,
      validUntil: validity?.until ?? null,
    },
  })
}
