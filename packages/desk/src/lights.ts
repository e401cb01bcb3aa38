// The light of a task as the store tells it, and the days that are left as words.
import { cityDay, daysLeft, type WorkingCalendar } from '@baotu/calendar'
import { type LightKind, t } from '@baotu/screens'
import type { Locale } from '@baotu/service'
import type { Light } from '@baotu/store'
import { dueText } from '@baotu/web'

export const lightKinds: Record<Light, LightKind> = {
  red: 'red',
  yellow: 'yellow',
  green: 'green',
  paused: 'blue',
  none: 'grey',
}

/** The light with its word; grey means closed elsewhere, here it means that no limit runs. */
export function lightShown(locale: Locale, light: Light): { kind: LightKind; label?: string } {
  const label = light === 'none' ? t(locale).desk.due.none : undefined
  return { kind: lightKinds[light], label }
}

export function dueShown(
  locale: Locale,
  calendar: WorkingCalendar,
  now: Temporal.Instant,
  of: { dueAt: string | null; paused: boolean },
): { text: string; day?: string; dateTime?: string } {
  const words = t(locale).desk.due
  if (of.dueAt === null) return { text: words.none }
  const due = cityDay(Temporal.Instant.from(of.dueAt))
  const today = cityDay(now)
  const text = of.paused ? words.paused : leftText(locale, daysLeft(calendar, due, today))
  return { text, day: dueText(locale, { calendar, today }, due), dateTime: due.toString() }
}

/** "还剩 3 个工作日", "今天到期", "超期 1 个工作日". */
export function leftText(locale: Locale, left: number): string {
  const words = t(locale).desk.due
  if (left === 0) return words.today
  return left > 0 ? words.left({ n: left }) : words.over({ n: -left })
}
