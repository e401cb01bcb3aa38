// What happened to a clock, in sentences: when it began, stood still and by whom, was extended, moved by the calendar, stopped.
import { type CaseEvent, type Clock, dayOf, type RunningClock } from '@baotu/case'
import { dayText, limitText, t } from '@baotu/screens'
import { recomputedWords } from '../recomputed-words.ts'
import type { ClockToExplain } from './explain-clock.ts'
import { reasonWords } from './pause-words.ts'

export function storyOfClock(running: RunningClock, asked: ClockToExplain): string[] {
  const { clock, legal, promised } = running
  const words = t(asked.locale).clocks.explained
  const day = (iso: string) => dayText(asked.locale, Temporal.PlainDate.from(iso), { year: true })
  const years = [...new Set([legal, promised].flatMap(end => end?.missingYears ?? []))]
  return [
    words.begins({ day: day(clock.startedOn) }),
    ...clock.pauses.map(pause => pauseTold(clock, pause, asked)),
    ...extended(clock, asked),
    ...moved(clock, asked),
    ...(clock.stoppedOn === null ? [] : [words.stopped({ day: day(clock.stoppedOn) })]),
    ...(years.length === 0 || clock.stoppedOn !== null
      ? []
      : [words.provisional({ years: years.join(t(asked.locale).portal.guide.comma) })]),
  ]
}

function pauseTold(
  clock: Clock,
  { from, until, reason }: Clock['pauses'][number],
  { history, locale, nameOf }: ClockToExplain,
): string {
  const words = t(locale).clocks.explained
  const day = (iso: string) => dayText(locale, Temporal.PlainDate.from(iso), { year: true })
  const event = history.find(one => one.type === 'clock-paused' && one.name === clock.name && one.on === from)
  const told = {
    from: day(from),
    reason: reasonWords(reason, locale),
    who: (event && nameOf(event.by)) || words.platform,
  }
  return until === null ? words.pausing(told) : words.paused({ ...told, until: day(until) })
}

function extended({ extension, legal, promised }: Clock, { locale, nameOf }: ClockToExplain): string[] {
  const limit = legal ?? promised
  if (extension === undefined || limit === null) return []
  const { amount, reason, by } = extension
  const told = { who: nameOf(by), limit: limitText(locale, { ...limit, amount }), reason }
  return [t(locale).clocks.explained.extended(told)]
}

/** The calendar changed while this clock ran. */
function moved({ name, startedOn, stoppedOn }: Clock, { history, locale }: ClockToExplain): string[] {
  const during = (one: CaseEvent) => {
    const on = dayOf(one.at)
    return on >= startedOn && (stoppedOn === null || on <= stoppedOn)
  }
  return history.flatMap(one => {
    if (one.type !== 'clocks-recomputed' || !during(one)) return []
    const moves = one.moves.filter(({ clock }) => clock === name)
    return moves.length === 0 ? [] : [recomputedWords({ reasons: one.reasons, moves }, locale)]
  })
}
