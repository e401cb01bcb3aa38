import { may } from '@baotu/case'
import { recordAccess } from '@baotu/store'
import {
  archivePackage,
  contentDisposition,
  notFound,
  openCase,
  Refused,
  serviceOf,
  staffOf,
  zipArchive,
} from '@baotu/web'
import { caseIdOf } from '../read-request.ts'
import type { Page } from '../show.ts'

/** The archive package of a closed case as one ZIP, made while it flows. */
export const showArchive: Page = platform => async (request, reply) => {
  const staff = staffOf(request)
  const caseId = caseIdOf(request)
  const found = await openCase(platform, staff, caseId, 'file')
  if (found === null || !may(staff, 'fetch-archive', found.case)) throw notFound()
  const { case: of } = found
  const answer = await archivePackage(platform, staff, of, serviceOf(platform, of))
  if (!answer.ok) throw new Refused(409, answer.problem, { back: `/desk/cases/${caseId}` })
  const name = `${answer.package.name}.zip`
  await recordAccess(platform.store, staff, { caseId, party: of.applicant, what: name, purpose: 'file' })
  return reply
    .type('application/zip')
    .headers({
      'content-disposition': contentDisposition('attachment', name),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
    .send(zipArchive(answer.package))
}
