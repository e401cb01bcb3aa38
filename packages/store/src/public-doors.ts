import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { CertificateState, Day, Instant } from './step.ts'

export type VerifiedCertificate = {
  identifier: string
  kind: string
  state: CertificateState
  publicFields: Record<string, unknown>
  validFrom: Day
  validUntil: Day | null
  issuedAt: Instant
  revokedAt: Instant | null
  predecessor: string | null
}

/** What anybody may learn of a certificate by its verification code or identifier; null if there is none. */
export async function verifyCertificate(store: Store, code: string): Promise<VerifiedCertificate | null> {
  return (await ask<VerifiedCertificate>(store, ANYBODY, CERTIFICATE, [store.site, code]))[0] ?? null
}

export type VerifiedPaper = {
  kind: string
  number: string | null
  title: { zh: string; en: string }
  at: Instant
  sha256: string | null
}

/** What anybody may learn of a public paper by its verification code. `sha256` is of the file, to compare with the one in hand. */
export async function verifyPaper(store: Store, code: string): Promise<VerifiedPaper | null> {
  return (await ask<VerifiedPaper>(store, ANYBODY, PAPER, [store.site, code]))[0] ?? null
}

export type PublicProgress = {
  number: string
  serviceId: string
  serviceVersion: string
  status: string
  deciding: string
  submittedAt: Instant | null
  lastAt: Instant
  closedAt: Instant | null
  dueAt: Instant | null
  paused: boolean
}

/** The progress of a case by its number and the hash of its query code, without names. Call `throttle` first. */
export async function publicProgress(
  store: Store,
  number: string,
  queryCodeHash: string,
): Promise<PublicProgress | null> {
  return (await ask<PublicProgress>(store, ANYBODY, PROGRESS, [store.site, number, queryCodeHash]))[0] ?? null
}

const ANYBODY = { kind: 'anonymous' } as const

const CERTIFICATE = `
select identifier, kind, state, public_fields as "publicFields", valid_from as "validFrom", valid_until as "validUntil",
  issued_at as "issuedAt", revoked_at as "revokedAt", predecessor
from verify_certificate($1, $2)`

const PAPER = `select kind, number, title, at, sha256 from verify_paper($1, $2)`

const PROGRESS = `
select number, service_id as "serviceId", service_version as "serviceVersion", status, deciding,
  submitted_at as "submittedAt", last_at as "lastAt", closed_at as "closedAt", due_at as "dueAt", paused
from public_progress($1, $2, $3)`
