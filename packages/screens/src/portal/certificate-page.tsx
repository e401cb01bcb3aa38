import { Guilloche } from '../guilloche.tsx'
import { Icon } from '../icon.tsx'
import { inGroups } from '../numbers.ts'
import { ButtonLink, Buttons } from '../parts/button.tsx'
import { Qr } from '../parts/qr.tsx'
import { useTexts } from '../text.ts'
import { Seal } from './seal.tsx'
import { CertificateState, type CertificateStatus } from './verify-result.tsx'

export type CertificatePageProps = {
  title: string
  /** In which language the certificate itself is written. */
  holder: string
  number: string
  status: CertificateStatus
  fields: { label: string; value: string }[]
  issuer: string
  issuedOn: string
  /** The first day on which it holds; the day of issue when left out. */
  validFrom?: string
  validUntil?: string
  /** The short code beside the QR code, and the identifier (GB/T 36904). */
  code?: string
  identifier?: string
  /** QR code of the verification address, as SVG text. */
  qr: string
  /** Missing while the PDF is not ordered yet. */
  downloadHref?: string
  verifyHref: string
  /** Of a demonstration: it says so. */
  demo?: boolean
}

/** The certificate as it would hang on a wall; the buttons stay off the print. */
export function CertificatePage(props: CertificatePageProps) {
  const { portal, shell } = useTexts()
  const words = portal.certificate
  const from = props.validFrom ?? props.issuedOn
  return (
    <>
      <article className="certificate">
        <Guilloche />
        <h1>{props.title}</h1>
        <p className="soft">
          {words.number} <span className="number">{inGroups(props.number)}</span>
        </p>
        {props.demo && (
          <p className="demo-mark">
            <b>{words.demo}</b>
          </p>
        )}
        <p className="holder">{props.holder}</p>
        <dl>
          {props.fields.map(field => (
            <div key={field.label}>
              <dt>{field.label}</dt>
              <dd>{field.value}</dd>
            </div>
          ))}
          <div>
            <dt>{words.validity}</dt>
            <dd>
              {props.validUntil ? words.until({ from, until: props.validUntil }) : words.forEver({ from })}
            </dd>
          </div>
        </dl>
        <div className="seal-row">
          <div>
            <Qr svg={props.qr} label={words.qr} />
            {props.code && <p className="number">{inGroups(props.code)}</p>}
            <p className="gap-above">
              <CertificateState status={props.status} />
            </p>
          </div>
          <div className="issuer">
            <Seal label={words.seal({ issuer: props.issuer })} />
            <p>{props.issuer}</p>
            <p className="soft number">{props.issuedOn}</p>
          </div>
        </div>
        {props.identifier && (
          <p className="soft small identifier">
            {words.identifier} <span className="number">{props.identifier}</span>
          </p>
        )}
      </article>
      <Buttons>
        {props.downloadHref && (
          <ButtonLink href={props.downloadHref}>
            <Icon name="download" />
            {words.download}
          </ButtonLink>
        )}
        <ButtonLink href={props.verifyHref} look="secondary">
          <Icon name="shield-check" />
          {words.verify}
        </ButtonLink>
      </Buttons>
      <p className="soft small gap-above no-print">
        {props.demo ? words.demoHint : words.printHint} {shell.hotline}
      </p>
    </>
  )
}
