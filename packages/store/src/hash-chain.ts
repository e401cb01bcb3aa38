import { createHash } from 'node:crypto'
import type { Actor } from './actor.ts'

/** One thing that happened to a case, as it is stored. `at` is an ISO instant with milliseconds. */
export type CaseEvent = {
  seq: number
  at: string
  type: string
  actor: Actor
  data: Record<string, unknown>
  commandId: string | null
  prevHash: string
  hash: string
}

/** What the next event is chained to: the number and hash of the last one. */
export type Head = { seq: number; hash: string }

/** Before the first event. */
export const NO_EVENTS: Head = { seq: 0, hash: '' }

/** Where a chain breaks first, and why. */
export type ChainVerdict =
  | { ok: true; head: Head }
  | { ok: false; seq: number; why: 'gap' | 'changed' | 'unchained' | 'cut' }

/**
 * Checks that nobody changed, removed or inserted an event. Give all events of one case in order, and the head that its row holds:
 * without it, events cut off the end would not be missed.
 */
export function verifyChain(key: CaseKey, events: readonly CaseEvent[], head?: Head): ChainVerdict {
  let last = NO_EVENTS
  for (const event of events) {
    if (event.seq !== last.seq + 1) return { ok: false, seq: last.seq + 1, why: 'gap' }
    if (event.prevHash !== last.hash) return { ok: false, seq: event.seq, why: 'unchained' }
    if (event.hash !== hashOf(key, event)) return { ok: false, seq: event.seq, why: 'changed' }
    last = event
  }
  const end = { seq: last.seq, hash: last.hash }
  return head && (head.seq !== end.seq || head.hash !== end.hash)
    ? { ok: false, seq: end.seq + 1, why: 'cut' }
    : { ok: true, head: end }
}

export type CaseKey = { site: string; caseId: string }
export type NewEvent = Omit<CaseEvent, 'seq' | 'prevHash' | 'hash'>

/** Numbers events and chains them by SHA-256 to what came before. */
export function chain(key: CaseKey, before: Head, events: readonly NewEvent[]): CaseEvent[] {
  let last = before
  return events.map(event => {
    const open = { ...event, at: new Date(event.at).toISOString(), seq: last.seq + 1, prevHash: last.hash }
    const closed = { ...open, hash: hashOf(key, open) }
    last = closed
    return closed
  })
}

function hashOf(
  key: CaseKey,
  { prevHash, seq, at, type, actor, data, commandId }: Omit<CaseEvent, 'hash'>,
): string {
  const text = canonical({ ...key, prevHash, seq, at, type, actor, data, commandId })
  return createHash('sha256').update(text).digest('hex')
}

// The database keeps the values of a JSON document but not the order of its keys, so the hash must not depend on it.
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
