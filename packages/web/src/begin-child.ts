// A case that the process of another one asks for: for the same party, with the answers that are handed over.
import { createHash } from 'node:crypto'
import { type Case, fold, startChild } from '@baotu/case'
import type { Service } from '@baotu/service'
import { createCase } from '@baotu/store'
import type { Platform } from './platform.ts'
import { recordStep } from './record-step.ts'

/** The id of the case that an element instance of a case asks for: always the same, so that it is begun once. A UUID (RFC 9562 §5.8). */
export function childId(parent: string, job: number): string {
  const hex = createHash('sha256').update(`child ${parent} ${job}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Begins it as a draft; beginning it again changes nothing. */
export async function beginChild(
  platform: Platform,
  parent: Case,
  job: number,
  service: Service,
  answers: Case['answers'],
): Promise<string> {
  const at = platform.now().toString({ fractionalSecondDigits: 3 })
  const id = childId(parent.id, job)
  const draft = { site: platform.store.site, id, service: { id: service.id, version: service.version } }
  const first = startChild(draft, parent, job, at)
  const events = [first, { type: 'answers-saved' as const, answers, at, by: first.by }]
  const begun = fold(events)
  if (begun === null) throw new Error('A case began without an event')
  const actor = { kind: 'system' as const, job: 'begin-child' }
  const command = { id: `start:${id}`, at, actor }
  const step = recordStep(platform, null, { ok: true, case: begun, events, jobs: [] }, command)
  await createCase(platform.store, actor, step)
  return id
}
