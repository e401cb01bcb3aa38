import type { Actor } from './actor.ts'
import { ask } from './ask.ts'
import type { Store } from './open-store.ts'
import type { CertificateState, Instant, StepCertificate, StepPaper, StepUpload } from './step.ts'

export type StoredUpload = StepUpload & { removedAt: Instant | null }
export type StoredPaper = Required<StepPaper> & { at: Instant; path: string | null; sha256: string | null }
export type StoredCertificate = Required<StepCertificate> & {
  state: CertificateState
  issuedAt: Instant
  revokedAt: Instant | null
  reason: string | null
}

/** The uploads of a case that were not removed, in the order they came. */
export function uploadsOf(store: Store, actor: Actor, caseId: string): Promise<StoredUpload[]> {
  return ask(store, actor, UPLOADS, [store.site, caseId])
}

/** The papers of a case; `path` is null until the worker made the file. */
export function papersOf(store: Store, actor: Actor, caseId: string): Promise<StoredPaper[]> {
  return ask(store, actor, PAPERS, [store.site, caseId])
}

export function certificatesOf(store: Store, actor: Actor, caseId: string): Promise<StoredCertificate[]> {
  return ask(store, actor, CERTIFICATES, [store.site, caseId])
}

const UPLOADS = `
select file_id as "fileId", material, name, media_type as "mediaType", size, sha256, path, uploaded_by as "uploadedBy", at,
  removed_at as "removedAt"
from upload where site = $1 and case_id = $2 and removed_at is null order by at, file_id`

const PAPERS = `
select paper_id as "paperId", kind, number, title, at, verify_code as "verifyCode", data, path, sha256, public
from paper where site = $1 and case_id = $2 order by at, paper_id`

const CERTIFICATES = `
select identifier, verify_code as "verifyCode", kind, holder_name as "holderName", public_fields as "publicFields",
  valid_from as "validFrom", valid_until as "validUntil", state, issued_at as "issuedAt", revoked_at as "revokedAt",
  reason, predecessor
from certificate where site = $1 and case_id = $2 order by issued_at, identifier`
