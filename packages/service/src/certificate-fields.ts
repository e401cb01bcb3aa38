import type { Answers } from './answers.ts'
import { displayAnswer } from './display-answers.ts'
import type { Service } from './service.ts'
import type { Text } from './text.ts'

/** What a certificate may speak of, besides the answers. Days are YYYY-MM-DD. */
export type CertificateSource = {
  answers: Answers
  party: { id: string; name: string }
  case: { number: string }
  ruling: { day: string; department: Text }
  certificate: { number: string }
  situation: Record<string, unknown>
  site: { name: Text }
}

export type CertificateField = { id: string; label: Text; value: Text; public: boolean }

/** The certificate's fields in words; empty for a service that yields none. */
export function certificateFields(service: Service, source: CertificateSource): CertificateField[] {
  return (service.certificate?.fields ?? []).map(field => {
    const value = valueAt(service, source, field.from)
    const unit = field.unit
    const words =
      unit && value.zh !== '' ? { zh: `${value.zh} ${unit.zh}`, en: `${value.en} ${unit.en}` } : value
    return { id: field.id, label: field.label, value: words, public: field.public }
  })
}

/** The first and last day a certificate holds; `until` null: it does not expire. */
export function certificateValidity(
  service: Service,
  source: CertificateSource,
): { from: string; until: string | null } | null {
  if (!service.certificate) return null
  const { from, until, years } = service.certificate.validity
  const first = valueAt(service, source, from).zh
  const last = until ? valueAt(service, source, until).zh || null : null
  return { from: first, until: last ?? yearsFrom(first, years) }
}

/** The last day of so many years from a day on. */
function yearsFrom(day: string, years: number | undefined): string | null {
  return years ? Temporal.PlainDate.from(day).add({ years }).subtract({ days: 1 }).toString() : null
}

/** The paths a certificate may read, besides `answers.<key>` and `situation.<output>`. */
export const certificatePaths = [
  'party.name',
  'party.id',
  'case.number',
  'ruling.day',
  'ruling.department',
  'certificate.number',
  'site.name',
] as const

function valueAt(service: Service, source: CertificateSource, path: string): Text {
  const [root = '', name = ''] = path.split('.')
  if (root === 'answers') {
    const field = service.form.pages.flatMap(page => page.fields).find(({ key }) => key === name)
    // A unit is the certificate's to say, so that it is not said twice.
    return (field && displayAnswer({ ...field, unit: undefined }, source.answers[name])) ?? { zh: '', en: '' }
  }
  const sources: Record<string, Record<string, unknown>> = {
    party: source.party,
    case: source.case,
    ruling: source.ruling,
    certificate: source.certificate,
    situation: source.situation,
    site: source.site,
  }
  return asText(sources[root]?.[name])
}

function asText(value: unknown): Text {
  if (typeof value === 'object' && value !== null && 'zh' in value && 'en' in value)
    return { zh: String(value.zh), en: String(value.en) }
  const words =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
  return { zh: words, en: words }
}
