// The one extension of the decision (行政许可法 §42): by the responsible head, before the limit is over, with a reason.
import type { Problem } from '@baotu/service'
import { authorOf } from '../actor.ts'
import { clocks, dayOf } from '../clocks.ts'
import type { Command } from '../command.ts'
import { missing } from '../missing.ts'
import { orderPaper } from '../order-paper.ts'
import type { Story } from '../story.ts'

export function extend(story: Story, { days, reason }: Extract<Command, { type: 'extend' }>): Problem[] {
  const { world, now } = story
  const running = clocks(story.case(), world.calendar).find(
    ({ clock }) => clock.name === 'decision' && clock.stoppedOn === null,
  )
  const declared = world.service.guide.limits.extension
  const most = (declared?.legal ?? declared?.promised)?.amount
  if (running === undefined) return [{ code: 'wrong-status' }]
  if (most === undefined) return [{ code: 'no-extension' }]
  if (running.clock.extension !== undefined) return [{ code: 'extended-before' }]
  // While a special procedure lasts the limit cannot run out.
  const over = (running.legal ?? running.promised)?.due.toString() ?? running.due
  if (dayOf(now) > over && !running.legal?.paused)
    return [{ code: 'extended-too-late', params: { due: over } }]
  const problems = [
    ...(Number.isInteger(days) && days >= 1 ? [] : [{ code: 'too-small', path: 'days', params: { min: 1 } }]),
    ...(days > most ? [{ code: 'too-large', path: 'days', params: { max: most } }] : []),
    ...(reason.trim() === '' ? missing('reason') : []),
  ]
  if (problems.length > 0) return problems
  const extension = { amount: days, reason: reason.trim(), at: now, by: authorOf(story.actor) }
  story.happened({ type: 'clock-extended', name: 'decision', extension })
  orderPaper(story, 'extension')
  return []
}
