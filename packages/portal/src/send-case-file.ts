import { type Case, may } from '@baotu/case'
import { recordAccess } from '@baotu/store'
import { applicantOf, notFound, placeOf, sendFile } from '@baotu/web'
import { param } from './read-request.ts'
import type { Turn } from './show.ts'

/** Shows the applicant a file of their own case, and notes it. */
export async function sendCaseFile({ platform, request, reply }: Turn, of: Case) {
  const actor = applicantOf(request)
  const file = of.files.find(({ id }) => id === param(request, 'file'))
  if (file === undefined || !may(actor, 'fetch-file', of)) throw notFound()
  const access = { caseId: of.id, party: of.applicant, what: file.name, purpose: 'fetch-file' }
  await recordAccess(platform.store, actor, access)
  const as = /^(application\/pdf|image\/(png|jpeg))$/u.test(file.type) ? 'inline' : 'attachment'
  return sendFile(reply, { path: placeOf(platform.filesDir, file.id), type: file.type, name: file.name, as })
}
