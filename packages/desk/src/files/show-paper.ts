import { join } from 'node:path'
import { may } from '@baotu/case'
import { papersOf, recordAccess } from '@baotu/store'
import { notFound, openCase, sendFile, staffOf } from '@baotu/web'
import { caseIdOf, param } from '../read-request.ts'
import type { Page } from '../show.ts'

/** An official paper of the case, once it is made. */
export const showPaper: Page = platform => async (request, reply) => {
  const staff = staffOf(request)
  const caseId = caseIdOf(request)
  const found = await openCase(platform, staff, caseId, 'file')
  if (found === null || !may(staff, 'fetch-paper', found.case)) throw notFound()
  const papers = await papersOf(platform.store, staff, caseId)
  const paper = papers.find(one => one.paperId === param(request, 'paper'))
  if (paper === undefined || paper.path === null) throw notFound()
  const name = `${paper.title[request.locale]}-${paper.number ?? paper.paperId}.pdf`
  const { applicant: party } = found.case
  await recordAccess(platform.store, staff, { caseId, party, what: name, purpose: 'file' })
  return sendFile(reply, {
    path: join(platform.filesDir, paper.path),
    type: 'application/pdf',
    name,
    as: 'inline',
  })
}
