import { firstUndecidedDay, type WorkingCalendar } from '@baotu/calendar'
import { dayText, t } from '@baotu/screens'
import type { Locale } from '@baotu/service'

/** A due day as people read it; marked as provisional where no notice decides yet which days are worked. */
export function dueText(
  locale: Locale,
  { calendar, today }: { calendar: WorkingCalendar; today: Temporal.PlainDate },
  due: Temporal.PlainDate,
  options: { year?: boolean } = {},
): string {
  const day = dayText(locale, due, options)
  const decided = Temporal.PlainDate.compare(due, firstUndecidedDay(calendar, today)) < 0
  return decided ? day : t(locale).clocks.provisionalDay({ day })
}
