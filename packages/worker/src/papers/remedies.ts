import type { Section } from '@baotu/paper'
import { t } from '@baotu/screens'
import type { Site } from '@baotu/service'

const words = t('zh').papers.remedies

/** Where to turn against a ruling, and until when: 行政复议法 §20 (60 days), 行政诉讼法 §46 (six months); 行政许可法 §38(2) wants both named. */
export function remedies({ remedies: { review, court } }: Site): Section {
  const item = words.both({
    review: period(review),
    reviewBody: review.body.zh,
    court: period(court),
    courtBody: court.body.zh,
    law: words.law({ review: review.law.zh, court: court.law.zh }),
  })
  return { heading: words.heading, items: [item] }
}

function period({ amount, unit }: Site['remedies']['review']): string {
  return unit === 'day' ? words.days({ n: amount }) : words.months({ n: amount })
}
