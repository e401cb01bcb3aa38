// Special procedures (行政许可法 §45): their time does not count, and the applicant is told in writing how long they take.
import type { Problem } from '@baotu/service'
import { authorOf } from '../actor.ts'
import { dayOf } from '../clocks.ts'
import type { Command } from '../command.ts'
import { missing } from '../missing.ts'
import { orderPaper } from '../order-paper.ts'
import { after } from '../status.ts'
import type { Story } from '../story.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export function beginSpecial(story: Story, { kind, days, reason }: Of<'begin-special'>): Problem[] {
  const { status, specials, clocks } = story.case()
  if (after(status, 'pause') === null) return [{ code: 'wrong-status' }]
  const declared = story.world.service.guide.specials.some(one => one.kind === kind)
  if (!declared) return [{ code: 'unknown-option', path: 'kind' }]
  if (specials.some(one => one.kind === kind && one.endedOn === null)) return [{ code: 'special-running' }]
  if (!Number.isInteger(days) || days < 1) return [{ code: 'too-small', path: 'days', params: { min: 1 } }]
  if (reason.trim() === '') return missing('reason')
  const on = dayOf(story.now)
  const id = String(specials.length + 1)
  const by = authorOf(story.actor)
  const begun = {
    id,
    kind,
    days,
    reason: reason.trim(),
    startedOn: on,
    endedOn: null,
    result: '',
    at: story.now,
    by,
  }
  story.happened({ type: 'special-begun', special: begun })
  // Two procedures at once stop the clock once.
  const counts = clocks.some(
    ({ name, stoppedOn, pauses }) =>
      name === 'decision' && stoppedOn === null && pauses.every(({ until }) => until !== null),
  )
  if (counts) story.happened({ type: 'clock-paused', name: 'decision', on, reason: kind })
  orderPaper(story, 'special')
  return []
}

export function endSpecial(story: Story, { id, result }: Of<'end-special'>): Problem[] {
  const special = story.case().specials.find(one => one.id === id && one.endedOn === null)
  if (special === undefined) return [{ code: 'no-such-special' }]
  if (result.trim() === '') return missing('result')
  const on = dayOf(story.now)
  story.happened({ type: 'special-ended', id, on, result: result.trim() })
  if (story.case().specials.every(one => one.endedOn !== null))
    story.happened({ type: 'clock-resumed', name: 'decision', on })
  return []
}
