import { hash } from 'node:crypto'
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
/** What happened, before it has its place in the chain. `at` is an ISO instant with milliseconds. */
export type NewEvent = Pick<CaseEvent, 'at' | 'type' | 'actor' | 'data' | 'commandId'>

/** An event in its place, with the canonical texts of what it holds, so that they are written once. */
export type Link = Pick<CaseEvent, 'seq' | 'prevHash' | 'hash'> & { texts: Texts }
type Texts = Record<'actor' | 'at' | 'caseId' | 'commandId' | 'data' | 'site' | 'type', string>

/** Chains an event by SHA-256 to what came before. */
export function link(key: CaseKey, before: Head, { at, type, actor, data, commandId }: NewEvent): Link {
  const texts = {
    actor: canonical(actor),
    at: canonical(at),
    caseId: canonical(key.caseId),
    commandId: canonical(commandId),
    data: canonical(data),
    site: canonical(key.site),
    type: canonical(type),
  }
  const place = { seq: before.seq + 1, prevHash: before.hash }
  return { ...place, hash: seal(texts, place), texts }
}

function hashOf(key: CaseKey, event: Omit<CaseEvent, 'hash'>): string {
  return link(key, { seq: event.seq - 1, hash: event.prevHash }, event).hash
}

/** The hash of the canonical JSON of key and event, whose names are in order here. */
function seal(t: Texts, { seq, prevHash }: Pick<CaseEvent, 'seq' | 'prevHash'>): string {
  const head = `{"actor":${t.actor},"at":${t.at},"caseId":${t.caseId},"commandId":${t.commandId},"data":${t.data}`
  return hash('sha256', `${head},"prevHash":"${prevHash}","seq":${seq},"site":${t.site},"type":${t.type}}`)
}

/**
 * JSON with the keys of every object in order: the database keeps the values of a document but not the order of its keys, so the
 * hash must not depend on it.
 */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  const members = entries.sort(byKey).map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`)
  return `{${members.join()}}`
}

// Whole numbers first, as objects keep them: the order in which JSON.stringify would write the sorted object.
function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  const [indexA, indexB] = [arrayIndex(a), arrayIndex(b)]
  return indexA === indexB ? (a < b ? -1 : 1) : indexA - indexB
}

function arrayIndex(name: string): number {
  const first = name.charCodeAt(0)
  if (!(first >= 48 && first <= 57)) return Number.MAX_SAFE_INTEGER
  const index = Number(name)
  return index < 4_294_967_295 && String(index) === name ? index : Number.MAX_SAFE_INTEGER
}
