// Makes the file of an official paper: data from the case, set, signed, kept. The first file that lies there is the paper.
import type { Printer } from '@baotu/paper'
import { paperMade, papersOf } from '@baotu/store'
import type { Platform } from '@baotu/web'
import { z } from 'zod'
import { caseOfJob, ofCase } from '../case-of-job.ts'
import { discardPaper, holdsPaper, keepPaper } from '../keep-paper.ts'
import { paperData } from '../papers/paper-data.ts'

const order = ofCase.extend({ paper: z.string() })

export async function makePaper(
  { platform, print }: { platform: Platform; print: Printer },
  payload: Record<string, unknown>,
): Promise<void> {
  const { paper: paperId, ...job } = order.parse(payload)
  const found = await caseOfJob(platform, job, 'make-paper')
  if (found === null) return
  const paper = found.case.papers.find(({ id }) => id === paperId)
  if (paper === undefined) throw new Error(`The case ${job.caseId} ordered no paper ${paperId}`)
  const { store, filesDir, catalog, calendar, publicUrl, demo } = platform
  const stored = (await papersOf(store, { kind: 'system', job: 'make-paper' }, job.caseId)).find(
    row => row.paperId === paperId,
  )
  if (stored?.path && (await holdsPaper(filesDir, stored.path))) return

  const made = paperData({
    of: found.case,
    service: found.service,
    paper,
    site: catalog.site,
    calendar,
    publicUrl,
    demo,
  })
  // The paper speaks of its own instant; when the job came round to it is of no account.
  const place = { at: paper.at, location: catalog.site.city.zh }
  const signed =
    made.layout === 'certificate'
      ? await print({ design: 'certificate', data: made.data, ...place })
      : await print({ design: 'notice', data: made.data, ...place })
  const kept = await keepPaper(filesDir, job.caseId, paperId, signed)
  const mine = await paperMade(store, { caseId: job.caseId, paperId, path: kept.path, sha256: kept.sha256 })
  if (!mine && kept.fresh) await discardPaper(filesDir, kept.path)
}
