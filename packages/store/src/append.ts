import { type Actor, actorSettings } from './actor.ts'
import { isConnectionLoss, OutcomeUnknown } from './faults.ts'
import { chain, type Head, NO_EVENTS } from './hash-chain.ts'
import type { Store } from './open-store.ts'
import type { Step, StepResult } from './step.ts'
import { onConnection, refuseDoubt } from './with-actor.ts'

/**
 * Writes one step: the case row if nobody was faster, its events, tasks, papers and jobs; in one statement, all or nothing.
 * Throws StoreUnavailable (nothing was written) or OutcomeUnknown (send the same command id again).
 */
export async function append(store: Store, actor: Actor, step: Step): Promise<StepResult> {
  const { text, head } = encode(store.site, actor, step)
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

/** A step as the stored function reads it: empty lists left out, so that it skips their statements. */
export function encode(site: string, actor: Actor, step: Step): { text: string; head: Head } {
  const events = chain(
    { site, caseId: step.caseId },
    step.base?.head ?? NO_EVENTS,
    step.events.map((event, index) => ({
      ...event,
      at: step.at,
      actor,
      commandId: index === 0 ? step.commandId : null,
    })),
  )
  const last = events.at(-1)
  if (!last) throw new TypeError('A step has at least one event')
  const { party, ...row } = step.case
  const partyRow = { partyKind: party.kind, partyId: party.id, partyName: party.name }
  const head = { seq: last.seq, hash: last.hash }
  const text = JSON.stringify({
    case_id: step.caseId,
    rev: step.base?.rev ?? 0,
    command_id: step.commandId,
    case: snake({ ...row, ...partyRow, seq: head.seq, head: head.hash, lastAt: step.at }),
    events: events.map(snake),
    ...list('tasks', step.tasks?.map(snake)),
    ...list('close_tasks', step.closeTasks),
    ...list('uploads', step.uploads?.map(snake)),
    ...list('remove_uploads', step.removeUploads),
    ...list(
      'papers',
      step.papers?.map(paper => ({ ...snake(paper), at: step.at })),
    ),
    ...list(
      'certificates',
      step.certificates?.map(one => ({ ...snake(one), issued_at: step.at })),
    ),
    ...list('revoke_certificates', step.revokeCertificates),
    ...list(
      'inbox',
      step.inbox?.map(note => ({ ...snake(note), at: step.at })),
    ),
    ...list('mails', step.mails),
    ...list(
      'jobs',
      step.jobs?.map(job => ({ ...snake(job), payload: job.payload ?? {} })),
    ),
  })
  return { text, head }
}

function list(name: string, items: readonly unknown[] | undefined): Record<string, readonly unknown[]> {
  return items && items.length > 0 ? { [name]: items } : {}
}

// Only the names of columns; what stands inside a JSON column is not touched.
function snake(row: object): Record<string, unknown> {
  const named = Object.entries(row).map(([name, value]) => [
    name.replace(/[A-Z]/g, c => `_${c.toLowerCase()}`),
    value,
  ])
  return Object.fromEntries(named) as Record<string, unknown>
}
