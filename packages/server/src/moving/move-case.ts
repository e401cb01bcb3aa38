// One case to another version: decided purely, then appended as an ordinary step; decided again if somebody was faster.
import { type Case, type Command, decide, isOver } from '@baotu/case'
import type { Problem, Service } from '@baotu/service'
import { append, OutcomeUnknown, type Step } from '@baotu/store'
import { type Before, openCase, type Platform, recordStep } from '@baotu/web'
import type { Mapping } from './mapping.ts'

export const mover = { kind: 'system', job: 'migrate' } as const

export type Order = { to: Service; mapping: Mapping; reason: string; administrator: string }

const codesAStep = 6
const tries = 6

/** The step that would move a case, or why there is none. Nothing is changed; a case that cannot even be tried says so. */
export function stepToMove(
  platform: Platform,
  before: Before,
  order: Order,
): { ok: true; step: Step } | { ok: false; problems: Problem[] } {
  const { catalog, calendar } = platform
  const of = before.case
  const former = platform.serviceOf(of.service.id, of.service.version)
  if (former === null) return { ok: false, problems: [{ code: 'version-gone', path: of.service.version }] }
  const { to: service, mapping, reason, administrator } = order
  const command: Command = { type: 'migrate', ...mapping, reason, administrator }
  const codes = Array.from({ length: codesAStep }, platform.code)
  const at = platform.now().toString({ fractionalSecondDigits: 3 })
  // The revision belongs to the id: a case that is moved back and forth is moved each time.
  const id = `migrate:${service.version}:${before.base.rev}`
  try {
    const decided = decide(of, command, mover, at, { service, former, site: catalog.site, calendar, codes })
    return decided.ok
      ? { ok: true, step: recordStep(platform, before, decided, { id, at, actor: mover }) }
      : decided
  } catch (error) {
    // One case that is damaged must not stop the run over all others.
    if (!(error instanceof Error)) throw error
    return { ok: false, problems: [{ code: 'case-damaged', path: error.message }] }
  }
}

/** Moves a case; an empty list says that it stands under the new version (or is over) now. */
export async function moveCase(platform: Platform, opened: Before, order: Order): Promise<Problem[]> {
  let before: Before | null = opened
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (before === null || isOver(before.case.status) || standsUnder(before.case, order.to)) return []
    const moved = stepToMove(platform, before, order)
    if (!moved.ok) return moved.problems
    const send = () => append(platform.store, mover, moved.step)
    // The same command again: if it was kept after all, nothing happens twice.
    const result = await send().catch((error: unknown) => {
      if (error instanceof OutcomeUnknown) return send()
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
