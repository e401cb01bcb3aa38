import { type Case, dayOf } from '@baotu/case'
import type { Service, Text } from '@baotu/service'

/** What a department needs to take a matter under its supervision; the rest is in the case, which it may open. */
export type SupervisionNote = {
  service: { id: string; name: Text }
  /** of the case */
  number: string | null
  event: string
  holder: string
  certificate: {
    name: Text
    number: string
    identifier: string
    validFrom: string
    validUntil: string | null
  } | null
  /** The day of the ruling, as 2026-09-30; null before one. */
  ruledOn: string | null
}

export function supervisionNote(of: Case, { id, guide }: Service, event: string): SupervisionNote {
  const { number, certificate, ruling } = of
  return {
    service: { id, name: guide.name },
    number,
    event,
    holder: (certificate?.holder ?? of.applicant).name,
    certificate: certificate && {
      name: certificate.name,
      number: certificate.number,
      identifier: certificate.identifier,
      validFrom: certificate.validFrom,
      validUntil: certificate.validUntil,
    },
    ruledOn: ruling && dayOf(ruling.at),
  }
}
