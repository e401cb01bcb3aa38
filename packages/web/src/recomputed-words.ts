// Why and how the due days of a case moved, in sentences: for the history at the desk and in the portal.
import type { CalendarReason, ClockMove } from '@baotu/case'
import { dayText, t } from '@baotu/screens'
import type { LimitName, Locale } from '@baotu/service'

export function recomputedWords(
  { reasons, moves }: { reasons: CalendarReason[]; moves: ClockMove[] },
  locale: Locale,
): string {
  const sentences = [
    ...reasons.map(reason => reasonWords(reason, locale)),
    ...moves.map(move => moveWords(move, locale)),
  ]
  return sentences.join(locale === 'zh' ? '' : ' ')
}

function reasonWords(reason: CalendarReason, locale: Locale): string {
  const words = t(locale).clocks.recomputed
  if (reason.kind === 'year') return words.year({ year: reason.year, source: reason.source })
  const told = {
    day: dayText(locale, Temporal.PlainDate.from(reason.day), { year: true }),
    reason: reason.reason[locale],
  }
  if (reason.worked === null) return words.lifted(told)
  return reason.worked ? words.worked(told) : words.closed(told)
}

function moveWords({ clock, limit, from, to }: ClockMove, locale: Locale): string {
  const { names, recomputed } = t(locale).clocks
  const day = (iso: string) => dayText(locale, Temporal.PlainDate.from(iso), { year: true })
  const told = { clock: names[clock as LimitName] ?? clock, from: day(from.due), to: day(to.due) }
  if (from.due !== to.due) return recomputed.moved[limit](told)
  return to.provisional ? recomputed.unsettled[limit](told) : recomputed.settled[limit](told)
}
