import type { Identity } from './identity.ts'

/**
 * Signs a finished PDF: PAdES B-B (ETSI EN 319 142-1), SHA-256, over all bytes, as an incremental update; the
 * signature field is invisible. `at` is the time that the signer claims. Throws when the identity is not valid then.
 */
export async function signPdf(
  bytes: Uint8Array,
  identity: Identity,
  claim: { at: Date; reason?: string; location?: string },
): Promise<Uint8Array> {
  if (claim.at < identity.validFrom || claim.at > identity.validTo) {
    throw new Error(
      `The signing certificate of ${identity.subject} is valid from ${identity.validFrom.toISOString()} to ${identity.validTo.toISOString()}, not at ${claim.at.toISOString()}`,
    )
  }
  // A large library, read when the first paper is signed rather than before the first page is shown.
  const { PDF } = await import('@libpdf/core')
  const pdf = await PDF.load(bytes)
  const { bytes: signed } = await pdf.sign({
    signer: identity.signer,
    signingTime: claim.at,
    reason: claim.reason,
    location: claim.location,
    level: 'B-B',
  })
  return signed
}
