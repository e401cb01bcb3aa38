// Why a clock stood still: by which procedure.
import type { Case, Clock } from '@baotu/case'
import { t } from '@baotu/screens'
import { type Locale, specialKinds } from '@baotu/service'

/** What stopped the clock on a day; undefined when nothing did. */
export function pauseWords(
  day: Temporal.PlainDate,
  { clock, locale }: { of: Case; clock: Clock; locale: Locale },
): string | undefined {
  const iso = day.toString()
  const pause = clock.pauses.find(({ from, until }) => from <= iso && (until === null || iso < until))
  return pause && reasonWords(pause.reason, locale)
}

/** A special procedure by its name in the law, any other reason as it was given. */
export function reasonWords(reason: string, locale: Locale): string {
  if (!Object.hasOwn(specialKinds, reason)) return reason
  const kind = specialKinds[reason as keyof typeof specialKinds][locale]
  return t(locale).clocks.explained.special({ kind })
}
