import { join } from 'node:path'
import { PaperWaiting, t } from '@baotu/screens'
import { papersOf, recordAccess } from '@baotu/store'
import { applicantOf, notFound, sendFile } from '@baotu/web'
import { param } from '../read-request.ts'
import { sendCaseFile } from '../send-case-file.ts'
import { type Page, show } from '../show.ts'
import { ownCase } from './own-case.ts'

/** Seconds after which a page that waits for a paper asks again. */
const patience = 3

export const showPaper: Page = platform => async (request, reply) => {
  const actor = applicantOf(request)
  const { locale } = request
  const { of } = await ownCase(platform, request, 'fetch-paper')
  const papers = await papersOf(platform.store, actor, of.id)
  const paper = papers.find(({ paperId }) => paperId === param(request, 'paper'))
  if (paper === undefined) throw notFound()
  const title = paper.title[locale]
  if (paper.path === null) {
    reply.header('refresh', patience)
    const view = <PaperWaiting title={title} caseHref={`/cases/${of.id}`} />
    return show(
      { platform, request, reply },
      view,
      { title: t(locale).portal.paper.making({ title }), noIndex: true },
      202,
    )
  }
  await recordAccess(platform.store, actor, {
    caseId: of.id,
    party: of.applicant,
    what: title,
    purpose: 'fetch-paper',
  })
  const name = `${title}-${paper.number ?? of.number ?? ''}.pdf`
  return sendFile(reply, {
    path: join(platform.filesDir, paper.path),
    type: 'application/pdf',
    name,
    as: 'inline',
  })
}

export const showCaseFile: Page = platform => async (request, reply) => {
  const { of } = await ownCase(platform, request, 'fetch-file')
  return sendCaseFile({ platform, request, reply }, of)
}
