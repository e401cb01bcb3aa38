import { cityDay } from '@baotu/calendar'
import {
  type CertificateStatus,
  type Locale,
  momentText,
  t,
  type VerifyResultProps,
  valueText,
} from '@baotu/screens'
import type { CertificateField, Text } from '@baotu/service'
import type { VerifiedCertificate } from '@baotu/store'

type Open = { name: Text; number: string; issuer: Text; fields: CertificateField[] }

/** What may be said of a certificate to anybody, as one sentence and the few open fields. */
export function verdict(
  locale: Locale,
  found: VerifiedCertificate | null,
  now: Temporal.Instant,
): Omit<VerifyResultProps, 'againHref'> {
  const words = t(locale).portal.verify
  const checkedAt = momentText(locale, now, { year: true })
  if (found === null) return { status: 'unknown', sentence: words.result.unknown, fields: [], checkedAt }
  const { name, number, issuer, fields } = found.publicFields as Open
  const day = (iso: string) => valueText(locale, iso)
  const rows = [
    { label: words.certificateNumber, value: number },
    ...fields.map(field => ({ label: field.label[locale], value: valueText(locale, field.value[locale]) })),
    { label: words.issuer, value: issuer[locale] },
    { label: words.validFrom, value: day(found.validFrom) },
    ...(found.validUntil === null ? [] : [{ label: words.until, value: day(found.validUntil) }]),
  ]
  const once = rows.filter((row, at) => rows.findIndex(({ label }) => label === row.label) === at)
  return { ...said(locale, found, name[locale], cityDay(now), day), fields: once, checkedAt }
}

/** Valid, not yet valid, expired or revoked on a day. */
export function certificateStatus(
  { state, validFrom, validUntil }: Pick<VerifiedCertificate, 'state' | 'validFrom' | 'validUntil'>,
  today: Temporal.PlainDate,
): CertificateStatus {
  if (state !== 'valid') return state
  const over = validUntil !== null && Temporal.PlainDate.compare(today, validUntil) > 0
  if (over) return 'expired'
  return Temporal.PlainDate.compare(today, validFrom) < 0 ? 'early' : 'valid'
}

function said(
  locale: Locale,
  found: VerifiedCertificate,
  name: string,
  today: Temporal.PlainDate,
  day: (iso: string) => string,
): { status: CertificateStatus; sentence: string } {
  const words = t(locale).portal.verify.result
  const status = certificateStatus(found, today)
  const { validFrom, validUntil } = found
  if (status === 'revoked' || status === 'superseded' || status === 'cancelled')
    return { status, sentence: words[status]({ name }) }
  if (status === 'expired')
    return { status, sentence: words.expired({ name, day: day(validUntil ?? validFrom) }) }
  if (status === 'early') return { status, sentence: words.early({ name, day: day(validFrom) }) }
  if (validUntil === null) return { status, sentence: words.validForEver({ name }) }
  return { status, sentence: words.valid({ name, day: day(validUntil) }) }
}
