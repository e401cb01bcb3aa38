import type { RunningClock } from '@baotu/case'
import type { RingProps } from '@baotu/screens'

/** How much of a limit in working days is used, with the days on which it stood still; undefined for limits that are no such days. */
export function clockRing(
  { clock, legal, promised, due }: RunningClock,
  today: Temporal.PlainDate,
): RingProps | undefined {
  const byPromise = promised !== null && promised.due.toString() === due
  const [end, limit] = byPromise ? [promised, clock.promised] : [legal, clock.legal]
  if (end === null || limit === null || limit.unit !== 'working-day' || limit.amount === 0) return undefined
  const past = end.days.filter(({ day }) => Temporal.PlainDate.compare(day, today) <= 0)
  const used = past.at(-1)?.count ?? 0
  const late = Temporal.PlainDate.compare(today, end.due) > 0 ? 1 : 0
  return {
    used: used + late,
    allowed: limit.amount,
    unit: 'day',
    tone: late ? 'red' : undefined,
    pauses: pausesOf(past),
  }
}

/** Stretches of days on which the clock stood still. */
function pausesOf(days: { why: string; count: number }[]): NonNullable<RingProps['pauses']> {
  const pauses: { at: number; days: number }[] = []
  for (const { why, count } of days) {
    if (why !== 'paused') continue
    const last = pauses.at(-1)
    if (last && last.at === count) last.days += 1
    else pauses.push({ at: count, days: 1 })
  }
  return pauses
}
