import type { Notice } from '@baotu/paper'
import { t } from '@baotu/screens'
import { clockOf } from '../clock-of.ts'
import { basisOfClock } from './legal-basis.ts'
import { dueWords } from './long-day.ts'
import { applicationOf, factsOf, notice } from './notice.ts'
import type { PaperSource } from './paper-source.ts'

const { titles, extension: words, facts, closing } = t('zh').papers

/** 延长办理期限告知书 (行政许可法 §42): approved by the head; the applicant is told why, and until when. */
export function extension(source: PaperSource): Notice {
  const { of, calendar } = source
  const running = clockOf(of, 'decision', calendar, 'last')
  const given = running?.clock.extension
  if (given === undefined) throw new Error('A paper about an extension that never was')
  return notice(source, {
    title: titles.extension,
    // Departments that decide together are extended by the head of the government (行政许可法 §42(2)).
    paragraphs: [
      source.service.guide.joint
        ? words.extendedJointly({ ...applicationOf(source), n: given.amount })
        : words.extended({ ...applicationOf(source), n: given.amount }),
    ],
    facts: factsOf(source, [
      [facts.extendedBy, words.days({ n: given.amount })],
      [facts.extensionApproved, given.by.name ?? null],
      [facts.decisionLegal, running && dueWords(running, 'legal')],
    ]),
    lines: { heading: words.reasons, items: [given.reason] },
    basis: basisOfClock(source, 'extension', 'extension'),
    closing,
  })
}
