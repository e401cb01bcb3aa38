import { cronOf } from '../time/cron.ts'
import { parseCycle } from '../time/cycle.ts'
import { isDuration } from '../time/due.ts'
import { instantOf } from '../time/moment.ts'
import { bodyText, type Element } from './element.ts'
import { type Reader, readValue, report } from './reader.ts'
import type { TimerDefinition } from './trigger.ts'

const fields = [
  ['date', 'timeDate', 'an ISO date and time such as 2026-03-01T09:00:00+08:00'],
  ['duration', 'timeDuration', 'an ISO duration such as P5D, or "= working days(5)"'],
  ['cycle', 'timeCycle', 'R3/PT1H or a cron line such as 0 0 9 * * MON-FRI'],
] as const

/** Reads a timer event definition; words that stand still are checked now, expressions when they are evaluated. */
export function readTimer(reader: Reader, event: Element, definition: Element): TimerDefinition {
  const given = fields.filter(([, property]) => bodyText(definition[property]))
  const first = given[0]
  if (!first || given.length > 1) {
    report(reader, event, 'bad-timer', 'A timer needs exactly one of date, duration and cycle.')
    return { when: 'duration', value: 'PT0S' }
  }
  const [when, property, example] = first
  const value = readValue(
    reader,
    event,
    bodyText(definition[property])?.trim() ?? '',
    `The ${when} of the timer`,
  )
  if (typeof value === 'string' && !understood(when, value))
    report(reader, event, 'bad-timer', `"${value}" is not a timer ${when}; write ${example}.`)
  return { when, value }
}

function understood(when: TimerDefinition['when'], value: string): boolean {
  if (when === 'date') return instantOf(value) !== undefined
  if (when === 'duration') return isDuration(value)
  return parseCycle(value) !== undefined || cronOf(value) !== undefined
}
