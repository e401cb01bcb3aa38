// The incident of an address, with its case: not there, and not for this reader, are the same.
import { type Case, may } from '@baotu/case'
import type { Service } from '@baotu/service'
import { type Incident, openIncidents } from '@baotu/store'
import { notFound, openCase, type Platform, serviceOf, staffOf } from '@baotu/web'
import type { FastifyRequest } from 'fastify'
import { caseIdOf, param } from '../read-request.ts'

export type OpenedIncident = { of: Case; service: Service; incident: Incident | null }

/** `incident` is null when it was closed meanwhile. */
export async function openIncident(platform: Platform, request: FastifyRequest): Promise<OpenedIncident> {
  const staff = staffOf(request)
  const found = await openCase(platform, staff, caseIdOf(request), 'incident')
  if (found === null || !may(staff, 'view', found.case)) throw notFound()
  const [kind, key] = [param(request, 'kind'), param(request, 'key')]
  const open = await openIncidents(platform.store, staff, { caseId: found.case.id })
  const incident = open.find(one => one.kind === kind && one.key === key) ?? null
  return { of: found.case, service: serviceOf(platform, found.case), incident }
}
