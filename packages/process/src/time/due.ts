import type { Limit } from '@baotu/calendar'
import type { TimerDefinition } from '../compile/trigger.ts'
import { cronOf, nextCron } from './cron.ts'
import { parseCycle } from './cycle.ts'
import { cityZone, instantOf } from './moment.ts'

/** When a timer is due: an ISO instant, or a legal limit that the host counts with the city's calendar. */
export type Due = string | Limit

/** What a timer definition came to: when it is due and how often it still repeats (-1: without end). */
export type Schedule = { due: Due; repeat?: number; every?: string }

/** Turns the evaluated value of a timer definition into a schedule; `undefined` when it means no time. */
export function scheduleOf(when: TimerDefinition['when'], value: unknown, now: string): Schedule | undefined {
  if (isLimit(value))
    return when === 'cycle' ? undefined : { due: { amount: value.amount, unit: value.unit } }
  if (typeof value !== 'string') return undefined
  switch (when) {
    case 'date': {
      const due = instantOf(value)
      return due === undefined ? undefined : { due }
    }
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
  const next = cron ? nextCron(cron, now, cityZone) : after(due, every)
  return next === undefined ? undefined : { due: next, every, repeat: repeat < 0 ? repeat : repeat - 1 }
}

function cycleFrom(text: string, now: string): Schedule | undefined {
  const cycle = parseCycle(text)
  if (cycle) {
    if (cycle.times === 0) return undefined
    const due = cycle.start === undefined ? after(now, cycle.every) : instantOf(cycle.start)
    return due === undefined
      ? undefined
      : { due, every: cycle.every, repeat: cycle.times < 0 ? -1 : cycle.times - 1 }
  }
  const cron = cronOf(text)
  const due = cron && nextCron(cron, now, cityZone)
  return due === undefined ? undefined : { due, every: text, repeat: -1 }
}

export function isDuration(text: string): boolean {
  try {
    Temporal.Duration.from(text)
    return true
  } catch {
    return false
  }
}

function isLimit(value: unknown): value is Limit {
  return typeof value === 'object' && value !== null && 'amount' in value && 'unit' in value
}

function after(instant: string, duration: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(cityZone).add(duration).toInstant().toString()
}
