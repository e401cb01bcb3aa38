// When a case wants to be woken. Worked out from what the case keeps, so that it can be worked out again on another calendar.
import {
  cityDay,
  cityZone,
  dayEnd,
  dueDay,
  dueMoment,
  type Limit,
  type WorkingCalendar,
} from '@baotu/calendar'
import type { Instance } from '@baotu/process'
import type { Service, Site } from '@baotu/service'
import type { Case } from './case.ts'
import { clockEnds } from './clocks/silence.ts'
import { nextWatch } from './supervision/watch.ts'

/** `process`: the key of an element instance that waits. `clock`: a clock of the case. `watch`: its limits get short or are over. `dueAt` is an ISO instant. */
export type Timer = { kind: TimerKind; key: string; dueAt: string }
export type TimerKind = 'process' | 'clock' | 'watch'

/** Every timer that a case has, with its moment on this calendar. */
export function timers(of: Case, service: Service, calendar: WorkingCalendar, site: Site): Timer[] {
  const watchAt = nextWatch(of, calendar, site)
  return [
    ...processTimers(of, service, calendar),
    ...clockTimers(of, calendar),
    ...(watchAt === null ? [] : [{ kind: 'watch' as const, key: 'limits', dueAt: watchAt }]),
  ]
}

function processTimers(of: Case, service: Service, calendar: WorkingCalendar): Timer[] {
  return (of.process?.instances ?? []).flatMap(instance => {
    // An incident holds its timer too: resolving it sets the timer anew.
    if (instance.due === undefined || instance.incident) return []
    const dueAt = momentOf(of, instance, instance.due, service, calendar)
    return [{ kind: 'process' as const, key: String(instance.key), dueAt }]
  })
}

function momentOf(
  of: Case,
  { element, since }: Instance,
  due: string | Limit,
  service: Service,
  calendar: WorkingCalendar,
): string {
  const at = (moment: Temporal.Instant) => moment.toString({ fractionalSecondDigits: 3 })
  if (typeof due === 'string') return at(Temporal.Instant.from(due))
  if (since === undefined) throw new Error(`The limit of ${element} in ${of.id} has no beginning`)
  const from = Temporal.Instant.from(since)
  const pauses = pausesOf(of, service.process.nodes.get(element)?.properties.clock)
  if (due.unit === 'hour' || due.unit === 'working-hour') {
    const moments = pauses.map(pause => ({
      from: startOf(pause.from),
      until: pause.until && startOf(pause.until),
    }))
    return at(dueMoment(calendar, from, due, moments).due)
  }
  return at(dayEnd(dueDay(calendar, cityDay(from), due, pauses).due))
}

/** A timer whose element names a clock (`zeebe:property clock`) stands still while that clock does (行政许可法 §45). */
function pausesOf(of: Case, clock: string | undefined) {
  const paused = of.clocks.filter(({ name }) => name === clock).flatMap(({ pauses }) => pauses)
  return paused.map(({ from, until }) => ({
    from: Temporal.PlainDate.from(from),
    until: until === null ? null : Temporal.PlainDate.from(until),
  }))
}

function startOf(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(cityZone).toInstant()
}

/** Clocks whose end decides something in law; each ends with its last day. */
function clockTimers(of: Case, calendar: WorkingCalendar): Timer[] {
  return clockEnds(of, calendar).map(({ key, lastDay }) => {
    const dueAt = dayEnd(Temporal.PlainDate.from(lastDay)).toString({ fractionalSecondDigits: 3 })
    return { kind: 'clock' as const, key, dueAt }
  })
}
