// Each day on the way to a due day, with the reason why it counts or does not.
import type { CountedDay, DueDay } from '@baotu/calendar'
import type { Author, Case, Clock } from '@baotu/case'
import { dayText, type ExplainedDay, t } from '@baotu/screens'
import type { Locale } from '@baotu/service'
import type { Notices } from './notices.ts'
import { pauseWords } from './pause-words.ts'

type Given = {
  of: Case
  clock: Clock
  today: Temporal.PlainDate
  locale: Locale
  nameOf: (author: Author) => string
  notices: Notices
}

/** @param ends the due days that fall on the way, by limit */
export function explainDays(
  { days }: DueDay,
  ends: { legal?: DueDay; promised?: DueDay },
  given: Given,
): ExplainedDay[] {
  const words = t(given.locale).clocks.explained
  return days.map(day => ({
    iso: day.day.toString(),
    day: dayText(given.locale, day.day),
    count: day.counted ? words.nth({ n: day.count }) : undefined,
    why: words.whys[day.why === 'make-up' && day.reason !== undefined ? 'worked' : day.why],
    source: day.source === undefined || day.why === 'trigger' ? undefined : given.notices.number(day.source),
    detail: detail(day, given),
    marks: marks(day.day, ends, given),
  }))
}

function detail({ day, why, reason, provisional }: CountedDay, given: Given): string | undefined {
  if (why === 'paused') return pauseWords(day, given)
  if (reason !== undefined) return reason[given.locale]
  return provisional ? t(given.locale).clocks.explained.undecided : undefined
}

function marks(
  day: Temporal.PlainDate,
  { legal, promised }: { legal?: DueDay; promised?: DueDay },
  { today, locale }: Given,
): string[] {
  const words = t(locale).clocks.explained.marks
  const [law, promise] = [legal?.due.equals(day) ?? false, promised?.due.equals(day) ?? false]
  const end = law && promise ? [words.both] : law ? [words.legal] : promise ? [words.promised] : []
  return [...(today.equals(day) ? [words.today] : []), ...end]
}
