import type { Actor } from './actor.ts'
import { encodeStep } from './encode-step.ts'
import type { Store } from './open-store.ts'
import type { Step, StepResult } from './step.ts'
import type { Refusal } from './step-queue.ts'

/**
 * Writes one step: the case row if nobody was faster, its events, tasks, papers and jobs; all or nothing. Steps of different cases
 * that come while others are being committed share one statement and one commit.
 * Throws StoreUnavailable (nothing was written) or OutcomeUnknown (send the same command id again).
 */
export async function append(store: Store, actor: Actor, step: Step): Promise<StepResult> {
  const encoded = encodeStep(store.site, actor, step)
  const refusal = await store.steps.keep(encoded)
  return refusal === null ? { ok: true, rev: encoded.rev + 1, head: encoded.head } : refused(refusal)
}

/** Begins a case. Beginning it again with the same command id answers `repeated`. Throws when the actor may not begin one for that party. */
export async function createCase(store: Store, actor: Actor, step: Omit<Step, 'base'>): Promise<StepResult> {
  const result = await append(store, actor, { ...step, base: null })
  if ('missing' in result) throw new Error('This actor can not begin a case of this party')
  return result
}

function refused(refusal: Refusal): StepResult {
  if ('repeated' in refusal) return { ok: true, rev: refusal.rev, repeated: true }
  if ('missing' in refusal) return { ok: false, missing: true }
  if ('overtaken' in refusal) return { ok: false, overtaken: true }
  const { rev, status, type, actor, at } = refusal.conflict
  return {
    ok: false,
    conflict: { rev, status, lastCommand: { type, actor, at: new Date(at).toISOString() } },
  }
}
