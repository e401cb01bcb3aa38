// The clocks of a case: which run, what they are due, and which light they show.
import { cityDay, type DueDay, dueDay, type Limit, type WorkingCalendar } from '@baotu/calendar'
import { type LimitName, silenceOf } from '@baotu/service'
import type { Case } from './case.ts'
import type { Clock } from './clock.ts'
import { withExtension } from './clocks/extension.ts'
import { remembering } from './clocks/remember.ts'
import type { Story } from './story.ts'

/**
 * A clock with its due days worked out; its limits are those that hold, an extension included. `due` is the earlier of law and
 * promise: what an officer works towards.
 */
export type RunningClock = { clock: Clock; legal: DueDay | null; promised: DueDay | null; due: string }

/** Works out every clock of a case that has a limit. Pure: the calendar comes in. */
export function clocks(of: Case, calendar: WorkingCalendar): RunningClock[] {
  return of.clocks.map(withExtension).flatMap(clock => {
    const legal = clock.endsOn ? given(clock.endsOn) : clock.legal && dueOf(clock, clock.legal, calendar)
    const promised = clock.promised && dueOf(clock, clock.promised, calendar)
    const days = [legal, promised].flatMap(day => (day === null ? [] : [day.due.toString()])).sort()
    return days[0] === undefined ? [] : [{ clock, legal, promised, due: days[0] }]
  })
}

/**
 * Starts the clock that the service declares under this name; a service that declares none has none.
 * @param on the day that sets it going, when that is not today
 */
export function startClock(story: Story, name: LimitName, on = dayOf(story.now)): void {
  const declared = story.case().findings?.limits[name] ?? story.world.service.guide.limits[name]
  if (declared === undefined) return
  const silence = silenceOf(story.world.service.guide, name)
  const clock: Clock = {
    name,
    legal: declared.legal ?? null,
    promised: declared.promised ?? null,
    startedOn: on,
    stoppedOn: null,
    pauses: [],
    ...(silence && { silence }),
  }
  story.happened({ type: 'clock-started', clock })
}

export function stopClock(story: Story, name: LimitName): void {
  const runs = story.case().clocks.some(clock => clock.name === name && clock.stoppedOn === null)
  if (runs) story.happened({ type: 'clock-stopped', name, on: dayOf(story.now) })
}

/** The civil day in the city of an ISO instant. */
export function dayOf(now: string): string {
  return cityDay(Temporal.Instant.from(now)).toString()
}

/** The due day of a limit that starts on a day, or null when the limit is done at once. */
export function dueOn(limit: Limit, startedOn: string, calendar: WorkingCalendar): string {
  return dueDay(calendar, Temporal.PlainDate.from(startedOn), limit).due.toString()
}

/** A day that is given: nothing is counted. */
function given(day: string): DueDay {
  return { due: Temporal.PlainDate.from(day), provisional: false, missingYears: [], paused: false, days: [] }
}

const remembered = remembering<DueDay>()

function dueOf({ startedOn, pauses }: Clock, limit: Limit, calendar: WorkingCalendar): DueDay {
  const stood = pauses.map(({ from, until }) => `${from}/${until ?? ''}`).join()
  return remembered(calendar, `${startedOn} ${limit.amount} ${limit.unit} ${stood}`, () =>
    dueDay(
      calendar,
      Temporal.PlainDate.from(startedOn),
      limit,
      pauses.map(({ from, until }) => ({
        from: Temporal.PlainDate.from(from),
        until: until === null ? null : Temporal.PlainDate.from(until),
      })),
    ),
  )
}
