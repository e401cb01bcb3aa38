import { generateKeyPair, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import type { JWK } from 'oidc-provider'

/** What the demo provider signs with. Plain JSON: made once, kept by the caller where only the server reads. */
export type ProviderKeys = { cookieKeys: string[]; signingKeys: JWK[] }

/** Fresh keys: one cookie key of 256 bits and one ES256 signing key (P-256). */
export async function makeProviderKeys(): Promise<ProviderKeys> {
  const { privateKey } = await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' })
  const key = privateKey.export({ format: 'jwk' })
  const kid = randomBytes(8).toString('hex')
  return {
    cookieKeys: [randomBytes(32).toString('base64url')],
    signingKeys: [{ ...key, kty: 'EC', kid, use: 'sig', alg: 'ES256' }],
  }
}
