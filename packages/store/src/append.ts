import { type Actor, actorSettings } from './actor.ts'
import { encodeStep } from './encode-step.ts'
import { isConnectionLoss, OutcomeUnknown } from './faults.ts'
import type { Head } from './hash-chain.ts'
import type { Store } from './open-store.ts'
import type { Step, StepResult } from './step.ts'
import { onConnection, refuseDoubt } from './with-actor.ts'

/**
 * Writes one step: the case row if nobody was faster, its events, tasks, papers and jobs; in one statement, all or nothing.
 * Throws StoreUnavailable (nothing was written) or OutcomeUnknown (send the same command id again).
 */
export async function append(store: Store, actor: Actor, step: Step): Promise<StepResult> {
  const { text, head } = encodeStep(store.site, actor, step)
  const answer = await onConnection(store, async (client, heard) => {
    try {
      const { rows } = await client.query<{ answer: Answer }>({
        name: 'append_step',
        text: 'select append_step($1, $2) as answer',
        values: [actorSettings(store.site, actor), text],
      })
      refuseDoubt(heard)
      return rows[0]!.answer
    } catch (error) {
      if (isConnectionLoss(error)) throw new OutcomeUnknown('The connection was lost during a step', error)
      throw error
    }
  })
  return decode(answer, head)
}

/** Begins a case. Beginning it again with the same command id answers `repeated`. */
export function createCase(store: Store, actor: Actor, step: Omit<Step, 'base'>): Promise<StepResult> {
  return append(store, actor, { ...step, base: null })
}

export type Answer =
  | { ok: true; rev: number; repeated?: true }
  | { ok: false; missing: true }
  | { ok: false; missing?: false; conflict: Conflict }
type Conflict = { rev: number; status: string; type: string; actor: Actor; at: string }

export function decode(answer: Answer, head: Head): StepResult {
  if (answer.ok)
    return answer.repeated
      ? { ok: true, rev: answer.rev, repeated: true }
      : { ok: true, rev: answer.rev, head }
  if (answer.missing) return { ok: false, missing: true }
  const { rev, status, type, actor, at } = answer.conflict
  return {
    ok: false,
    conflict: { rev, status, lastCommand: { type, actor, at: new Date(at).toISOString() } },
  }
}
