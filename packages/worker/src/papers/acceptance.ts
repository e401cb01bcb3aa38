import type { Notice } from '@baotu/paper'
import { t } from '@baotu/screens'
import { clockOf } from '../clock-of.ts'
import { basisOfClock } from './legal-basis.ts'
import { dueWords, longDayOf } from './long-day.ts'
import { applicationOf, factsOf, notice } from './notice.ts'
import type { PaperSource } from './paper-source.ts'

const { titles, acceptance: words, facts, closing } = t('zh').papers

/** 受理通知书 (行政许可法 §32(5)): accepted, and the days by which law and promise want the ruling. */
export function acceptance(source: PaperSource): Notice {
  const { of, paper, calendar } = source
  const running = clockOf(of, 'decision', calendar)
  const accepted = of.supplement === null ? words.complete : words.supplemented
  return notice(source, {
    title: titles.acceptance,
    paragraphs: [accepted(applicationOf(source)), ...(running === null ? [] : [words.from])],
    facts: factsOf(source, [
      [facts.accepted, longDayOf(paper.at)],
      [facts.decisionLegal, running && dueWords(running, 'legal')],
      [facts.decisionPromised, running && dueWords(running, 'promised')],
    ]),
    basis: basisOfClock(source, 'acceptance', 'decision'),
    closing,
  })
}
