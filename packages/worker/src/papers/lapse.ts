import type { Notice } from '@baotu/paper'
import { t } from '@baotu/screens'
import { lawOfClock } from './legal-basis.ts'
import { longDayOf } from './long-day.ts'
import { applicationOf, factsOf, notice } from './notice.ts'
import type { PaperSource } from './paper-source.ts'

const { titles, lapse: words, closing } = t('zh').papers

/** 逾期未补正终止办理告知书: what had to be added did not come, the application counts as given up. */
export function lapse(source: PaperSource): Notice {
  const { supplement } = source.of
  if (supplement === null) throw new Error('A case lapsed that nobody had asked to supplement')
  return notice(source, {
    title: titles.lapse,
    paragraphs: [
      words.ended({ ...applicationOf(source), asked: longDayOf(supplement.askedAt) }),
      words.again,
    ],
    facts: factsOf(source, []),
    basis: lawOfClock(source, 'supplement'),
    closing,
  })
}
