import { randomBytes } from 'node:crypto'
import type { Extension as ExtensionOf } from 'pkijs'
import { pemBlock } from './identity.ts'

/**
 * Makes a key (RSA 3072) and a self-signed certificate (X.509 v3, valid from `now`), for a demonstration or a trial:
 * signatures made with it verify, but nobody vouches for the name. Gives PEM text to keep; `openIdentity` reads it.
 */
export async function makeDemoIdentity(options: {
  commonName: string
  now: Date
  /** 10 unless told. */
  years?: number
}): Promise<string> {
  const { commonName, now, years = 10 } = options
  // Once in the life of an installation: read only then.
  const [asn1, { AttributeTypeAndValue, BasicConstraints, Certificate, Extension }] = await Promise.all([
    import('asn1js'),
    import('pkijs'),
  ])
  const extension = (extnID: string, extnValue: ArrayBuffer): ExtensionOf =>
    new Extension({ extnID, critical: true, extnValue })
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]) }
  const keys = await crypto.subtle.generateKey({ ...algorithm, modulusLength: 3072 }, true, [
    'sign',
    'verify',
  ])

  const certificate = new Certificate()
  certificate.version = 2
  // RFC 5280 §4.1.2.2: positive, at most 20 octets.
  certificate.serialNumber = new asn1.Integer({
    valueHex: Uint8Array.from([0x01, ...randomBytes(15)]).buffer,
  })
  // RFC 5280 §4.1.2.4: names in UTF-8. Self-signed: the subject is its own issuer.
  const name = new AttributeTypeAndValue({
    type: '2.5.4.3',
    value: new asn1.Utf8String({ value: commonName }),
  })
  certificate.subject.typesAndValues = [name]
  certificate.issuer.typesAndValues = [name]
  certificate.notBefore.value = now
  certificate.notAfter.value = new Date(now.getTime() + years * 365.25 * 86_400_000)
  certificate.extensions = [
    extension('2.5.29.19', new BasicConstraints({ cA: false }).toSchema().toBER()),
    // digitalSignature and contentCommitment (RFC 5280 §4.2.1.3)
    extension(
      '2.5.29.15',
      new asn1.BitString({ valueHex: Uint8Array.of(0xc0).buffer, unusedBits: 6 }).toBER(),
    ),
  ]
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign(keys.privateKey, 'SHA-256')

  const key = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
  return pemBlock('PRIVATE KEY', key) + pemBlock('CERTIFICATE', certificate.toSchema().toBER())
}
