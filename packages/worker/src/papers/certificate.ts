import { dayOf, type Certificate as Issued } from '@baotu/case'
import type { Certificate } from '@baotu/paper'
import { t } from '@baotu/screens'
import type { Service } from '@baotu/service'
import { longDay } from './long-day.ts'
import { signedBy } from './notice.ts'
import type { PaperSource } from './paper-source.ts'
import { validityWords } from './validity.ts'

const { certificate: words, scanToVerify, demoMark } = t('zh').papers

/** The certificate as its design declares it, filled in when it was issued. */
export function certificate(source: PaperSource): Certificate {
  const { of, service, paper, publicUrl, demo } = source
  const issued = of.certificate
  if (issued === null) throw new Error('A paper of a certificate that was never issued')
  const day = dayOf(issued.issuedAt)
  const shown = shownByItself(service, issued)
  const design = service.certificate
  const issuer = issued.issuer.name.zh
  return {
    language: 'zh-CN',
    issuer,
    title: issued.name.zh,
    subtitle: issued.name.en,
    number: { label: bilingual(shown.number, words.english.number) ?? words.number, value: issued.number },
    identifier: { label: words.identifier, value: issued.identifier },
    holder: {
      label: bilingual(shown.holder, words.english.holder) ?? words.holder,
      value: issued.holder.name,
    },
    statement: design?.statement.zh,
    fields: fieldsBut(Object.values(shown), issued).map(({ label, value }) => ({
      label: label.zh,
      value: written(value.zh),
    })),
    validity: { label: words.validity, value: validityWords(issued) },
    date: { label: shown.day?.label.zh ?? words.date, value: longDay(day) },
    sealNote: [signedBy(source, words.sealNote({ department: issuer })), design?.note?.zh]
      .filter(Boolean)
      .join('\n'),
    verify: { url: `${publicUrl}/verify/${issued.code}`, note: scanToVerify },
    ...(demo && { mark: demoMark }),
    issuedAt: paper.at,
  }
}

type Field = Issued['fields'][number]

/**
 * The layout shows number, holder, issuer and day by itself. A declared field that says the same lends it its label, and does not
 * stand there twice; it is told by where its value comes from, because another may be alike by chance.
 */
function shownByItself({ certificate: design, form }: Service, { fields, holder }: Issued) {
  const from = (path: string) =>
    fields.find(({ id }) => design?.fields.some(field => field.id === id && field.from === path))
  const asked = form.pages.flatMap(page => page.fields).find(({ prefill }) => prefill === 'party.name')
  const party = from('party.name') ?? (asked && from(`answers.${asked.key}`))
  return {
    number: from('certificate.number'),
    holder: party?.value.zh === holder.name ? party : undefined,
    issuer: from('ruling.department'),
    day: from('ruling.day'),
  }
}

function bilingual(field: Field | undefined, english: string): string | undefined {
  return field && words.labelled({ label: field.label.zh, english })
}

function fieldsBut(shown: readonly (Field | undefined)[], { fields }: Issued): Field[] {
  return fields.filter(field => !shown.includes(field) && field.value.zh !== '')
}

function written(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? longDay(value) : value
}
