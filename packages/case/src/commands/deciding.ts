// The ruling (决定, 行政许可法 §38) and its delivery (§44).
import type { Problem } from '@baotu/service'
import { type Author, authorOf } from '../actor.ts'
import { stopClock } from '../clocks.ts'
import type { Command } from '../command.ts'
import { endPredecessor } from '../end-predecessor.ts'
import { missing } from '../missing.ts'
import { orderPaper } from '../order-paper.ts'
import { owedMaterials } from '../owed-materials.ts'
import { finishTask } from '../settle.ts'
import { after } from '../status.ts'
import type { Story } from '../story.ts'
import { hearingPending } from './public-hearing.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export function grant(story: Story, { key, reasons, reply }: Of<'grant'>): Problem[] {
  if (after(story.case().status, 'grant') === null) return [{ code: 'wrong-status' }]
  if (hearingPending(story)) return [{ code: 'hearing-pending' }]
  if (owedMaterials(story.case()).length > 0) return [{ code: 'materials-owed' }]
  if (!answers(story, 'grant', reply)) return missing('reply')
  rule(story, 'granted', reasons, { reply })
  finishTask(story, key, 'ruling', { outcome: 'grant' })
  return []
}

/** A refusal gives its reasons (§38(2)); the remedies stand in the paper. */
export function refuse(story: Story, { key, reasons, reply }: Of<'refuse'>): Problem[] {
  if (after(story.case().status, 'refuse') === null) return [{ code: 'wrong-status' }]
  if (hearingPending(story)) return [{ code: 'hearing-pending' }]
  const problems = [
    ...(answers(story, 'refuse', reply) ? [] : missing('reply')),
    ...(reasons.trim() === '' ? missing('reasons') : []),
  ]
  if (problems.length > 0) return problems
  rule(story, 'refused', reasons, { reply })
  finishTask(story, key, 'ruling', { outcome: 'refuse' })
  return []
}

/** Where a service declares kinds of answer, a ruling is one of them. */
function answers(story: Story, outcome: 'grant' | 'refuse', reply: string | undefined): boolean {
  const { replies } = story.world.service.guide
  const fitting = replies.filter(one => one.outcome === outcome)
  return fitting.length === 0 ? reply === undefined || reply === '' : fitting.some(({ id }) => id === reply)
}

export function deliver(story: Story, { key, method, detail }: Of<'deliver'>): Problem[] {
  const applicant = story.actor.kind === 'applicant'
  if (applicant && method !== 'download') return [{ code: 'not-yours' }]
  if (method === 'courier' && detail.trim() === '') return missing('detail')
  const by = authorOf(story.actor)
  story.happened({
    type: 'certificate-delivered',
    delivery: { method, detail: detail.trim(), at: story.now, by },
  })
  stopClock(story, 'delivery')
  finishTask(story, key, 'delivery', { outcome: 'delivered', method })
  return []
}

/** Rules on the case; also for a system task that grants at once (即办, 秒批), which nobody did. */
export function rule(
  story: Story,
  outcome: 'granted' | 'refused',
  reasons: string,
  {
    by = authorOf(story.actor),
    reply,
    deemed,
  }: { by?: Author; reply?: string | undefined; deemed?: boolean } = {},
): void {
  for (const name of ['decision', 'materials', 'renewal', 'hearing-request'] as const) stopClock(story, name)
  const ruling = {
    outcome,
    reasons: reasons.trim(),
    by,
    at: story.now,
    ...(reply && { reply }),
    ...(deemed && { deemed }),
  }
  story.happened({ type: 'case-ruled', ruling })
  orderPaper(story, outcome === 'granted' ? 'grant' : 'refusal')
  if (outcome === 'granted' && story.case().about?.act === 'cancellation') endPredecessor(story, 'cancelled')
}
