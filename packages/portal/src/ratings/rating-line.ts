import { cityDay } from '@baotu/calendar'
import { type Case, counts, type Rating, ratingDue, ratingWindow, stageOf } from '@baotu/case'
import { type CasePageProps, type Locale, t } from '@baotu/screens'
import { dueText, type Platform } from '@baotu/web'
import { departmentName } from '../department-name.ts'

/** On the page of a case: that it can be rated and until when, or how its rating stands. */
export function ratingLine(
  platform: Platform,
  locale: Locale,
  of: Case,
  rating: Rating | null,
): CasePageProps['rating'] {
  const words = t(locale).rating
  const href = `/cases/${of.id}/rating`
  if (rating !== null) {
    const title = words.line.titleOf({ level: words.levels[rating.level] })
    return { title, text: ratingStanding(platform, locale, rating), link: { label: words.line.see, href } }
  }
  const until = rateUntil(platform, locale, of)
  return until === null
    ? undefined
    : { title: words.rate.title, text: until, link: { label: words.line.rate, href } }
}

/** Until when it can be rated, as a sentence; null: not any more, or not yet. */
export function rateUntil(platform: Platform, locale: Locale, of: Case): string | null {
  const { calendar, catalog } = platform
  const words = t(locale).rating.rate
  const window = ratingWindow(of, catalog.site, calendar)
  if (window === null) return null
  if (window.end === null) return words.now
  const today = cityDay(platform.now())
  if (Temporal.PlainDate.compare(today, window.end.due) > 0) return null
  return words.until({ day: dueText(locale, { calendar, today }, window.end.due) })
}

/** How one's rating stands, as a sentence. */
export function ratingStanding(platform: Platform, locale: Locale, rating: Rating): string {
  const words = t(locale).rating.line
  const { rectification } = rating
  if (!counts(rating)) return words.setAside
  const stage = stageOf(rating)
  if (stage === 'appeal') return words.appealed
  const department = departmentName(platform, locale, rating.department)
  if (rectification === null) return words.thanks
  if (stage === 'settled') return words.answered({ department })
  const today = cityDay(platform.now())
  const { due } = ratingDue(rectification.clock, platform.calendar, today.toString())
  return words.waiting({ department, day: dueText(locale, { calendar: platform.calendar, today }, due) })
}
