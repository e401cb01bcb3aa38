import { may } from '@baotu/case'
import { recordAccess } from '@baotu/store'
import { notFound, openCase, placeOf, sendFile, staffOf } from '@baotu/web'
import { caseIdOf, param } from '../read-request.ts'
import type { Page } from '../show.ts'

/** What a browser shows by itself; all else is handed over to be saved. */
const shown = /^(application\/pdf|image\/(png|jpeg))$/

/** A material as uploaded. The look is recorded with the name of the file. */
export const showFile: Page = platform => async (request, reply) => {
  const staff = staffOf(request)
  const caseId = caseIdOf(request)
  const found = await openCase(platform, staff, caseId, 'file')
  if (found === null || !may(staff, 'fetch-file', found.case)) throw notFound()
  const file = found.case.files.find(one => one.id === param(request, 'file'))
  if (file === undefined) throw notFound()
  const { applicant: party } = found.case
  await recordAccess(platform.store, staff, { caseId, party, what: file.name, purpose: 'file' })
  const as = shown.test(file.type) ? 'inline' : 'attachment'
  return sendFile(reply, {
    path: placeOf(platform.filesDir, file.id),
    type: file.type,
    name: file.name,
    as,
  })
}
