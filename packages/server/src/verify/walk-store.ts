// Walks every case of the site, page by page, so that a city's whole history needs no more memory than one page.
import {
  casesGone,
  type Store,
  type WholeCase,
  type WholeRating,
  wholeCases,
  wholeRatings,
} from '@baotu/store'
import { checkCase, type Misfit } from './check-case.ts'
import { checkRating } from './check-rating.ts'

export type Walked = { cases: number; events: number; misfits: Misfit[]; more: number }

const pageOf = 200
/** So many are named; the others are counted. */
const named = 20

/** @param progress is told after every page how many cases were walked */
export async function walkStore(store: Store, progress: (cases: number) => void = () => {}): Promise<Walked> {
  const walked: Walked = { cases: 0, events: 0, misfits: [], more: 0 }
  const note = (misfit: Misfit) => {
    if (walked.misfits.length < named) walked.misfits.push(misfit)
    else walked.more += 1
  }
  let page: WholeCase[] = []
  let after = ''
  do {
    page = await wholeCases(store, { after, limit: pageOf })
    for (const stored of page) {
      walked.events += stored.events.length
      const misfit = checkCase(store.site, stored)
      if (misfit !== null) note(misfit)
    }
    walked.cases += page.length
    after = page.at(-1)?.caseId ?? after
    progress(walked.cases)
  } while (page.length === pageOf)
  await walkRatings(store, walked, note)
  for (const caseId of await casesGone(store))
    note({ caseId, number: null, why: 'the case is gone, but tasks of it are left' })
  return walked
}

async function walkRatings(store: Store, walked: Walked, note: (misfit: Misfit) => void): Promise<void> {
  let page: WholeRating[] = []
  let after = ''
  do {
    page = await wholeRatings(store, { after, limit: pageOf })
    for (const stored of page) {
      walked.events += stored.events.length
      const misfit = checkRating(store.site, stored)
      if (misfit !== null) note(misfit)
    }
    after = page.at(-1)?.caseId ?? after
  } while (page.length === pageOf)
}
