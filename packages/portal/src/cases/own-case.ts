import { type Action, type Case, may } from '@baotu/case'
import type { Service } from '@baotu/service'
import { applicantOf, notFound, openCase, type Platform, serviceOf } from '@baotu/web'
import type { FastifyRequest } from 'fastify'
import { idParam } from '../read-request.ts'

export type OwnCase = { of: Case; service: Service }

/** The case of this address, when this applicant may do this to it; otherwise there is none. */
export async function ownCase(platform: Platform, request: FastifyRequest, action: Action): Promise<OwnCase> {
  const actor = applicantOf(request)
  const found = await openCase(platform, actor, idParam(request), action)
  if (found === null || !may(actor, action, found.case)) throw notFound()
  return { of: found.case, service: serviceOf(platform, found.case) }
}
