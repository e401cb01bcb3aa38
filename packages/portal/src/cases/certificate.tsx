import { cityDay } from '@baotu/calendar'
import { qrSvg } from '@baotu/paper'
import { CertificatePage, t, valueText } from '@baotu/screens'
import { certificatesOf, papersOf } from '@baotu/store'
import { applicantOf, notFound } from '@baotu/web'
import { certificateStatus } from '../doors/verdict.ts'
import { type Page, show } from '../show.ts'
import { ownCase } from './own-case.ts'

export const showCertificate: Page = platform => async (request, reply) => {
  const actor = applicantOf(request)
  const { locale } = request
  const { of } = await ownCase(platform, request, 'fetch-paper')
  const { certificate } = of
  if (certificate === null) throw notFound()
  const [stored, papers] = await Promise.all([
    certificatesOf(platform.store, actor, of.id),
    papersOf(platform.store, actor, of.id),
  ])
  const kept = stored.find(({ identifier }) => identifier === certificate.identifier)
  const paper = papers.find(({ kind }) => kind === 'certificate')
  const day = (iso: string) => valueText(locale, iso)
  const { validFrom, validUntil, code } = certificate
  const verify = `/verify/${code}`
  const view = (
    <CertificatePage
      title={certificate.name[locale]}
      holder={certificate.holder.name}
      number={certificate.number}
      status={certificateStatus(
        { state: kept?.state ?? 'valid', validFrom, validUntil },
        cityDay(platform.now()),
      )}
      fields={certificate.fields.map(({ label, value }) => ({
        label: label[locale],
        value: valueText(locale, value[locale]),
      }))}
      demo={platform.demo}
      issuer={certificate.issuer.name[locale]}
      issuedOn={day(cityDay(Temporal.Instant.from(certificate.issuedAt)).toString())}
      validFrom={day(validFrom)}
      validUntil={validUntil === null ? undefined : day(validUntil)}
      qr={qrSvg(`${platform.publicUrl}${verify}`)}
      code={code}
      identifier={certificate.identifier}
      downloadHref={paper ? `/cases/${of.id}/papers/${paper.paperId}` : undefined}
      verifyHref={verify}
    />
  )
  const crumbs = [
    { label: t(locale).portal.myCases.title, href: '/cases' },
    { label: of.number ?? '', href: `/cases/${of.id}` },
  ]
  return show({ platform, request, reply }, view, { title: certificate.name[locale], crumbs, noIndex: true })
}
