// All open cases of a service to one version: page by page, so that a million of them need no more memory than a page.
import type { Case } from '@baotu/case'
import type { Problem } from '@baotu/service'
import { type AfterCase, openCasesBefore } from '@baotu/store'
import type { Before, Platform } from '@baotu/web'
import { moveCase, type Order, stepToMove } from './move-case.ts'
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
      const before = { case: of, base: { rev, head } }
      const problems = dryRun ? whyNot(platform, before, order) : await moveCase(platform, before, order)
      count(tally, of.service.version, number ?? caseId, problems)
    }
    after = cases.at(-1) ?? null
    if (cases.length < page) return tally
  }
}

function whyNot(platform: Platform, before: Before, order: Order): Problem[] {
  const tried = stepToMove(platform, before, order)
  return tried.ok ? [] : tried.problems
}
