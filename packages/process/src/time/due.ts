import type { Limit } from '@baotu/calendar'
import type { TimerDefinition } from '../compile/trigger.ts'
import { cronOf, nextCron } from './cron.ts'
import { parseCycle } from './cycle.ts'

/** When a timer is due: an ISO instant, or a legal limit that the host counts with the city's calendar. */
export type Due = string | Limit

/** What a timer definition came to: when it is due and how often it still repeats (-1: without end). */
export type Schedule = { due: Due; repeat?: number; every?: string }

/** Civil time of the city: a day starts at its midnight, a cron line means its wall clock. */
const zone = 'Asia/Shanghai'

/** Turns the evaluated value of a timer definition into a schedule; `undefined` when it means no time. */
export function scheduleOf(when: TimerDefinition['when'], value: unknown, now: string): Schedule | undefined {
  if (isLimit(value))
    return when === 'cycle' ? undefined : { due: { amount: value.amount, unit: value.unit } }
  if (typeof value !== 'string') return undefined
  switch (when) {
    case 'date':
      return isInstant(value) ? { due: instantOf(value) } : undefined
    case 'duration':
      return isDuration(value) ? { due: after(now, value) } : undefined
    case 'cycle':
      return cycleFrom(value, now)
  }
}

/** When a repeating timer that was due at `due` is due next; `undefined` when it was the last time. */
export function nextSchedule(schedule: Schedule, now: string): Schedule | undefined {
  const { due, repeat, every } = schedule
  if (every === undefined || repeat === undefined || repeat === 0 || typeof due !== 'string') return undefined
  const cron = cronOf(every)
  const next = cron ? nextCron(cron, now, zone) : after(due, every)
  return next === undefined ? undefined : { due: next, every, repeat: repeat < 0 ? repeat : repeat - 1 }
}

function cycleFrom(text: string, now: string): Schedule | undefined {
  const cycle = parseCycle(text)
  if (cycle) {
    if (cycle.times === 0) return undefined
    const due = cycle.start === undefined ? after(now, cycle.every) : instantOf(cycle.start)
    return { due, every: cycle.every, repeat: cycle.times < 0 ? -1 : cycle.times - 1 }
  }
  const cron = cronOf(text)
  const due = cron && nextCron(cron, now, zone)
  return due === undefined ? undefined : { due, every: text, repeat: -1 }
}

/** Moments as hosts write them, on days that every month has: told without Temporal, which costs a tenth of a step. */
const plainMoment = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/

/** Whether this is a moment that a step can happen at: an instant with its offset. */
export function isMoment(text: unknown): boolean {
  return typeof text === 'string' && (plainMoment.test(text) || attempt(() => Temporal.Instant.from(text)))
}

export function isInstant(text: string): boolean {
  return attempt(() => instantOf(text))
}

export function isDuration(text: string): boolean {
  return attempt(() => Temporal.Duration.from(text))
}

function isLimit(value: unknown): value is Limit {
  return typeof value === 'object' && value !== null && 'amount' in value && 'unit' in value
}

/** An instant as written; a date, or a date and time without an offset, is the city's own. */
function instantOf(text: string): string {
  if (/(Z|[+-]\d\d:?\d\d)(\[[^\]]+\])?$/i.test(text)) return Temporal.Instant.from(text).toString()
  if (text.includes('@'))
    return Temporal.ZonedDateTime.from(text.replace('@', '[') + ']')
      .toInstant()
      .toString()
  return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant().toString()
}

function after(instant: string, duration: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).add(duration).toInstant().toString()
}

function attempt(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}
