// One case to another version: decided purely, then appended as an ordinary step; decided again if somebody was faster.
import { type Case, type Command, type Decided, decide, isOver } from '@baotu/case'
import type { Problem, Service } from '@baotu/service'
import { append, OutcomeUnknown } from '@baotu/store'
import { type Before, openCase, type Platform, recordStep } from '@baotu/web'
import type { Mapping } from './mapping.ts'

export const mover = { kind: 'system', job: 'migrate' } as const

export type Order = { to: Service; mapping: Mapping; reason: string; administrator: string }

const codesAStep = 6
const tries = 6

/** What moving would do to a case, without doing it. Never throws: a case that cannot even be tried says so. */
export function tryToMove(platform: Platform, of: Case, order: Order): Decided {
  const former = platform.serviceOf(of.service.id, of.service.version)
  if (former === null) return { ok: false, problems: [{ code: 'version-gone', path: of.service.version }] }
  const { to: service, mapping, reason, administrator } = order
  const command: Command = { type: 'migrate', ...mapping, reason, administrator }
  const codes = Array.from({ length: codesAStep }, platform.code)
  const { catalog, calendar } = platform
  const world = { service, former, site: catalog.site, calendar, codes }
  try {
    return decide(of, command, mover, instant(platform), world)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { ok: false, problems: [{ code: 'case-damaged', path: of.service.id, params: { message } }] }
  }
}

/** Moves a case; an empty list says that it stands under the new version (or is over) now. */
export async function moveCase(platform: Platform, opened: Before, order: Order): Promise<Problem[]> {
  let before: Before | null = opened
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (before === null || isOver(before.case.status) || standsUnder(before.case, order.to)) return []
    const decided = tryToMove(platform, before.case, order)
    if (!decided.ok) return decided.problems
    const { rev } = before.base
    // The revision belongs to the id: a case that is moved back and forth is moved each time.
    const id = `migrate:${order.to.version}:${rev}`
    const step = recordStep(platform, before, decided, { id, at: instant(platform), actor: mover })
    const result = await append(platform.store, mover, step).catch((error: unknown) => {
      if (error instanceof OutcomeUnknown) return append(platform.store, mover, step)
      throw error
    })
    if (result.ok) return []
    before = await openCase(platform, mover, opened.case.id, 'migrate')
  }
  throw new Error(`The case ${opened.case.id} changed ${tries} times while it was moved`)
}

function standsUnder({ service, process }: Case, to: Service): boolean {
  return service.version === to.version && (process === null || process.version === to.process.version)
}

function instant(platform: Platform): string {
  return platform.now().toString({ fractionalSecondDigits: 3 })
}
