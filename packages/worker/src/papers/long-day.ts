import { dayOf, type RunningClock } from '@baotu/case'
import { limitText, t } from '@baotu/screens'

const words = t('zh').papers

/** As official papers write a day (GB/T 9704): 2026年11月22日. Takes an ISO day. */
export function longDay(day: string): string {
  const { year, month, day: date } = Temporal.PlainDate.from(day)
  return words.day({ year, month, day: date })
}

/** The day in the city of an ISO instant. */
export function longDayOf(instant: string): string {
  return longDay(dayOf(instant))
}

/** A due day with its limit: 2026年10月16日（10 个工作日）. Says so where the holidays on the way are not announced yet. */
export function dueWords(running: RunningClock, which: 'legal' | 'promised'): string | null {
  const due = running[which]
  const limit = running.clock[which]
  if (due === null || limit === null) return null
  const day = words.limit({ day: longDay(due.due.toString()), limit: limitText('zh', limit) })
  return due.provisional ? words.provisional({ day }) : day
}

/** The day on which a clock ends, marked where the holidays on the way are not announced yet. */
export function provisionally({ legal, promised, due }: RunningClock, day: string): string {
  const binding = [legal, promised].find(end => end?.due.toString() === due)
  return binding?.provisional ? words.provisional({ day }) : day
}
