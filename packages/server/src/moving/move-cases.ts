// All open cases of a service to one version: page by page, so that a million of them need no more memory than a page.
import type { Case } from '@baotu/case'
import { type AfterCase, openCasesBefore } from '@baotu/store'
import type { Platform } from '@baotu/web'
import { moveCase, type Order, tryToMove } from './move-case.ts'
import { count, type Tally } from './tally.ts'

type Options = {
  /** Try, and change nothing. */
  dryRun: boolean
  /** Asked before each case: a run that is stopped goes on where it ended when it is started again. */
  isStopped?: () => boolean
  page?: number
}

/** Moves (or tries to move) every open case that does not stand under `order.to` yet. */
export async function moveCases(
  platform: Platform,
  order: Order,
  { dryRun, isStopped = () => false, page = 200 }: Options,
): Promise<Tally> {
  const tally: Tally = new Map()
  const { id: serviceId, version, process } = order.to
  const target = { serviceId, version, processVersion: process.version }
  let after: AfterCase | null = null
  for (;;) {
    const cases = await openCasesBefore(platform.store, target, after, page)
    for (const { state, rev, head, number, caseId } of cases) {
      if (isStopped()) return tally
      const of = state as Case
      const tried = dryRun ? tryToMove(platform, of, order) : null
      const problems =
        tried === null
          ? await moveCase(platform, { case: of, base: { rev, head } }, order)
          : tried.ok
            ? []
            : tried.problems
      count(tally, of.service.version, number ?? caseId, problems)
    }
    after = cases.at(-1) ?? null
    if (cases.length < page) return tally
  }
}
