import { ButtonLink, Buttons } from '../parts/button.tsx'
import { Clauses } from '../parts/clauses.tsx'
import { Light, type LightKind, type Tone } from '../parts/light.tsx'
import { useTexts } from '../text.ts'
import { Seal } from './seal.tsx'

export type CertificateStatus =
  | 'valid'
  | 'early'
  | 'expired'
  | 'revoked'
  | 'superseded'
  | 'cancelled'
  | 'suspended'
  | 'unknown'

export type VerifyResultProps = {
  status: CertificateStatus
  /** The whole answer: "这张食品经营许可证真实有效,有效期至 2031 年 10 月 15 日". */
  sentence: string
  /** Only the few fields that a third person may see. */
  fields: { label: string; value: string }[]
  /** When this was looked up. */
  checkedAt: string
  againHref: string
  /** Of a demonstration: it says so. */
  demo?: boolean
}

/** One sentence, one seal, the few fields. */
export function VerifyResult({ status, sentence, fields, checkedAt, againHref, demo }: VerifyResultProps) {
  const { portal, statuses } = useTexts()
  const words = portal.verify
  return (
    <div className="text wide-block">
      <div className={`verdict ${tones[status]}`}>
        <Seal label={statuses.certificate[status]} />
        <CertificateState status={status} />
        <h1>
          <Clauses sentence={sentence} />
        </h1>
        {status === 'unknown' && <p>{words.unknownHint}</p>}
        {demo && status !== 'unknown' && <p>{portal.certificate.demo}</p>}
      </div>
      {fields.length > 0 && (
        <dl className="list">
          {fields.map(field => (
            <div key={field.label}>
              <dt>{field.label}</dt>
              <dd>{field.value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="soft small">{words.checkedAt({ moment: checkedAt })}</p>
      <Buttons>
        <ButtonLink href={againHref} look="secondary">
          {words.again}
        </ButtonLink>
      </Buttons>
    </div>
  )
}

/** State with shape, word and colour. */
export function CertificateState({ status }: { status: CertificateStatus }) {
  const { statuses } = useTexts()
  return <Light kind={lights[status]} label={statuses.certificate[status]} />
}

const lights: Record<CertificateStatus, LightKind> = {
  valid: 'green',
  early: 'grey',
  expired: 'yellow',
  revoked: 'red',
  superseded: 'grey',
  cancelled: 'grey',
  suspended: 'blue',
  unknown: 'grey',
}

const tones: Record<CertificateStatus, Tone> = {
  valid: 'green',
  early: 'green',
  expired: 'amber',
  revoked: 'red',
  superseded: 'grey',
  cancelled: 'grey',
  suspended: 'blue',
  unknown: 'grey',
}
