import type { Case } from '@baotu/case'
import type { Service } from '@baotu/service'
import { openCase, type Platform, serviceOf } from '@baotu/web'
import { z } from 'zod'

export const ofCase = z.object({ site: z.string(), caseId: z.string(), key: z.string() })

/**
 * The case that a job was ordered for, with its service; null when it is there no more. Throws for another site: a worker
 * that has that site's catalogue will take the job up.
 */
export async function caseOfJob(
  platform: Platform,
  { site, caseId }: { site: string; caseId: string },
  job: string,
): Promise<{ case: Case; service: Service } | null> {
  if (site !== platform.store.site)
    throw new Error(`A job of the site ${site}; this worker serves ${platform.store.site}`)
  const found = await openCase(platform, { kind: 'system', job }, caseId, job)
  return found && { case: found.case, service: serviceOf(platform, found.case) }
}
