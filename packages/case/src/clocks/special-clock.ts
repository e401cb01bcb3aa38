// A special procedure and what it does to the clock of decision (行政许可法 §45): it stands still while one lasts.
import { authorOf } from '../actor.ts'
import type { SpecialProcedure } from '../case.ts'
import { dayOf } from '../clocks.ts'
import { orderPaper } from '../order-paper.ts'
import type { Story } from '../story.ts'

type Begun = Pick<SpecialProcedure, 'kind' | 'days' | 'reason' | 'task'>

export function openSpecial(story: Story, begun: Begun): void {
  const id = String(story.case().specials.length + 1)
  const on = dayOf(story.now)
  const by = authorOf(story.actor)
  const special = { ...begun, id, startedOn: on, endedOn: null, result: '', at: story.now, by }
  story.happened({ type: 'special-begun', special })
  pauseClock(story, 'decision', begun.kind)
  orderPaper(story, 'special')
}

export function closeSpecial(story: Story, id: string, result: string): void {
  const on = dayOf(story.now)
  story.happened({ type: 'special-ended', id, on, result })
  if (story.case().specials.every(one => one.endedOn !== null)) resumeClock(story, 'decision')
}

/** A clock that stands still already is not stopped twice. */
export function pauseClock(story: Story, name: string, reason: string): void {
  const runs = story
    .case()
    .clocks.some(
      clock =>
        clock.name === name && clock.stoppedOn === null && clock.pauses.every(({ until }) => until !== null),
    )
  if (runs) story.happened({ type: 'clock-paused', name, on: dayOf(story.now), reason })
}

export function resumeClock(story: Story, name: string): void {
  const stands = story
    .case()
    .clocks.some(
      clock =>
        clock.name === name && clock.stoppedOn === null && clock.pauses.some(({ until }) => until === null),
    )
  if (stands) story.happened({ type: 'clock-resumed', name, on: dayOf(story.now) })
}
