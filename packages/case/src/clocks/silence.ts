// Silence with legal effect: a clock that runs out and by that decides something (行政许可法 §32(4); 政府信息公开条例 §30).
import { dueDay, type WorkingCalendar } from '@baotu/calendar'
import type { Case } from '../case.ts'
import type { Clock } from '../clock.ts'
import { withExtension } from './extension.ts'

/** The clocks of a case that decide something when they run out: `key` is the place in `of.clocks`, `lastDay` an ISO date. */
export function clockEnds(of: Case, calendar: WorkingCalendar): { key: string; lastDay: string }[] {
  return of.clocks.flatMap((clock, place) => {
    const lastDay = silentEnd(clock, calendar)
    return lastDay === null ? [] : [{ key: String(place), lastDay }]
  })
}

/** The last day of a clock whose end has an effect in law, as an ISO date; null: it has none, it is stopped, or it stands still. */
function silentEnd(clock: Clock, calendar: WorkingCalendar): string | null {
  if (clock.endsOn !== undefined) return clock.silence && clock.stoppedOn === null ? clock.endsOn : null
  const limit = clock.legal ?? clock.promised
  const still = clock.stoppedOn !== null || clock.pauses.some(pause => pause.until === null)
  if (clock.silence === undefined || limit === null || still) return null
  const { legal, promised } = withExtension(clock)
  const pauses = clock.pauses.map(({ from, until }) => ({
    from: Temporal.PlainDate.from(from),
    until: until === null ? null : Temporal.PlainDate.from(until),
  }))
  // The law's limit decides; a promise that is broken has no effect in law unless there is nothing else.
  const holds = legal ?? promised ?? limit
  return dueDay(calendar, Temporal.PlainDate.from(clock.startedOn), holds, pauses).due.toString()
}
