import type { Notice } from '@baotu/paper'
import { t } from '@baotu/screens'
import { specialKinds } from '@baotu/service'
import { namedBasis } from './legal-basis.ts'
import { longDay } from './long-day.ts'
import { applicationOf, factsOf, notice } from './notice.ts'
import type { PaperSource } from './paper-source.ts'

const { titles, special: words, facts, closing } = t('zh').papers

/** 特别程序告知书 (行政许可法 §45): the applicant is told in writing how long it takes. */
export function special(source: PaperSource): Notice {
  const { of, paper, service } = source
  const begun = of.specials.find(one => one.at === paper.at)
  if (begun === undefined) throw new Error('A paper about a special procedure that never began')
  const kind = specialKinds[begun.kind].zh
  const declared = service.guide.specials.find(one => one.kind === begun.kind)
  return notice(source, {
    title: titles.special,
    paragraphs: [words.begun({ ...applicationOf(source), kind }), words.paused({ kind })],
    facts: factsOf(source, [
      [facts.special, kind],
      [facts.specialFrom, longDay(begun.startedOn)],
      [facts.specialDays, words.days({ n: begun.days })],
    ]),
    lines: { heading: words.reasons, items: [begun.reason] },
    basis: namedBasis(source, 'special', declared?.basis),
    closing,
  })
}
