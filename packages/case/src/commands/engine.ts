// What the platform itself asks of a case, in its own name: nobody is at a screen.
import type { Problem } from '@baotu/service'
import { expireClock } from '../clocks/expire-clock.ts'
import type { Command } from '../command.ts'
import { move } from '../settle.ts'
import type { Story } from '../story.ts'
import { watch } from '../supervision/watch.ts'
import { timers } from '../timers.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/**
 * A timer's moment has come. One that is gone (`no-such-timer`) or has moved to later (`not-due`, with the moment) is refused:
 * whoever fires puts its row right.
 */
export function fireTimer(story: Story, { kind, key }: Of<'fire-timer'>): Problem[] {
  const { service, calendar, site } = story.world
  const timer = timers(story.case(), service, calendar, site).find(
    one => one.kind === kind && one.key === key,
  )
  if (timer === undefined) return [{ code: 'no-such-timer' }]
  const due = Temporal.Instant.from(timer.dueAt)
  if (Temporal.Instant.compare(due, Temporal.Instant.from(story.now)) > 0)
    return [{ code: 'not-due', params: { at: timer.dueAt } }]
  switch (kind) {
    case 'process':
      move(story, { type: 'fire-timer', key: Number(key) })
      return []
    case 'clock':
      expireClock(story, key)
      return []
    case 'watch':
      return watch(story) ? [] : [{ code: 'no-such-timer' }]
  }
}
