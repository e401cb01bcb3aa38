import { createPrivateKey, verify, X509Certificate } from 'node:crypto'
import type { P12Signer, Signer } from '@libpdf/core'

/** Who signs papers: a key with its certificate, opened once and used for every paper. */
export type Identity = { signer: Signer; subject: string; validFrom: Date; validTo: Date }

/** Where a key comes from; plain data, never to be logged. */
export type IdentitySource = { pem: string } | { p12: Uint8Array; password: string }

/**
 * Opens an identity from PEM text (PKCS#8 key, certificate, then its chain) or from a PKCS#12 file, as a
 * certification authority hands it to a city. RSA or ECDSA. Throws when there is no key, no certificate that fits it,
 * or the password is wrong.
 */
export async function openIdentity(source: IdentitySource): Promise<Identity> {
  const signer =
    'pem' in source
      ? await signerOf(source.pem)
      : await fitting(await (await library()).P12Signer.create(source.p12, source.password))
  const certificate = new X509Certificate(signer.certificate)
  return {
    signer,
    subject: certificate.subject,
    validFrom: certificate.validFromDate,
    validTo: certificate.validToDate,
  }
}

// A large library, read when papers are first signed rather than before the first page is shown.
const library = () => import('@libpdf/core')

export function pemBlock(label: string, der: ArrayBuffer): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .replaceAll(/.{64}(?=.)/gu, '$&\n')
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`
}

async function signerOf(pem: string): Promise<Signer> {
  const certificates = [...pem.matchAll(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu)].map(
    ([block]) => new X509Certificate(block),
  )
  const key = createPrivateKey(pem)
  const own = certificates.find(certificate => certificate.checkPrivateKey(key))
  if (!own) throw new Error('The PEM text holds no certificate that fits its private key')
  const chain = certificates.filter(certificate => certificate !== own).map(({ raw }) => new Uint8Array(raw))
  const elliptic = key.asymmetricKeyType === 'ec'
  const algorithm = elliptic
    ? { name: 'ECDSA', namedCurve: webCurve(key.asymmetricKeyDetails?.namedCurve) }
    : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const webKey = await crypto.subtle.importKey(
    'pkcs8',
    key.export({ type: 'pkcs8', format: 'der' }),
    algorithm,
    false,
    ['sign'],
  )
  const { CryptoKeySigner } = await library()
  return new CryptoKeySigner(
    webKey,
    new Uint8Array(own.raw),
    elliptic ? 'EC' : 'RSA',
    elliptic ? 'ECDSA' : 'RSASSA-PKCS1-v1_5',
    chain,
  )
}

/** A PKCS#12 file may hold its certificates in any order, and the library takes the first: find the one that fits the key. */
async function fitting(signer: P12Signer): Promise<Signer> {
  const sample = Buffer.from('which certificate fits this key?')
  const signature = await signer.sign(sample, 'SHA-256')
  const all = [signer.certificate, ...signer.certificateChain]
  const own = all.find(der => verify('sha256', sample, new X509Certificate(der).publicKey, signature))
  if (!own) throw new Error('The PKCS#12 file holds no certificate that fits its private key')
  return {
    certificate: own,
    certificateChain: all.filter(der => der !== own),
    keyType: signer.keyType,
    signatureAlgorithm: signer.signatureAlgorithm,
    sign: (data, algorithm) => signer.sign(data, algorithm),
  }
}

function webCurve(name: string | undefined): string {
  const curve = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' }[name ?? '']
  if (!curve) throw new Error(`The curve ${name ?? '?'} cannot sign a PDF; use P-256, P-384, P-521 or RSA`)
  return curve
}
