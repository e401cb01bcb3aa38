import type { Notice } from '@baotu/paper'
import { t } from '@baotu/screens'
import { licenceBasis } from './legal-basis.ts'
import { applicationOf, factsOf, notice } from './notice.ts'
import type { PaperSource } from './paper-source.ts'
import { remedies } from './remedies.ts'

const { titles, notAccepted: words } = t('zh').papers

/** 不予受理决定书 (行政许可法 §32(1)(2)): why not, who is competent instead, and the remedies. */
export function nonAcceptance(source: PaperSource): Notice {
  const { refusal } = source.of
  if (refusal === null) throw new Error('A paper about a refusal of acceptance that never was')
  const { reason, explanation, route } = refusal
  return notice(source, {
    title: titles.notAccepted,
    paragraphs: [
      words.ruling({ ...applicationOf(source), reason: words.reasons[reason] }),
      ...(route === '' ? [] : [words.route({ route })]),
    ],
    facts: factsOf(source, []),
    lines: { heading: words.explanation, items: [explanation] },
    basis: licenceBasis(source, reason),
    remedies: remedies(source.site),
  })
}
