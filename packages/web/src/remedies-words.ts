import { t } from '@baotu/screens'
import type { Locale, Site } from '@baotu/service'

/** Whom an applicant may turn to against a ruling, in the words of the paper (行政许可法 §38(2)). */
export function remediesWords({ remedies: { review, court } }: Site, locale: Locale): string {
  const words = t(locale).papers.remedies
  const period = ({ amount, unit }: Site['remedies']['review']) =>
    unit === 'day' ? words.days({ n: amount }) : words.months({ n: amount })
  return words.both({
    review: period(review),
    reviewBody: review.body[locale],
    court: period(court),
    courtBody: court.body[locale],
    law: words.law({ review: review.law[locale], court: court.law[locale] }),
  })
}
