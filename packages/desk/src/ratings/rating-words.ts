// How a rating stands, as the desk shows it; of nobody.
import { cityDay, daysLeft, light } from '@baotu/calendar'
import { counts, type Rating, ratingDue, stageOf } from '@baotu/case'
import { type LightKind, limitText, type Tone, t } from '@baotu/screens'
import type { Locale } from '@baotu/service'
import { dueText, type Platform } from '@baotu/web'
import { leftText } from '../lights.ts'

export function ratingState(rating: Rating, locale: Locale): { label: string; tone: Tone } {
  const words = t(locale).rating.stages
  if (!counts(rating)) return { label: words.setAside, tone: 'grey' }
  const tones = { rectification: 'amber', appeal: 'blue', settled: 'green' } as const
  const stage = stageOf(rating)
  return { label: words[stage], tone: tones[stage] }
}

/** The limit of a rectification that is open: its light, the days left, and in whole sentences. */
export function rectificationDue(
  { calendar, now, catalog }: Platform,
  { rectification, appeal }: Rating,
  locale: Locale,
): { light: LightKind; text: string; sentences: string[] } | undefined {
  if (rectification === null || rectification.clock.stoppedOn !== null) return undefined
  const words = t(locale).rating.desk
  const { clock } = rectification
  const today = cityDay(now())
  const { due } = ratingDue(clock, calendar, today.toString())
  const { limit } = clock
  const said = { limit: limitText(locale, limit), basis: limit.basis?.[locale] ?? '' }
  const sentences = [
    words.dueLine({ day: dueText(locale, { calendar, today }, due) }),
    limit.demo ? words.demoLimit(said) : words.limit(said),
  ]
  if (appeal !== null && appeal.decided === null)
    return { light: 'blue', text: t(locale).desk.due.paused, sentences: [words.pausedLine, ...sentences] }
  const kind = light(calendar, { due, limit, state: 'running' }, today, catalog.site.lights)
  return { light: kind, text: leftText(locale, daysLeft(calendar, due, today)), sentences }
}
