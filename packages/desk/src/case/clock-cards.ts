// The clocks of a case, each explained in sentences and day by day.
import {
  cityDay,
  type DueDay,
  daysLeft,
  type LightThresholds,
  light,
  type WorkingCalendar,
} from '@baotu/calendar'
import { type Case, clocks, type RunningClock } from '@baotu/case'
import { type ClockCard, dayText, limitText, momentText, t } from '@baotu/screens'
import { type Locale, specialKinds } from '@baotu/service'
import type { Platform } from '@baotu/web'
import { leftText } from '../lights.ts'
import { clockHref } from './show-clock.tsx'

/** Those that run first, then those that have stopped. */
export function clockCards(
  of: Case,
  { calendar, catalog: { site } }: Pick<Platform, 'calendar' | 'catalog'>,
  now: Temporal.Instant,
  locale: Locale,
): ClockCard[] {
  const all = of.clocks.flatMap((clock, at) =>
    clocks({ ...of, clocks: [clock] }, calendar).map(running => ({ ...running, href: clockHref(of.id, at) })),
  )
  const runs = (one: RunningClock) => one.clock.stoppedOn === null
  const ordered = [...all.filter(runs), ...all.filter(one => !runs(one)).toReversed()]
  return ordered.map(running => ({
    ...clockCard(running, calendar, cityDay(now), site.lights, locale),
    href: running.href,
  }))
}

function clockCard(
  running: RunningClock,
  calendar: WorkingCalendar,
  today: Temporal.PlainDate,
  thresholds: LightThresholds,
  locale: Locale,
): ClockCard {
  const words = t(locale).desk.clock
  const { clock, legal, promised, due } = running
  const binding = promised?.due.toString() === due ? promised : legal
  const limit = (binding === promised ? clock.promised : clock.legal) ?? { amount: 0, unit: 'at-once' }
  const stopped = clock.stoppedOn !== null
  const paused = clock.pauses.some(pause => pause.until === null)
  const state = stopped ? 'closed' : paused ? 'paused' : 'running'
  const dueOn = Temporal.PlainDate.from(due)
  const day = (iso: string) => dayText(locale, Temporal.PlainDate.from(iso))
  return {
    name: words.names[clock.name],
    light: stopped
      ? { kind: 'grey', label: words.stopped({ day: day(clock.stoppedOn ?? due) }) }
      : { kind: light(calendar, { due: dueOn, limit, state }, today, thresholds) },
    left: stopped ? undefined : leftText(locale, daysLeft(calendar, dueOn, today, limit.unit)),
    sentences: [
      words.begins({ start: day(clock.startedOn) }),
      ...bound(promised, clock.promised, words.promised, locale),
      ...bound(legal, clock.legal, words.legal, locale),
      ...stood(running, locale),
      ...(binding?.provisional ? [words.provisional] : []),
    ],
    days: stopped || binding === null ? [] : daysOf(binding, locale),
  }
}

/** Who let it stand still or run longer, and why. */
function stood({ clock }: RunningClock, locale: Locale): string[] {
  const words = t(locale).desk.clock
  const day = (iso: string) => dayText(locale, Temporal.PlainDate.from(iso))
  const pauses = clock.pauses.map(({ from, until, reason }) => {
    const said = Object.entries(specialKinds).find(([kind]) => kind === reason)?.[1][locale] ?? reason
    return until === null
      ? words.pausedSince({ from: day(from), reason: said })
      : words.pausedFor({ from: day(from), until: day(until), reason: said })
  })
  const { extension } = clock
  if (extension === undefined) return pauses
  const when = momentText(locale, Temporal.Instant.from(extension.at))
  const { amount: n, reason, by } = extension
  return [...pauses, words.extended({ who: by.name ?? '', when, n, reason })]
}

type Limited = RunningClock['clock']['legal']

function bound(
  end: DueDay | null,
  limit: Limited,
  say: (params: { limit: string; due: string }) => string,
  locale: Locale,
): string[] {
  if (end === null || limit === null) return []
  return [say({ limit: limitText(locale, limit), due: dayText(locale, end.due) })]
}

function daysOf({ days }: DueDay, locale: Locale): ClockCard['days'] {
  const words = t(locale).desk.clock
  return days.map(({ day, counted, count, why }) => ({
    day: dayText(locale, day),
    counted: counted ? words.day({ n: count }) : words.not,
    why: words.why[why],
  }))
}
