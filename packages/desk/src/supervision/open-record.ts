import {
  type Case,
  may,
  mayExplain,
  type Officer,
  type SupervisionRecord,
  type Supervisor,
} from '@baotu/case'
import type { SupervisionAnswer } from '@baotu/screens'
import type { Service } from '@baotu/service'
import { notFound, openCase, type Platform, serviceOf, staffOf } from '@baotu/web'
import type { FastifyRequest } from 'fastify'
import { caseIdOf, param } from '../read-request.ts'

export type OpenedRecord = { of: Case; service: Service; record: SupervisionRecord }

/** The record of the address; not found alike where there is none and where the reader may not know. */
export async function openRecord(platform: Platform, request: FastifyRequest): Promise<OpenedRecord> {
  const staff = staffOf(request)
  const found = await openCase(platform, staff, caseIdOf(request), 'supervision')
  if (found === null || !may(staff, 'view', found.case)) throw notFound()
  const of = found.case
  const record = of.supervisions?.find(({ key }) => key === param(request, 'record'))
  if (record === undefined || !maySee(staff, record)) throw notFound()
  return { of, service: serviceOf(platform, of), record }
}

/** A department reads what it answers for, as the register shows it. */
export function maySee(staff: Officer | Supervisor, record: SupervisionRecord): boolean {
  return staff.kind === 'supervisor' || mayExplain(staff, record)
}

/** What this reader may answer to a record as it stands. */
export function answersOf(
  staff: Officer | Supervisor,
  of: Case,
  record: SupervisionRecord,
): SupervisionAnswer[] {
  const allows = (answer: SupervisionAnswer) => may(staff, `${answer}-supervision`, of)
  switch (record.status) {
    case 'waiting':
      return allows('explain') && mayExplain(staff, record) ? ['explain'] : []
    case 'explained':
      return (['close', 'return'] as const).filter(allows)
    case 'closed':
      return []
  }
}
