// The one open draft of a party for a service.
import type { Applicant, Case } from '@baotu/case'
import { myCases } from '@baotu/store'
import { openDraftOf, type Platform, perform } from '@baotu/web'

/** The draft, or null. The oldest, should two ever be begun at once. */
export async function draftOf(platform: Platform, actor: Applicant, service: string): Promise<Case | null> {
  return (await openDraftOf(platform, actor, service))?.case ?? null
}

/** Two windows may begin a draft at the same moment: the oldest stays, the others are given up. */
export async function keepOneDraft(platform: Platform, actor: Applicant, service: string): Promise<void> {
  const [, ...others] = await draftsOf(platform, actor, service)
  for (const id of others)
    await perform(platform, actor, id, { type: 'withdraw', reason: '' }, `one-draft:${id}`)
}

/** Ids, the oldest first. */
async function draftsOf(platform: Platform, actor: Applicant, service: string): Promise<string[]> {
  const { rows } = await myCases(platform.store, actor, { service, status: 'draft' })
  const key = ({ createdAt, caseId }: (typeof rows)[number]) => `${createdAt} ${caseId}`
  return rows.toSorted((one, other) => (key(one) < key(other) ? -1 : 1)).map(({ caseId }) => caseId)
}
